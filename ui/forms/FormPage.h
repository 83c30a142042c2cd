#pragma once

#include "core/base/Error.h"
#include "core/care/PatientLink.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kinward::ui
{

class NoticeBar;
class ScrollPage;
class Theme;
class WrappingLabel;

/// The frame of a page that asks for one thing: where we are, title, sentence, notice, fields, Back
/// and Continue, in one column that scrolls where the window is small. Enter continues, from every
/// field. Subclasses put their fields into `fields()`.
class FormPage : public QWidget
{
    Q_OBJECT

public:
    explicit FormPage(const Theme &theme, QWidget *parent = nullptr);

    /// "Step 2 of 4", and the practice that asks; both may be empty.
    void setPlace(const QString &progress, const care::Practice &practice);
    void setTitle(const QString &title);
    void setIntroduction(const QString &text);
    /// The label of the button that goes on; empty hides it.
    void setContinueText(const QString &text);
    void setBackText(const QString &text);
    void setBackVisible(bool visible);
    QString title() const;

    /// While the portal is asked the button says so and waits; everything else stays usable.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }

    /// The portal could not be asked: says why, with *Try again* (`retryRequested`).
    virtual void showFailure(const Error &error, const care::Practice &practice);
    NoticeBar &notice() const { return *m_notice; }

    /// Puts the keyboard where the person is to go on; called when the page is shown.
    void takeFocus();

Q_SIGNALS:
    void backRequested();
    void continueRequested();
    void retryRequested();

protected:
    QWidget *fields() const { return m_fields; }
    /// Puts something at the very top, above the title.
    void setEmblem(QWidget *emblem);
    /// The field that has the focus first; without one it is the button that goes on.
    void setFirstField(QWidget *field) { m_firstField = field; }
    /// Moves focus there and scrolls it into view.
    void focusOn(QWidget *field);
    const Theme &theme() const { return m_theme; }
    /// Sets every text of the page anew; called when the language changes.
    virtual void retranslate();

    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildPlace();
    void buildFooter();

    const Theme &m_theme;
    ScrollPage *m_scroll = nullptr;
    QLabel *m_progress = nullptr;
    QLabel *m_practice = nullptr;
    WrappingLabel *m_title = nullptr;
    WrappingLabel *m_introduction = nullptr;
    NoticeBar *m_notice = nullptr;
    QWidget *m_fields = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_continue = nullptr;
    QPointer<QWidget> m_firstField;
    QString m_continueText;
    QString m_backText;
    bool m_busy = false;
};

} // namespace kinward::ui
