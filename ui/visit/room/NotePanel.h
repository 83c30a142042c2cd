#pragma once

#include "ui/visit/channel/Messages.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace kinward::ui
{
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

/// The private note beside the meeting. What is typed is given away at most a second later, and the
/// panel says what became of it.
class NotePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NotePanel(const ui::Theme &theme, QWidget *parent = nullptr);

    /// As it is kept; `isKept`: beyond the program's end.
    void setText(const QString &text, bool isKept);
    QString text() const;
    void takeKept(const NoteKept &kept);
    void flush(); ///< gives away at once what is not given away yet
    bool isTooLong() const;
    /// Why what is written here would be lost with the window; empty: it would not.
    QString problem() const;

Q_SIGNALS:
    void written(const kinward::visit::Note &note);
    void closeWanted();
    void problemChanged(); ///< problem() says something else

private:
    void takeTyped();
    void showState();
    QString stateText() const;

    QPlainTextEdit *m_edit = nullptr;
    QString m_toldProblem;
    QLabel *m_state = nullptr;
    QTimer m_soon;
    int m_number = 0; ///< of the note that was given away last
    int m_keptNumber = 0;
    bool m_isRefused = false;
    bool m_isWaiting = false; ///< typed, and not given away yet
};

} // namespace kinward::visit
