#include "ui/settings/ReminderCard.h"

#include "core/visits/Reminders.h"
#include "ui/common/Card.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

constexpr int hourMinutes = 60;
constexpr int dayMinutes = 24 * hourMinutes;

QString howLong(int minutes)
{
    if (minutes >= dayMinutes)
        return ReminderCard::tr("%n day(s) before", nullptr, minutes / dayMinutes);
    if (minutes >= hourMinutes)
        return ReminderCard::tr("%n hour(s) before", nullptr, minutes / hourMinutes);
    return ReminderCard::tr("%n minute(s) before", nullptr, minutes);
}

} // namespace

ReminderCard::ReminderCard(Settings &settings, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_card(new Card(theme))
    , m_explanation(new WrappingLabel)
{
    for (const int minutes : visits::reminderMinutes)
        addBox(minutes);
    setKind(m_explanation, QStringLiteral("soft"));
    m_card->body()->addWidget(m_explanation);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(&settings, &Settings::visitRemindersChanged, this, &ReminderCard::showSettings);
    retranslate();
    showSettings();
}

void ReminderCard::addBox(int minutes)
{
    auto *box = new QCheckBox;
    box->setObjectName(QStringLiteral("visitReminder%1").arg(minutes));
    m_card->body()->addWidget(box);
    m_boxes.insert(minutes, box);
    connect(box, &QCheckBox::clicked, this,
        [this, minutes](bool isChecked) { m_settings.setVisitReminder(minutes, isChecked); });
}

void ReminderCard::showSettings()
{
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box)
        box.value()->setChecked(m_settings.visitReminder(box.key()));
}

void ReminderCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReminderCard::retranslate()
{
    //: Heading in Settings, over when the program reminds of an appointment
    m_card->setHeading(QStringLiteral("clock"), tr("Reminders of appointments"));
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        box.value()->setText(howLong(box.key()));
        //: What a screen reader says of a choice; %1 is "1 hour before"
        box.value()->setAccessibleName(tr("Remind of an appointment %1").arg(howLong(box.key())));
    }
    m_explanation->setText(tr("For video visits and all other appointments, while Kinward is open. "
                              "A reminder only says how soon the appointment is: not with whom, "
                              "nor whose it is."));
}

} // namespace kinward::ui
