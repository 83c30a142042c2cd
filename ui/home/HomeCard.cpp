#include "ui/home/HomeCard.h"

#include "ui/common/Card.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Sections.h"
#include "ui/common/WrappingLabel.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace kinward::ui
{

namespace
{

/// Where the lines will stand, while they are on their way.
class Skeleton final : public QWidget
{
public:
    Skeleton(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint() const override { return {m_theme.scaled(200), m_theme.scaled(84)}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        static constexpr std::array lengths{0.72, 0.9, 0.48};
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colors().tint(m_theme.colors().ink, 0.12));
        const int thickness = m_theme.scaled(12);
        int top = m_theme.scaled(4);
        for (const double length : lengths) {
            const QRect bar(0, top, int(width() * length), thickness);
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar),
                thickness / 2.0, thickness / 2.0);
            top += m_theme.scaled(28);
        }
    }

private:
    const Theme &m_theme;
};

QString kindOf(CardLine::Look look)
{
    switch (look) {
    case CardLine::Look::Strong:
        return QStringLiteral("strong");
    case CardLine::Look::Soft:
        return QStringLiteral("soft");
    case CardLine::Look::Attention:
        return QStringLiteral("attention");
    case CardLine::Look::Plain:
        break;
    }
    return {};
}

} // namespace

HomeCard::HomeCard(care::Section section, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_section(section)
    , m_theme(theme)
    , m_card(new Card(theme, this))
    , m_lines(new QWidget(m_card))
    , m_action(new QPushButton(m_card))
{
    m_card->body()->addWidget(m_lines);
    m_card->body()->addStretch(1);
    m_card->body()->addWidget(m_action, 0, Qt::AlignLeft);
    m_action->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme.grid(0.5));
    connect(
        m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionTriggered(m_facts.action); });
}

void HomeCard::setTitle(const QString &title)
{
    m_title = title;
    m_card->setHeading(sectionIcon(m_section), title);
}

void HomeCard::setFacts(const CardFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    rebuildLines();
    const bool isJoin = facts.action == CardFacts::Action::JoinVisit;
    const bool opensVisit = isJoin || facts.action == CardFacts::Action::OpenVisit;
    m_action->setText(facts.actionText);
    //: What a button of a card is called by screen readers: %1 is the card, %2 the button
    m_action->setAccessibleName(tr("%1: %2").arg(m_title, facts.actionText));
    m_action->setIcon(opensVisit
            ? icon(isJoin ? QStringLiteral("video") : QStringLiteral("external-link"), m_theme,
                &ThemeColors::accentInk)
            : QIcon());
    setKind(m_action, opensVisit ? QStringLiteral("primary") : QString());
    m_action->setVisible(facts.action != CardFacts::Action::None);
}

void HomeCard::rebuildLines()
{
    qDeleteAll(m_lines->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    QStringList spoken{m_title};
    if (m_facts.loading) {
        m_lines->layout()->addWidget(new Skeleton(m_theme, m_lines));
        spoken.append(tr("is being read"));
    }
    for (const CardLine &line : std::as_const(m_facts.lines)) {
        auto *label = new WrappingLabel(line.text, m_lines);
        label->setTextFormat(Qt::PlainText);
        setKind(label, kindOf(line.look));
        label->setAccessibleName(line.spoken);
        m_lines->layout()->addWidget(label);
        spoken.append(line.spoken.isEmpty() ? line.text : line.spoken);
    }
    m_card->setAccessibleDescription(spoken.mid(1).join(QStringLiteral(". ")));
}

} // namespace kinward::ui
