#pragma once

#include <QDialog>

#include <functional>

namespace kinward::ui
{

/// What is asked before something that cannot be taken back. The buttons say what they do.
struct Question {
    QString title;
    QString explanation;
    QString action; ///< e.g. "Sign out"
    QString refusal; ///< e.g. "Stay signed in"
};

/// Asks, and calls `confirmed` only if the person agrees; never blocks. Tests put their own answer
/// in its place, an instance at a time.
using Asker = std::function<void(
    QWidget *parent, const Question &question, std::function<void()> confirmed)>;

/// The question as a dialog of the window. Starts on the harmless button; deletes itself.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Question &question, QWidget *parent = nullptr);

    static void ask(
        QWidget *parent, const Question &question, const std::function<void()> &confirmed);
};

} // namespace kinward::ui
