#include "core/models/ShareWording.h"
#include "ui/common/Announce.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/sharing/OutsideForm.h"
#include "ui/sharing/PracticeForm.h"
#include "ui/sharing/ShareDialog.h"

#include <QFrame>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>

namespace kinward::ui
{

using models::Tone;
namespace wording = models::wording;

void ShareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Enter in a field shares nothing: that takes the button, or Ctrl+Enter.
void ShareDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

void ShareDialog::retranslate()
{
    const QString what = wording::documentsPhrase(m_subject.titles);
    //: Title of a window: %1 is a document
    setWindowTitle(tr("Share %1 — Kinward").arg(what));
    //: Title: %1 is a document
    m_title->setText(tr("Share %1").arg(what));
    //: Choice: who gets to see a document
    m_withinChoice->setText(tr("&Within the practice"));
    //: Choice: who gets to see a document
    m_outsideChoice->setText(tr("&Outside the practice"));
    showWhyNot();
    updateSentence();
}

void ShareDialog::setOffer(const Offer &offer)
{
    m_offer = offer;
    m_outside->setLimits(offer.limits);
    retranslate();
    showChoice();
}

/// What a choice means, or why it cannot be made.
void ShareDialog::showWhyNot()
{
    const auto show = [](QRadioButton *choice, WrappingLabel *words, const QString &why,
                          const QString &meaning) {
        choice->setEnabled(why.isEmpty());
        words->setText(why.isEmpty() ? meaning : why);
        choice->setAccessibleDescription(words->text());
    };
    show(m_withinChoice, m_withinWords, whyNotWithin(m_offer),
        //: %1 is the practice
        tr("People at %1 whom you choose.").arg(practiceName(m_offer.link.practice)));
    show(m_outsideChoice, m_outsideWords, whyNotOutside(m_subject, m_offer),
        tr("Anybody else, such as another doctor or your family, with a link."));
}

bool ShareDialog::isWithin() const { return m_withinChoice->isChecked(); }

bool ShareDialog::canShare() const
{
    return (isWithin() ? m_withinChoice : m_outsideChoice)->isEnabled();
}

void ShareDialog::showChoice()
{
    m_line->setVisible(canShare());
    m_within->setVisible(isWithin() && canShare());
    m_outside->setVisible(!isWithin() && canShare());
    tellSentence();
    orderTab();
}

QString ShareDialog::sentence() const
{
    if (!canShare())
        return {};
    if (isWithin())
        return wording::willSeeSentence(
            {m_within->names(), m_offer.link.practice.name, m_offer.isThroughMessages},
            m_subject.titles);
    return wording::linkSentence(m_outside->terms(), m_subject.titles.value(0));
}

void ShareDialog::updateSentence()
{
    const QString said = m_isDone ? QString() : sentence();
    m_sentence->setText(said);
    m_sentence->setAccessibleName(said);
    m_sentence->setVisible(!said.isEmpty());
    updateButtons();
}

void ShareDialog::tellSentence()
{
    const QString before = m_sentence->text();
    updateSentence();
    const QString said = m_sentence->text();
    if (said != before && isVisible() && !said.isEmpty())
        announce(m_sentence, said);
}

void ShareDialog::updateButtons()
{
    const int people = int(m_within->names().size());
    QString label;
    if (m_isBusy)
        //: On a button, while it is done
        label = tr("Sharing…");
    else if (!isWithin())
        //: Button
        label = tr("Make the link");
    else if (people == 0)
        //: Button: lets others see a document
        label = tr("Share");
    else if (people == 1)
        //: Button
        label = tr("Share with 1 person");
    else
        //: Button; two or more people
        label = tr("Share with %n people", nullptr, people);
    m_share->setText(label);
    m_share->setVisible(!m_isDone && canShare());
    m_share->setEnabled(!m_isBusy);
    //: Button: the window closes, nothing is shared
    m_close->setText(m_isDone || m_isBusy || !canShare() ? tr("Close") : tr("Cancel"));
    setKind(m_close, m_isDone ? QStringLiteral("primary") : QString());
}

void ShareDialog::tryToShare()
{
    if (m_isBusy || m_isDone || !canShare())
        return;
    m_notice->clear();
    if (!(isWithin() ? m_within->check() : m_outside->check()))
        return showFocused();
    if (isWithin() || m_outside->terms().hasPasscode)
        return share();
    m_ask(this,
        {tr("Make a link without a passcode?"),
            //: %1 is a sentence ("Anyone with the link can open … until …")
            tr("%1 That includes people whom it reaches by mistake.").arg(sentence()),
            //: Button
            tr("Make it without a passcode"),
            //: Button: nothing is made, and the passcode can be turned on
            tr("Go back")},
        [this] { share(); });
}

/// With the sentence below it that says what is wrong: once the page has room for that.
void ShareDialog::showFocused()
{
    QTimer::singleShot(0, this, [this] {
        if (auto *field = focusWidget())
            m_page->ensureWidgetVisible(field, 0, m_means.theme.grid(12));
    });
}

void ShareDialog::share()
{
    setBusy(true);
    m_passcode.clear(); // that of a link that did not come about
    if (isWithin()) {
        auto order = m_within->order();
        order.documentIds = m_subject.documentIds;
        order.topic = m_subject.titles.size() == 1
            ? m_subject.titles.first()
            //: Subject of a message; two or more documents go with it
            : tr("%n documents", nullptr, int(m_subject.titles.size()));
        Q_EMIT practiceShareRequested(order);
        return;
    }
    auto order = m_outside->order();
    order.documentId = m_subject.documentIds.value(0);
    order.label = m_subject.titles.value(0);
    m_passcode = order.passcode;
    Q_EMIT outsideShareRequested(order);
}

/// What was asked for is not changed while it is under way.
void ShareDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_form->setEnabled(!busy);
    updateButtons();
    if (busy)
        m_close->setFocus(Qt::OtherFocusReason);
}

void ShareDialog::showShared(const shares::Share &share)
{
    setBusy(false);
    m_isDone = true;
    m_minute.stop();
    m_notice->clear();
    m_form->hide();
    m_shared->showShare(share, m_passcode, m_subject.titles, m_offer.link.practice.name);
    m_shared->show();
    updateSentence();
    orderTab();
    m_page->verticalScrollBar()->setValue(0);
    if (!m_shared->focusFirst())
        m_close->setFocus(Qt::OtherFocusReason);
    auto *title = m_shared->findChild<WrappingLabel *>(QStringLiteral("sharedTitle"));
    announce(title, title->text());
}

void ShareDialog::showFailure(const ErrorText &text)
{
    setBusy(false);
    //: %1 is what happened, %2 what to do
    m_notice->showNotice(Tone::Attention, tr("%1. %2").arg(text.title, text.explanation));
    m_page->verticalScrollBar()->setValue(0);
    m_share->setFocus(Qt::OtherFocusReason);
}

} // namespace kinward::ui
