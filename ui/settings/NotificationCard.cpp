#include "ui/settings/NotificationCard.h"

#include "ui/common/Card.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace kinward::ui
{

NotificationCard::NotificationCard(Settings &settings, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(theme))
    , m_previews(new QCheckBox)
    , m_explanation(new WrappingLabel)
{
    m_previews->setObjectName(QStringLiteral("messagePreviews"));
    m_previews->setChecked(settings.messagePreviews());
    setKind(m_explanation, QStringLiteral("soft"));
    m_card->body()->addWidget(m_previews);
    m_card->body()->addWidget(m_explanation);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_previews, &QCheckBox::toggled, &settings, &Settings::setMessagePreviews);
    connect(&settings, &Settings::messagePreviewsChanged, m_previews, &QCheckBox::setChecked);
    retranslate();
}

void NotificationCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NotificationCard::retranslate()
{
    //: Heading in Settings, over what is shown when a message arrives
    m_card->setHeading(QStringLiteral("messages"), tr("Notifications"));
    m_previews->setText(tr("Show who wrote a message, and its subject"));
    m_explanation->setText(tr("Otherwise a notification only says which practice wrote. Others may "
                              "see what stands on your screen."));
}

} // namespace kinward::ui
