#include "ui/sharing/SharesDialog.h"

#include "core/models/FullStop.h"
#include "ui/common/Announce.h"
#include "ui/common/CopyButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/RecordRowDelegate.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/StatePane.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/TabOrder.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <chrono>

namespace kinward::ui
{

using models::ShareListModel;
namespace wording = models::wording;

namespace
{
constexpr int roomForFrame = 64; ///< px that the desktop draws around a window
constexpr int pageMargin = 24; ///< as ScrollPage has it
constexpr int leastListHeight = 200; ///< px at a text size of 100 %
constexpr int usualWidth = 680; ///< px at a text size of 100 %
constexpr int usualHeight = 640;
} // namespace

SharesDialog::SharesDialog(const Means &means, QWidget *parent)
    : QDialog(parent)
    , m_theme(means.theme)
    , m_ask(&ConfirmDialog::ask)
    , m_model(new ShareListModel(means.clock, this))
    , m_title(new WrappingLabel)
    , m_notice(new NoticeBar(means.theme))
    , m_empty(new StatePane(means.theme))
    , m_list(new QListView)
    , m_revoke(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("sharesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setKind(m_title, QStringLiteral("title"));
    m_title->setMinimumWidth(1); // its letters are large: 16 of them are wider than some windows
    m_notice->setObjectName(QStringLiteral("sharesNotice"));
    m_empty->setObjectName(QStringLiteral("sharesEmpty"));
    m_close->setObjectName(QStringLiteral("closeShares"));
    setUpList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePage(), 1);
    column->addWidget(makeFoot());
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_notice, &NoticeBar::actionTriggered, this, &SharesDialog::retryRequested);
    connect(m_revoke, &QPushButton::clicked, this, &SharesDialog::askToRevoke);
    connect(m_model, &ShareListModel::modelReset, this, &SharesDialog::takeList);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &SharesDialog::showCurrent);
    connect(&m_minute, &QTimer::timeout, m_model, &ShareListModel::refreshForTime);
    m_minute.start(std::chrono::seconds(15));
    setTabOrderAsLaidOut(*column);
    retranslate();
    takeList();
    const QSize most = screen()->availableSize() - QSize(roomForFrame, roomForFrame);
    resize(QSize(m_theme.scaled(usualWidth), m_theme.scaled(usualHeight)).boundedTo(most));
    m_list->setFocus();
}

void SharesDialog::setUpList()
{
    m_list->setObjectName(QStringLiteral("sharesList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecordRowDelegate(m_theme, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setKind(m_list, QStringLiteral("framed"));
    m_list->setMinimumHeight(m_theme.scaled(leastListHeight));
}

ScrollPage *SharesDialog::makePage()
{
    auto *page = new ScrollPage; // where text is large there is more than fits
    page->column()->setSpacing(m_theme.grid(1.5));
    page->column()->addWidget(m_title);
    page->column()->addWidget(m_notice);
    page->column()->addWidget(m_empty, 1);
    page->column()->addWidget(m_list, 1);
    page->column()->addWidget(makeDetails());
    return page;
}

QWidget *SharesDialog::makeFoot()
{
    auto *foot = new QFrame;
    setKind(foot, QStringLiteral("bar"));
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(pageMargin, m_theme.grid(1.5), pageMargin, m_theme.grid(1.5));
    buttons->addWidget(m_close);
    buttons->addStretch();
    return foot;
}

QWidget *SharesDialog::makeDetails()
{
    m_details = new QFrame;
    setKind(m_details, QStringLiteral("card"));
    m_sentence = new WrappingLabel;
    m_sentence->setObjectName(QStringLiteral("shareDetails"));
    setKind(m_sentence, QStringLiteral("strong"));
    m_more = new WrappingLabel;
    m_more->setObjectName(QStringLiteral("shareMore"));
    setKind(m_more, QStringLiteral("soft"));
    m_noLink = new WrappingLabel;
    m_noLink->setObjectName(QStringLiteral("noLink"));
    setKind(m_noLink, QStringLiteral("soft"));
    for (QLabel *untrusted : {m_sentence, m_more, m_noLink})
        untrusted->setTextFormat(Qt::PlainText);
    m_copy = new CopyButton(tr("Copy link"), tr("Copy link"));
    m_copy->setObjectName(QStringLiteral("copyShareLink"));
    m_revoke->setObjectName(QStringLiteral("revokeShare"));
    setKind(m_revoke, QStringLiteral("danger"));
    auto *buttons = new FlowLayout(m_theme.grid(1));
    buttons->addWidget(m_revoke);
    buttons->addWidget(m_copy);
    auto *lines = new QVBoxLayout(m_details);
    const int margin = m_theme.grid(2);
    lines->setContentsMargins(margin, margin, margin, margin);
    lines->setSpacing(m_theme.grid(1));
    lines->addWidget(m_sentence);
    lines->addWidget(m_more);
    lines->addWidget(m_noLink);
    lines->addLayout(buttons);
    return m_details;
}

void SharesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SharesDialog::retranslate()
{
    //: Title of a window
    setWindowTitle(tr("Shared documents — Kinward"));
    m_title->setText(tr("Shared documents"));
    m_list->setAccessibleName(m_title->text());
    m_empty->showEmpty(QStringLiteral("share"), tr("Nothing is shared"),
        tr("When you share a document, it stands here with who can see it until when. You can stop "
           "sharing it at any time."));
    m_noLink->setText(tr("The link was made on another computer, so it cannot be copied here."));
    //: Button: closes a window
    m_close->setText(tr("Close"));
    showCurrent();
}

void SharesDialog::setShares(const QList<shares::Share> &all, const QString &practice)
{
    m_revoking.removeIf([&all](const QString &id) {
        return std::none_of(all.begin(), all.end(), [&id](const shares::Share &share) {
            return share.id == id && share.status != shares::Share::Status::Revoked;
        });
    });
    m_model->setShares(all, practice);
}

void SharesDialog::setTitles(const wording::DocumentTitles &titles) { m_model->setTitles(titles); }

/// Every change resets the model: the same row again, or the one that stands there now.
void SharesDialog::takeList()
{
    const int rows = m_model->rowCount();
    const bool isEmpty = rows == 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const int same = m_model->rowOfId(m_currentId);
    m_list->setCurrentIndex(m_model->index(std::max(0, same)));
    showCurrent();
}

const shares::Share *SharesDialog::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void SharesDialog::showCurrent()
{
    const shares::Share *share = current();
    m_details->setVisible(share != nullptr);
    if (!share)
        return;
    m_currentId = share->id;
    const QModelIndex index = m_list->currentIndex();
    m_sentence->setText(index.data(ShareListModel::SentenceRole).toString());
    //: %1 is a date and time
    QStringList more{
        wording::withOneStop(tr("Shared on %1.").arg(wording::endMoment(share->created)))};
    if (const QString views = wording::viewsText(*share); !views.isEmpty())
        more.append(views + u'.');
    if (!share->emails.isEmpty())
        //: %1 are e-mail addresses
        more.append(tr("Made for %1.").arg(QLocale().createSeparatedList(share->emails)));
    if (!share->note.isEmpty())
        //: %1 is what the caregiver wrote
        more.append(tr("Your note: %1").arg(share->note));
    if (share->isMessage)
        more.append(tr("It went as a message, which cannot be taken back."));
    m_more->setText(more.join(u'\n'));
    const bool isLink = share->kind == shares::Share::Kind::Outside && share->isActive();
    m_copy->setVisible(isLink && !share->link.isEmpty());
    m_copy->setCopiedText(share->link);
    m_noLink->setVisible(isLink && share->link.isEmpty());
    const bool isUnderWay = m_revoking.contains(share->id);
    m_revoke->setVisible(index.data(ShareListModel::CanRevokeRole).toBool());
    m_revoke->setEnabled(!isUnderWay);
    //: On a button, while it is done
    m_revoke->setText(isUnderWay ? tr("Stopping…")
                                 //: Button: nobody can see the document any more
                                 : tr("Stop sharing"));
}

void SharesDialog::askToRevoke()
{
    const shares::Share *share = current();
    if (!share)
        return;
    const bool isLink = share->kind == shares::Share::Kind::Outside;
    const Question question{tr("Stop sharing this document?"),
        isLink ? tr("The link stops working at once, also for people who have it. Copies that "
                    "somebody saved stay with them.")
               : tr("They can no longer see it from now on. Copies that somebody saved stay with "
                    "them."),
        tr("Stop sharing"),
        //: Button: nothing changes
        tr("Keep sharing")};
    m_ask(this, question, [this, id = share->id] {
        m_revoking.append(id);
        m_notice->clear();
        showCurrent();
        Q_EMIT revokeRequested(id);
    });
}

void SharesDialog::showFailure(const ErrorText &text)
{
    m_revoking.clear();
    showCurrent();
    //: %1 is what happened, %2 what to do
    m_notice->showNotice(
        models::Tone::Attention, tr("%1. %2").arg(text.title, text.explanation), text.action);
}

void SharesDialog::clearFailure() { m_notice->clear(); }

} // namespace kinward::ui
