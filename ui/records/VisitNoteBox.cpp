#include "ui/records/VisitNoteBox.h"

#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kinward::ui
{

using visits::NoteKeeper;
using visits::VisitNotes;

namespace
{

constexpr int linesInSight = 6;

} // namespace

VisitNoteBox::VisitNoteBox(VisitNotes &notes, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_notes(notes)
    , m_keeper(notes)
    , m_heading(new WrappingLabel(tr("Your private note"), this))
    , m_text(new QPlainTextEdit(this))
    , m_privacy(new WrappingLabel(this))
    , m_notice(new NoticeBar(theme, this))
{
    setObjectName(QStringLiteral("visitNoteBox"));
    setKind(m_heading, QStringLiteral("partTitle"));
    setKind(m_privacy, QStringLiteral("small"));
    m_privacy->setObjectName(QStringLiteral("visitNotePrivacy"));
    m_privacy->setText(notes.isKept()
            ? tr("Only on this computer. The practice cannot see it.")
            : tr("Only on this computer, and only until Kinward is closed: there is no unlocked "
                 "password store to keep it with. The practice cannot see it."));
    m_text->setObjectName(QStringLiteral("visitNote"));
    m_text->setAccessibleName(m_heading->text());
    m_text->setAccessibleDescription(m_privacy->text());
    m_text->setTabChangesFocus(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_notice->setObjectName(QStringLiteral("visitNoteNotice"));
    m_heading->setBuddy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.75));
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_privacy);
    column->addWidget(m_notice);
    connect(m_text, &QPlainTextEdit::textChanged, this, &VisitNoteBox::takeTyping);
    connect(&m_keeper, &NoteKeeper::saved, m_notice, &NoticeBar::clear);
    connect(&m_keeper, &NoteKeeper::saveFailed, this, &VisitNoteBox::showFailure);
    connect(&notes, &VisitNotes::changed, this, &VisitNoteBox::takeChange);
    connect(&notes, &VisitNotes::lentChanged, this, &VisitNoteBox::takeLent);
    fitToFont();
}

void VisitNoteBox::setAppointment(const QString &appointmentId)
{
    if (appointmentId == m_keeper.appointmentId())
        return;
    m_keeper.setAppointment(appointmentId);
    m_notice->clear();
    if (!m_keeper.isSaved()) { // what could not be kept when it was here last
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(m_keeper.text());
    }
    takeLent(appointmentId);
}

void VisitNoteBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Its parts get the new font after it.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &VisitNoteBox::fitToFont, Qt::QueuedConnection);
}

void VisitNoteBox::takeTyping() { m_keeper.change(m_text->toPlainText()); }

void VisitNoteBox::takeLent(const QString &appointmentId)
{
    if (appointmentId != m_keeper.appointmentId())
        return;
    const bool isLent = m_notes.isLent(appointmentId);
    const QString kept = m_notes.textOf(appointmentId);
    // What could not be kept before the visit must not take the place of what was written in it.
    if (!isLent && m_text->isReadOnly() && !m_keeper.isSaved() && !kept.isEmpty()
        && !m_text->toPlainText().contains(kept)) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(kept + QLatin1String("\n\n") + m_text->toPlainText());
        m_keeper.change(m_text->toPlainText());
    }
    m_keeper.saveNow();
    m_text->setReadOnly(isLent);
    if (isLent)
        m_notice->showNotice(models::Tone::Neutral,
            tr("This visit is open. Write the note in the window of the visit; here you can read "
               "it."));
    else if (m_keeper.isSaved())
        m_notice->clear();
    if (m_keeper.isSaved())
        reload();
}

/// What is typed here comes back as it was, or without white space around nothing.
void VisitNoteBox::takeChange(const QString &appointmentId)
{
    if (appointmentId == m_keeper.appointmentId() && m_notes.isLent(appointmentId)
        && m_keeper.isSaved())
        reload();
}

void VisitNoteBox::reload()
{
    const QString text = m_notes.textOf(m_keeper.appointmentId());
    if (text == m_text->toPlainText())
        return;
    const QSignalBlocker blocker(m_text);
    m_text->setPlainText(text);
}

void VisitNoteBox::showFailure(const Error &error)
{
    m_notice->showNotice(models::Tone::Attention,
        error.kind == ErrorKind::Rejected
            ? tr("This note is too long to be kept. Make it shorter.")
            : tr("This note could not be kept. There may be no room on this computer's disk. "
                 "Kinward tries again when you type."));
}

void VisitNoteBox::fitToFont()
{
    const QMargins margins = m_text->contentsMargins();
    const int frame
        = margins.top() + margins.bottom() + int(2 * m_text->document()->documentMargin());
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * linesInSight + frame);
}

} // namespace kinward::ui
