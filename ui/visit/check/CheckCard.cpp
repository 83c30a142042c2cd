#include "ui/visit/check/CheckCard.h"

#include "ui/common/Announce.h"
#include "ui/common/Card.h"
#include "ui/common/Icons.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>

namespace kinward::visit
{

CheckCard::CheckCard(const ui::Theme &theme, const QString &name, const QString &iconName,
    const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_card(new ui::Card(theme, this))
    , m_body(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
    , m_statusRow(new QWidget(m_card))
    , m_icon(new ui::IconLabel(QStringLiteral("clock"), 20, theme))
    , m_status(new ui::WrappingLabel)
    , m_notice(new ui::NoticeBar(theme))
{
    m_card->setHeading(iconName, title);
    m_notice->putActionBelow(); // beside large text there is no room for it in a card
    m_status->setObjectName(name + QLatin1String("Status"));
    m_notice->setObjectName(name + QLatin1String("Problem"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    auto *row = new QHBoxLayout(m_statusRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_status, 1);
    m_body->setSpacing(8);
    m_card->body()->addLayout(m_body);
    m_card->body()->addWidget(m_statusRow);
    m_card->body()->addWidget(m_notice);
    m_card->body()->addLayout(m_foot);
    connect(m_notice, &ui::NoticeBar::actionTriggered, this, &CheckCard::tryAgain);
}

QVBoxLayout *CheckCard::body() const { return m_body; }

QVBoxLayout *CheckCard::foot() const { return m_foot; }

void CheckCard::tryAgain() { Q_EMIT tryAgainWanted(); }

QString CheckCard::status() const
{
    return m_problem == Problem::None ? m_status->text() : m_notice->text();
}

void CheckCard::showWaiting(const QString &words) { showStatus(words, false); }

void CheckCard::showWell(const QString &words) { showStatus(words, true); }

void CheckCard::showStatus(const QString &words, bool isWell)
{
    const bool isNews = m_problem != Problem::None || words != m_status->text();
    m_problem = Problem::None;
    m_notice->clear();
    m_statusRow->show();
    if (!isNews)
        return;
    m_icon->setIcon(isWell ? QStringLiteral("check") : QStringLiteral("clock"),
        isWell ? &ui::ThemeColors::good : &ui::ThemeColors::inkSoft);
    m_status->setText(words);
    ui::announce(m_status, words);
}

void CheckCard::showProblem(Problem problem, const QString &explanation)
{
    const ProblemText text = describeProblem(problem, thisSystem());
    QStringList sentences{text.sentence, explanation, text.nextStep};
    sentences.removeAll(QString());
    m_problem = problem;
    m_statusRow->hide();
    m_notice->showNotice(
        models::Tone::Attention, sentences.join(QLatin1Char(' ')), tr("Try again"));
}

} // namespace kinward::visit
