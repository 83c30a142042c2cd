#pragma once

#include "core/base/Clock.h"
#include "core/models/MemberModel.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/sharing/ShareWords.h"
#include "ui/sharing/SharedPane.h"

#include <QDialog>
#include <QTimer>

class QFrame;
class QPushButton;
class QRadioButton;

namespace kinward::ui
{

class NoticeBar;
class OutsideForm;
class PracticeForm;
class ScrollPage;
class Theme;
class WrappingLabel;

/// Shares documents within the practice, or one outside by a link: who will see what until when
/// stands above the button. It only asks: its owner has it shared, and tells it with showShared()
/// or showFailure() what became of it. Modal to its window, never blocks, deletes itself when it is
/// closed. Keyboard: Ctrl+Enter shares, Esc closes.
class ShareDialog final : public QDialog
{
    Q_OBJECT

public:
    using Subject = ShareSubject;
    using Offer = ShareOffer;
    /// All of it outlives the dialog.
    struct Means {
        models::MemberModel &members;
        const Theme &theme;
        const Clock &clock;
    };
    ShareDialog(
        const Means &means, const Subject &subject, const Offer &offer, QWidget *parent = nullptr);

    void setAsker(Asker asker) { m_ask = std::move(asker); }
    void setUrlOpener(SharedPane::UrlOpener opener);
    void setFileChooser(FileChooser chooser);
    /// What is permitted may change while the dialog is open.
    void setOffer(const Offer &offer);
    const Subject &subject() const { return m_subject; }
    bool isBusy() const { return m_isBusy; }

    /// The order came about.
    void showShared(const kinward::shares::Share &share);
    /// It did not: what was typed is still there. describeShareError() has the words.
    void showFailure(const kinward::ui::ErrorText &text);

Q_SIGNALS:
    void practiceShareRequested(const kinward::shares::PracticeOrder &order);
    void outsideShareRequested(const kinward::shares::OutsideOrder &order);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeChoice(QRadioButton *choice, WrappingLabel *words);
    QWidget *makeFoot();
    void connectParts();
    void retranslate();
    void showChoice();
    void showWhyNot();
    void updateSentence();
    void tellSentence(); ///< and have it read out where it is another one
    void updateButtons();
    QString sentence() const;
    void orderTab();
    void tryToShare();
    void showFocused();
    void share();
    void setBusy(bool busy);
    bool isWithin() const;
    bool canShare() const;

    Means m_means;
    Subject m_subject;
    Offer m_offer;
    Asker m_ask;
    QTimer m_minute; ///< the end of a link that is not made yet moves
    ScrollPage *m_page = nullptr;
    NoticeBar *m_notice = nullptr;
    QWidget *m_form = nullptr;
    WrappingLabel *m_title = nullptr;
    QRadioButton *m_withinChoice = nullptr;
    WrappingLabel *m_withinWords = nullptr;
    QRadioButton *m_outsideChoice = nullptr;
    WrappingLabel *m_outsideWords = nullptr;
    QFrame *m_line = nullptr; ///< between the choice and its form
    PracticeForm *m_within = nullptr;
    OutsideForm *m_outside = nullptr;
    SharedPane *m_shared = nullptr;
    QFrame *m_foot = nullptr;
    WrappingLabel *m_sentence = nullptr;
    QPushButton *m_share = nullptr;
    QPushButton *m_close = nullptr;
    QString m_passcode; ///< of the link that was asked for
    bool m_isBusy = false;
    bool m_isDone = false;
};

} // namespace kinward::ui
