#include "ui/settings/VisitCard.h"

#include "ui/common/Card.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace kinward::ui
{

VisitCard::VisitCard(Settings &settings, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_card(new Card(theme))
    , m_question(new WrappingLabel)
{
    m_card->body()->addWidget(m_question);
    addChoice(m_practice, QString(), QStringLiteral("visitsAsPracticeSays"));
    addChoice(m_program, QStringLiteral("program"), QStringLiteral("visitsInProgram"));
    addChoice(m_browser, QStringLiteral("browser"), QStringLiteral("visitsInBrowser"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(&settings, &Settings::visitsOpenInChanged, this, &VisitCard::showChoice);
    retranslate();
    showChoice(settings.visitsOpenIn());
}

void VisitCard::addChoice(Choice &choice, const QString &value, const QString &name)
{
    choice.value = value;
    choice.button = new QRadioButton(m_card);
    choice.button->setObjectName(name);
    choice.explanation = new WrappingLabel(m_card);
    setKind(choice.explanation, QStringLiteral("soft"));
    m_card->body()->addWidget(choice.button);
    m_card->body()->addWidget(choice.explanation);
    connect(choice.button, &QRadioButton::toggled, this, [this, value](bool isChosen) {
        if (isChosen)
            m_settings.setVisitsOpenIn(value);
    });
}

void VisitCard::showChoice(const QString &value)
{
    for (const Choice *choice : {&m_practice, &m_program, &m_browser})
        choice->button->setChecked(choice->value == value);
}

void VisitCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VisitCard::retranslate()
{
    //: Heading in Settings, over where video visits open
    m_card->setHeading(QStringLiteral("video"), tr("Video visits"));
    m_question->setText(tr("Where video visits open first. With each visit you can still choose "
                           "the other way."));
    //: Settings: where video visits open
    say(m_practice, tr("As the practice says"),
        tr("Some meeting services work better in a browser. The practice knows what its own needs. "
           "Where it says nothing, visits open in Kinward."));
    say(m_program, tr("In Kinward"),
        tr("In a window of its own, with a check of camera, microphone and speaker before you "
           "join. Nothing of the visit stays on this computer."));
    say(m_browser, tr("In my browser"),
        tr("As any other link. Choose this where a visit does not work in Kinward, or where you "
           "use a browser that is set up for you."));
}

void VisitCard::say(const Choice &choice, const QString &text, const QString &explanation)
{
    choice.button->setText(text);
    choice.button->setAccessibleDescription(explanation);
    choice.explanation->setText(explanation);
}

} // namespace kinward::ui
