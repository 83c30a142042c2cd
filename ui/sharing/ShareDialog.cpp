#include "ui/sharing/ShareDialog.h"

#include "ui/common/Announce.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/TabOrder.h"
#include "ui/sharing/OutsideForm.h"
#include "ui/sharing/PracticeForm.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QShortcut>

#include <chrono>

// What the dialog is made of; what it does is in ShareDialogActions.cpp.
namespace kinward::ui
{

namespace
{
constexpr int roomForFrame = 64; ///< px that the desktop draws around a window
constexpr int pageMargin = 24; ///< as ScrollPage has it
constexpr int usualWidth = 600; ///< px at a text size of 100 %
constexpr int usualHeight = 720;
} // namespace

ShareDialog::ShareDialog(
    const Means &means, const Subject &subject, const Offer &offer, QWidget *parent)
    : QDialog(parent)
    , m_means(means)
    , m_subject(subject)
    , m_offer(offer)
    , m_ask(&ConfirmDialog::ask)
    , m_page(new ScrollPage)
    , m_notice(new NoticeBar(means.theme))
    , m_title(new WrappingLabel)
    , m_withinChoice(new QRadioButton)
    , m_withinWords(new WrappingLabel)
    , m_outsideChoice(new QRadioButton)
    , m_outsideWords(new WrappingLabel)
    , m_within(new PracticeForm(means.members, means.theme))
    , m_outside(new OutsideForm(means.clock, means.theme))
    , m_shared(new SharedPane(means.theme))
    , m_sentence(new WrappingLabel)
    , m_share(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("shareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_form = makeForm();
    m_page->column()->addWidget(m_form);
    m_page->column()->addWidget(m_shared);
    m_shared->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(makeFoot());
    connectParts();
    const bool startsOutside
        = !whyNotWithin(offer).isEmpty() && whyNotOutside(subject, offer).isEmpty();
    (startsOutside ? m_outsideChoice : m_withinChoice)->setChecked(true);
    setOffer(offer);
    orderTab();
    m_minute.start(std::chrono::seconds(15)); // so that the sentence is never a minute behind
    // With large text, too, the foot with the button that shares stays on the screen.
    const QSize most = screen()->availableSize() - QSize(roomForFrame, roomForFrame);
    resize(QSize(means.theme.scaled(usualWidth), means.theme.scaled(usualHeight)).boundedTo(most));
    if (canShare() && isWithin())
        m_within->focusFirst();
    else
        (canShare() ? static_cast<QWidget *>(m_outsideChoice) : m_close)->setFocus();
}

QWidget *ShareDialog::makeForm()
{
    m_notice->setObjectName(QStringLiteral("shareNotice"));
    m_title->setObjectName(QStringLiteral("shareTitle"));
    m_title->setTextFormat(Qt::PlainText);
    setKind(m_title, QStringLiteral("title"));
    m_title->setMinimumWidth(1); // its letters are large: 16 of them are wider than some windows
    m_withinChoice->setObjectName(QStringLiteral("withinChoice"));
    m_outsideChoice->setObjectName(QStringLiteral("outsideChoice"));
    m_withinWords->setObjectName(QStringLiteral("withinWords"));
    m_outsideWords->setObjectName(QStringLiteral("outsideWords"));
    m_within->setObjectName(QStringLiteral("practiceForm"));
    m_outside->setObjectName(QStringLiteral("outsideForm"));
    auto *form = new QWidget;
    auto *lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_means.theme.grid(2));
    lines->addWidget(m_title);
    lines->addWidget(m_notice);
    auto *group = new QButtonGroup(this); // they have no parent in common
    group->addButton(m_withinChoice);
    group->addButton(m_outsideChoice);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(m_means.theme.grid(0.5));
    choices->addWidget(makeChoice(m_withinChoice, m_withinWords));
    choices->addWidget(makeChoice(m_outsideChoice, m_outsideWords));
    lines->addLayout(choices);
    m_line = new QFrame;
    setKind(m_line, QStringLiteral("separator"));
    lines->addWidget(m_line);
    lines->addWidget(m_within);
    lines->addWidget(m_outside);
    lines->addStretch();
    return form;
}

/// The words stand below, because those of a radio button do not wrap.
QWidget *ShareDialog::makeChoice(QRadioButton *choice, WrappingLabel *words)
{
    words->setTextFormat(Qt::PlainText);
    setKind(words, QStringLiteral("soft"));
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(choice, 0, Qt::AlignLeading);
    auto *below = new QHBoxLayout;
    below->addSpacing(m_means.theme.scaled(20) + 14); // under the choice's own words
    below->addWidget(words, 1);
    lines->addLayout(below);
    return box;
}

QWidget *ShareDialog::makeFoot()
{
    m_sentence->setObjectName(QStringLiteral("shareSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    setKind(m_sentence, QStringLiteral("strong"));
    m_share->setObjectName(QStringLiteral("shareButton"));
    m_share->setIcon(icon(QStringLiteral("share"), m_means.theme, &ThemeColors::accentInk));
    setKind(m_share, QStringLiteral("primary"));
    m_close->setObjectName(QStringLiteral("closeShare"));
    m_foot = new QFrame;
    setKind(m_foot, QStringLiteral("bar"));
    auto *lines = new QVBoxLayout(m_foot);
    lines->setContentsMargins(
        pageMargin, m_means.theme.grid(1.5), pageMargin, m_means.theme.grid(1.5));
    lines->setSpacing(m_means.theme.grid(1));
    lines->addWidget(m_sentence);
    auto *buttons = new FlowLayout(m_means.theme.grid(1));
    buttons->addWidget(m_share);
    buttons->addWidget(m_close);
    lines->addLayout(buttons);
    return m_foot;
}

void ShareDialog::connectParts()
{
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(Qt::CTRL | enter, this);
        connect(shortcut, &QShortcut::activated, this, &ShareDialog::tryToShare);
    }
    connect(m_withinChoice, &QRadioButton::toggled, this, &ShareDialog::showChoice);
    connect(m_within, &PracticeForm::changed, this, &ShareDialog::tellSentence);
    connect(m_within, &PracticeForm::rebuilt, this, &ShareDialog::orderTab);
    connect(m_outside, &OutsideForm::changed, this, &ShareDialog::tellSentence);
    connect(&m_minute, &QTimer::timeout, this, &ShareDialog::updateSentence);
    connect(m_share, &QPushButton::clicked, this, &ShareDialog::tryToShare);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ShareDialog::orderTab() { setTabOrderAsLaidOut(*layout()); }

void ShareDialog::setUrlOpener(SharedPane::UrlOpener opener)
{
    m_shared->setUrlOpener(std::move(opener));
}

void ShareDialog::setFileChooser(FileChooser chooser)
{
    m_shared->setFileChooser(std::move(chooser));
}

} // namespace kinward::ui
