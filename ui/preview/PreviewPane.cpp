#include "ui/preview/PreviewPane.h"

#include "preview/frames/Content.h"
#include "ui/common/Announce.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Kinds.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/preview/PagesView.h"
#include "ui/preview/PlainText.h"
#include "ui/preview/PreviewBar.h"

#include <QAction>
#include <QEvent>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

constexpr qsizetype beginningLength = 1024;

bool isPlainText(const QString &announcedType)
{
    const QString type = announcedType.section(u';', 0, 0).trimmed();
    return type.compare(QLatin1String("text/plain"), Qt::CaseInsensitive) == 0;
}

bool isDrawn(const QString &announcedType)
{
    static const QStringList types{QStringLiteral("application/pdf"), QStringLiteral("image/png"),
        QStringLiteral("image/jpeg"), QStringLiteral("image/gif"), QStringLiteral("image/webp"),
        QStringLiteral("image/bmp"), QStringLiteral("image/tiff")};
    return types.contains(announcedType.section(u';', 0, 0).trimmed().toLower());
}

} // namespace

PreviewPane::PreviewPane(const Theme &theme, QWidget *parent)
    : PreviewPane(theme, PreviewHost::usualProgram(), PreviewHost::usualPatience, parent)
{
}

PreviewPane::PreviewPane(
    const Theme &theme, const QString &program, std::chrono::milliseconds patience, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_host(new PreviewHost(program, patience, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(theme))
{
    setObjectName(QStringLiteral("previewPane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_state->setObjectName(QStringLiteral("previewState"));
    m_stack->addWidget(m_state);
    makeDocument();
    makeShortcuts();
    connectHost();
    clear();
}

void PreviewPane::makeDocument()
{
    m_document = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_document);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.grid(1));
    m_bar = new PreviewBar(m_theme, m_document);
    m_pages = new PagesView(m_theme, m_document);
    m_text = new QPlainTextEdit(m_document);
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // its lines wrap
    m_rest = new WrappingLabel(m_document);
    m_rest->setObjectName(QStringLiteral("previewRest"));
    setKind(m_rest, QStringLiteral("soft"));
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    column->addWidget(m_text, 1);
    column->addWidget(m_rest);
    m_stack->addWidget(m_document);
    connect(m_bar, &PreviewBar::previousWanted, this, [this] { goTo(m_pages->currentPage() - 1); });
    connect(m_bar, &PreviewBar::nextWanted, this, [this] { goTo(m_pages->currentPage() + 1); });
    connect(m_bar, &PreviewBar::zoomInWanted, m_pages, &PagesView::zoomIn);
    connect(m_bar, &PreviewBar::zoomOutWanted, m_pages, &PagesView::zoomOut);
    connect(m_bar, &PreviewBar::fitWanted, m_pages, &PagesView::fit);
    connect(m_bar, &PreviewBar::wordsToggled, this, &PreviewPane::showWords);
    connect(m_pages, &PagesView::currentPageChanged, this, &PreviewPane::describe);
    connect(m_pages, &PagesView::zoomChanged, this, &PreviewPane::describe);
}

void PreviewPane::makeShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_pages->pageCount() > 0)
                act();
        });
        addAction(action);
    };
    add({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [this] { m_pages->zoomIn(); });
    add({Qt::CTRL | Qt::Key_Minus}, [this] { m_pages->zoomOut(); });
    add({Qt::CTRL | Qt::Key_0}, [this] { m_pages->fit(); });
    add({Qt::CTRL | Qt::Key_PageDown}, [this] { goTo(m_pages->currentPage() + 1); });
    add({Qt::CTRL | Qt::Key_PageUp}, [this] { goTo(m_pages->currentPage() - 1); });
}

void PreviewPane::connectHost()
{
    connect(m_host, &PreviewHost::opened, this, &PreviewPane::takeFile);
    connect(m_host, &PreviewHost::refused, this, &PreviewPane::showRefusal);
    connect(m_host, &PreviewHost::rendered, this,
        [this](int page, int askedWidth, const QImage &picture, const QString &words) {
            m_pages->setPicture(page, {picture, words, askedWidth, false});
            describe();
        });
    connect(m_host, &PreviewHost::failed, this, [this](int page) {
        m_pages->setPicture(page, {{}, {}, 0, true});
        describe();
    });
    connect(
        m_pages, &PagesView::wishesChanged, this, [this] { m_host->setWishes(m_pages->wishes()); });
}

bool PreviewPane::canShow(const QString &announcedType, QByteArrayView beginning)
{
    if (beginning.isEmpty())
        return isDrawn(announcedType) || isPlainText(announcedType);
    if (preview::contentOf(beginning) != preview::Content::Unknown)
        return true;
    return isPlainText(announcedType) && looksLikeText(beginning);
}

void PreviewPane::show(const QByteArray &bytes, const QString &announcedType, const QString &title)
{
    forget();
    m_title = title;
    const auto beginning = QByteArrayView(bytes).first(std::min(bytes.size(), beginningLength));
    if (bytes.isEmpty()) {
        showState(State::Empty);
    } else if (!canShow(announcedType, beginning)) {
        showRefusal(preview::Refusal::Why::CannotRead);
    } else if (preview::contentOf(beginning) == preview::Content::Unknown) {
        showText(bytes);
    } else {
        showState(State::Loading);
        m_host->open(bytes);
    }
}

void PreviewPane::clear()
{
    forget();
    showState(State::Nothing);
}

void PreviewPane::forget()
{
    m_host->close();
    m_pages->clear();
    m_text->clear();
    m_title.clear();
    m_file = {};
    m_showsWords = false;
    m_hasWords = false;
}

void PreviewPane::takeFile(const preview::OpenedFile &file)
{
    m_file = file;
    m_bar->show();
    m_bar->setIsPicture(file.isPicture);
    m_rest->setVisible(file.pageCount > file.pageSizes.size());
    m_rest->setText(tr("The rest is in the file."));
    m_stack->setCurrentWidget(m_document);
    showWords(false);
    m_pages->setFile(file);
    describe();
    announce(m_pages, m_pages->accessibleName());
    Q_EMIT fileShown();
}

void PreviewPane::focusFile()
{
    QWidget *file = m_text->isVisible() ? static_cast<QWidget *>(m_text) : m_pages;
    if (file->isVisible())
        file->setFocus(Qt::OtherFocusReason);
}

void PreviewPane::showText(const QByteArray &bytes)
{
    const PlainText shown = plainTextOf(bytes);
    m_bar->hide();
    m_pages->hide();
    m_text->show();
    m_text->setPlainText(shown.text);
    m_text->setAccessibleName(m_title);
    m_rest->setVisible(shown.isCut);
    m_rest->setText(tr("The rest is in the file."));
    m_stack->setCurrentWidget(m_document);
    announce(m_text, m_title);
    Q_EMIT fileShown();
}

void PreviewPane::showRefusal(preview::Refusal::Why why)
{
    m_pages->clear();
    m_why = why;
    showState(State::Refused);
}

void PreviewPane::showState(State state)
{
    m_shown = state;
    switch (state) {
    case State::Nothing:
        m_state->showEmpty(QStringLiteral("document"), tr("No file is shown."), {});
        break;
    case State::Empty:
        m_state->showError({tr("This file is empty."), {}, {}});
        break;
    case State::Loading:
        //: %1 is what the file is called
        m_state->showLoading(tr("Loading %1").arg(m_title));
        break;
    case State::Refused:
        m_state->showError({reason(), tr("Save it to open it with another program."), {}});
        break;
    }
    m_stack->setCurrentWidget(m_state);
}

QString PreviewPane::reason() const
{
    switch (m_why) {
    case preview::Refusal::Why::Password:
        return tr("This file opens only with a password.");
    case preview::Refusal::Why::TooLarge:
        return tr("This file is too large to be shown here.");
    case preview::Refusal::Why::CannotRead:
        break;
    }
    return tr("This file cannot be shown here.");
}

/// The words of the page in place of its picture: to be read with a screen reader, letter by
/// letter, and copied.
void PreviewPane::showWords(bool shown)
{
    const bool hadFocus = m_pages->hasFocus() || m_text->hasFocus();
    m_showsWords = shown;
    m_pages->setVisible(!shown);
    m_text->setVisible(shown);
    describe();
    if (hadFocus)
        (shown ? static_cast<QWidget *>(m_text) : m_pages)->setFocus(Qt::OtherFocusReason);
}

void PreviewPane::goTo(int page)
{
    m_pages->goTo(page);
    describe();
}

void PreviewPane::describe()
{
    if (m_pages->pageCount() == 0)
        return;
    const int page = m_pages->currentPage();
    const QString words = m_pages->words(page);
    m_bar->setPage(page, m_file.pageCount);
    m_bar->setZoom(m_pages->zoom(), m_pages->isFitted());
    m_hasWords
        = m_hasWords || !words.isEmpty(); // from then on: a button that comes and goes is none
    m_bar->setWords(m_showsWords, m_hasWords);
    //: Read aloud: %1 and %2 are numbers, %3 what the file is called
    const QString name = m_file.isPicture && m_file.pageCount == 1
        ? m_title
        : tr("Page %1 of %2 of %3").arg(page + 1).arg(m_file.pageCount).arg(m_title);
    constexpr int described = 1000; // characters; the rest is at hand as words
    if (m_pages->accessibleName() != name)
        m_pages->setAccessibleName(name);
    m_pages->setAccessibleDescription(words.left(described));
    if (!m_showsWords)
        return;
    m_text->setAccessibleName(name);
    const QString text = m_pages->isWaiting(page) || !words.isEmpty()
        ? words
        : tr("There are no words on this page.");
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_rest->setText(tr("The rest is in the file."));
    if (m_stack->currentWidget() == m_state)
        showState(m_shown);
    describe();
}

} // namespace kinward::ui
