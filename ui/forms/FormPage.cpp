#include "ui/forms/FormPage.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Focus.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/TabOrder.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

/// At 100 % text: about 72 characters.
constexpr int columnWidth = 608;
/// What stands below a field, its problem, comes into view with it.
constexpr int focusMargin = 64;

} // namespace

FormPage::FormPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new ScrollPage(columnWidth))
    , m_title(new WrappingLabel)
    , m_introduction(new WrappingLabel)
    , m_notice(new NoticeBar(theme))
    , m_fields(new QWidget)
{
    m_title->setObjectName(QStringLiteral("titleLabel"));
    setKind(m_title, QStringLiteral("title"));
    m_introduction->setObjectName(QStringLiteral("introductionLabel"));
    m_introduction->hide();
    m_notice->setObjectName(QStringLiteral("noticeBar"));
    connect(m_notice, &NoticeBar::actionTriggered, this, &FormPage::retryRequested);

    buildPlace();
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_title, m_introduction, m_notice, m_fields})
        m_scroll->column()->addWidget(part);
    buildFooter();
    m_scroll->column()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);

    auto *back = new QShortcut(QKeySequence::Back, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, m_back, &QPushButton::click);
    FormPage::retranslate();
}

void FormPage::buildPlace()
{
    m_progress = new QLabel;
    m_progress->setObjectName(QStringLiteral("progressLabel"));
    m_practice = new QLabel;
    m_practice->setTextFormat(Qt::PlainText); // the portal's own words
    m_practice->setObjectName(QStringLiteral("practiceLabel"));
    m_practice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_practice->setWordWrap(true);
    m_practice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *place = new QHBoxLayout;
    for (auto *label : {m_progress, m_practice}) {
        setKind(label, QStringLiteral("soft"));
        label->setTextFormat(Qt::PlainText);
        label->hide();
    }
    place->addWidget(m_progress);
    place->addWidget(m_practice, 1);
    m_scroll->column()->addLayout(place);
}

void FormPage::buildFooter()
{
    m_back = new QPushButton;
    m_back->setObjectName(QStringLiteral("backButton"));
    m_continue = new QPushButton;
    m_continue->setObjectName(QStringLiteral("continueButton"));
    setKind(m_continue, QStringLiteral("primary"));
    connect(m_back, &QPushButton::clicked, this, &FormPage::backRequested);
    connect(m_continue, &QPushButton::clicked, this, &FormPage::continueRequested);

    auto *footer = new QHBoxLayout;
    footer->addWidget(m_continue);
    footer->addWidget(m_back);
    footer->addStretch(1);
    m_scroll->column()->addLayout(footer);
}

void FormPage::setPlace(const QString &progress, const care::Practice &practice)
{
    m_progress->setText(progress);
    m_progress->setVisible(!progress.isEmpty());
    QStringList parts{practice.name, practice.phone};
    parts.removeAll({});
    m_practice->setText(parts.join(QStringLiteral(" · ")));
    m_practice->setVisible(!parts.isEmpty());
}

void FormPage::setEmblem(QWidget *emblem)
{
    m_scroll->column()->insertWidget(0, emblem, 0, Qt::AlignLeft);
}

void FormPage::setTitle(const QString &title) { m_title->setText(title); }

QString FormPage::title() const { return m_title->text(); }

void FormPage::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
    m_introduction->setVisible(!text.isEmpty());
}

void FormPage::setContinueText(const QString &text)
{
    m_continueText = text;
    m_continue->setVisible(!text.isEmpty());
    setBusy(m_busy);
}

void FormPage::setBackText(const QString &text)
{
    m_backText = text;
    m_back->setText(text);
}

void FormPage::setBackVisible(bool visible) { m_back->setVisible(visible); }

void FormPage::setBusy(bool busy)
{
    const bool hadFocus = m_continue->hasFocus();
    m_busy = busy;
    //: On the button that goes on, while the portal is asked
    m_continue->setText(busy ? tr("Checking…") : m_continueText);
    m_continue->setEnabled(!busy);
    if (busy)
        m_notice->clear();
    // A disabled button passes its focus on to whatever comes next: keep it near.
    if (busy && hadFocus && m_firstField)
        m_firstField->setFocus(Qt::OtherFocusReason);
}

void FormPage::showFailure(const Error &error, const care::Practice &practice)
{
    const auto text = describeError(error, practice);
    //: Button: does again what failed
    m_notice->showNotice(models::Tone::Attention, text.title + QLatin1Char('\n') + text.explanation,
        tr("Try again"));
    if (m_continue->isHidden())
        focusFirstIn(m_notice);
    m_scroll->ensureWidgetVisible(m_notice);
}

void FormPage::takeFocus()
{
    m_scroll->ensureVisible(0, 0);
    if (m_firstField && m_firstField->isEnabled())
        focusOn(m_firstField);
    else if (!m_continue->isHidden())
        m_continue->setFocus(Qt::OtherFocusReason);
    else
        m_back->setFocus(Qt::OtherFocusReason);
}

void FormPage::focusOn(QWidget *field)
{
    field->setFocus(Qt::OtherFocusReason);
    // Once what has just appeared or gone around it is laid out.
    QTimer::singleShot(
        0, field, [this, field] { m_scroll->ensureWidgetVisible(field, 0, focusMargin); });
}

void FormPage::retranslate()
{
    if (m_backText.isEmpty())
        m_back->setText(tr("Back"));
    setBusy(m_busy);
}

void FormPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    // On a button Enter means that button; check boxes keep Space for themselves.
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (button && !qobject_cast<QCheckBox *>(button) && isAncestorOf(button))
        button->click();
    else if (m_continue->isVisible())
        m_continue->click();
    event->accept();
}

void FormPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FormPage::showEvent(QShowEvent *event)
{
    setTabOrderAsLaidOut(*m_scroll->column());
    QWidget::showEvent(event);
}

} // namespace kinward::ui
