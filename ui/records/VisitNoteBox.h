#pragma once

#include "core/visits/NoteKeeper.h"

#include <QFrame>

class QPlainTextEdit;

namespace kinward::ui
{

class NoticeBar;
class Theme;
class WrappingLabel;

/// The private note of a video visit, written down while it is typed. While it is written in the
/// window of the visit it can only be read here, and follows.
class VisitNoteBox final : public QFrame
{
    Q_OBJECT

public:
    /// `notes` outlives it.
    VisitNoteBox(visits::VisitNotes &notes, const Theme &theme, QWidget *parent = nullptr);

    /// Shows the note of that appointment; changes nothing where it is shown already.
    void setAppointment(const QString &appointmentId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeTyping();
    void takeLent(const QString &appointmentId);
    void takeChange(const QString &appointmentId);
    void reload();
    void showFailure(const Error &error);
    void fitToFont();

    visits::VisitNotes &m_notes;
    visits::NoteKeeper m_keeper;
    WrappingLabel *m_heading = nullptr;
    QPlainTextEdit *m_text = nullptr;
    WrappingLabel *m_privacy = nullptr;
    NoticeBar *m_notice = nullptr;
};

} // namespace kinward::ui
