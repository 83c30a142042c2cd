#include "ui/visit/room/NotePanel.h"

#include "ui/common/Announce.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace kinward::visit
{

namespace
{
constexpr std::chrono::milliseconds soonest(700);
} // namespace

NotePanel::NotePanel(const ui::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit)
    , m_state(new ui::WrappingLabel)
{
    setObjectName(QStringLiteral("notePanel"));
    auto *title = new ui::WrappingLabel(tr("Private note"));
    ui::setKind(title, QStringLiteral("cardTitle"));
    title->setBuddy(m_edit);
    auto *close = new QPushButton;
    close->setObjectName(QStringLiteral("closeNote"));
    close->setIcon(ui::icon(QStringLiteral("close"), theme));
    close->setAccessibleName(tr("Close the note"));
    close->setToolTip(tr("Close the note"));
    ui::setKind(close, QStringLiteral("quiet"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    m_edit->setObjectName(QStringLiteral("noteEdit"));
    m_edit->setAccessibleName(tr("Private note"));
    m_edit->setTabChangesFocus(true);
    m_state->setObjectName(QStringLiteral("noteState"));
    ui::setKind(m_state, QStringLiteral("small"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.grid(2), theme.grid(1), theme.grid(2), theme.grid(1));
    column->setSpacing(theme.grid(1));
    column->addLayout(head);
    column->addWidget(m_edit, 1);
    column->addWidget(m_state);
    setMinimumWidth(theme.scaled(200));
    setFocusProxy(m_edit);

    m_soon.setSingleShot(true);
    m_soon.setInterval(soonest);
    connect(&m_soon, &QTimer::timeout, this, &NotePanel::flush);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NotePanel::takeTyped);
    connect(close, &QPushButton::clicked, this, &NotePanel::closeWanted);
    setText({}, true);
}

void NotePanel::setText(const QString &text, bool isKept)
{
    const QSignalBlocker silent(m_edit);
    m_edit->setPlainText(text);
    const QString hint = isKept
        ? tr("For you alone: it stays on this computer, locked, with this appointment.")
        : tr("For you alone: it stays on this computer, with this appointment, until Kinward is "
             "closed. There is no unlocked password store to keep it with.");
    m_edit->setAccessibleDescription(hint);
    m_edit->setPlaceholderText(hint);
    showState();
}

QString NotePanel::text() const { return m_edit->toPlainText(); }

bool NotePanel::isTooLong() const { return m_edit->toPlainText().size() > limits::noteLength; }

void NotePanel::takeTyped()
{
    m_isWaiting = true;
    m_isRefused = false;
    if (!m_soon.isActive()) // not started anew by each letter: it is away within a second
        m_soon.start();
    showState();
}

void NotePanel::flush()
{
    m_soon.stop();
    if (!(m_isWaiting || m_isRefused) || isTooLong()) // what was refused is tried again
        return;
    m_isWaiting = false;
    Q_EMIT written({++m_number, m_edit->toPlainText()});
}

void NotePanel::takeKept(const NoteKept &kept)
{
    if (kept.number != m_number)
        return; // of an older one
    m_isRefused = !kept.isKept;
    if (kept.isKept)
        m_keptNumber = kept.number;
    showState();
    if (m_isRefused)
        ui::announce(m_state, m_state->text());
}

QString NotePanel::problem() const { return m_isRefused || isTooLong() ? stateText() : QString(); }

QString NotePanel::stateText() const
{
    if (isTooLong())
        return tr("This note is too long to be kept. Shorten it.");
    if (m_isRefused)
        return tr("This note could not be kept on this computer. Copy it to another place before "
                  "you leave.");
    if (m_isWaiting || m_keptNumber != m_number)
        return tr("Keeping…");
    //: Of a private note
    return m_edit->document()->isEmpty() ? QString() : tr("Kept");
}

void NotePanel::showState()
{
    m_state->setText(stateText());
    const bool isBad = m_isRefused || isTooLong();
    ui::setKind(m_state, isBad ? QStringLiteral("problem") : QStringLiteral("small"));
    const QString said = problem();
    if (std::exchange(m_toldProblem, said) != said)
        Q_EMIT problemChanged();
}

} // namespace kinward::visit
