#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kinward::ui
{
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

/// After the visit: that it was left, and the way back.
class LeftPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LeftPage(const ui::Theme &theme, QWidget *parent = nullptr);

    /// Tells screen readers, and gives the keyboard to Close. `noteProblem`: why the private note
    /// is lost with the window, empty where it is kept or there is none.
    void arrive(const QString &noteProblem);

Q_SIGNALS:
    void joinAgainWanted();
    void closeWanted();
    void copyNoteWanted();

private:
    QLabel *m_sentence = nullptr;
    QPushButton *m_copyNote = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace kinward::visit
