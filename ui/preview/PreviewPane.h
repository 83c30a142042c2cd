#pragma once

#include "preview/frames/Messages.h"
#include "ui/preview/PreviewHost.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace kinward::ui
{

class PagesView;
class PreviewBar;
class StatePane;
class Theme;

/// Shows a file of the record: PDF and pictures drawn by a process that can do nothing else
/// (PreviewHost), plain text as text. What a file is, its first bytes say; a name and a portal's
/// word are not believed. What cannot be shown gets a sentence. Nothing is written to disk. GUI
/// thread.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(const Theme &theme, QWidget *parent = nullptr);
    PreviewPane(const Theme &theme, const QString &program, std::chrono::milliseconds patience,
        QWidget *parent = nullptr); ///< as PreviewHost takes them

    using QWidget::show;
    /// `title` is what the file is called to a person: "Page 2 of 5 of TITLE".
    void show(const QByteArray &bytes, const QString &announcedType, const QString &title);
    /// Forgets the file: its bytes, its pictures, the process.
    void clear();
    /// The keyboard to the file itself, where one is shown.
    void focusFile();

    /// Whether there is a point in offering it. `beginning`: the first kilobyte; empty where
    /// nothing is known yet, then the announced type decides.
    static bool canShow(const QString &announcedType, QByteArrayView beginning);

Q_SIGNALS:
    void fileShown(); ///< its pages or its text are there

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Nothing, Empty, Loading, Refused }; ///< in place of the file

    void makeDocument();
    void makeShortcuts();
    void connectHost();
    void forget();
    void takeFile(const preview::OpenedFile &file);
    void showText(const QByteArray &bytes);
    void showRefusal(preview::Refusal::Why why);
    void showState(State state);
    QString reason() const; ///< why the file was refused
    void showWords(bool shown);
    void goTo(int page);
    void describe(); ///< page, zoom, words and names, as they are now

    const Theme &m_theme;
    PreviewHost *m_host = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatePane *m_state = nullptr;
    QWidget *m_document = nullptr; ///< bar, pages or their words, small print
    PreviewBar *m_bar = nullptr;
    PagesView *m_pages = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_rest = nullptr; ///< that there is more in the file
    State m_shown = State::Nothing;
    preview::Refusal::Why m_why = preview::Refusal::Why::CannotRead;
    QString m_title;
    preview::OpenedFile m_file;
    bool m_showsWords = false;
    bool m_hasWords = false; ///< a page of this file had some
};

} // namespace kinward::ui
