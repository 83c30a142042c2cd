#include "ui/preview/PreviewBar.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace kinward::ui
{

PreviewBar::PreviewBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("previewBar"));
    m_previous = makeButton("previewPrevious", "chevron-up");
    m_page = makeLabel("previewPage");
    m_next = makeButton("previewNext", "chevron-down");
    m_zoomOut = makeButton("previewZoomOut", "minus");
    m_zoom = makeLabel("previewZoom");
    m_zoomIn = makeButton("previewZoomIn", "plus");
    m_fit = makeButton("previewFit", "fit-width");
    m_words = makeButton("previewWords", "words");
    m_paging = makeGroup({m_previous, m_page, m_next});
    m_zooming = makeGroup({m_zoomOut, m_zoom, m_zoomIn});
    auto *row = new FlowLayout(theme.grid(1), this); // what belongs together stays so
    for (QWidget *part :
        {m_paging, m_zooming, static_cast<QWidget *>(m_fit), static_cast<QWidget *>(m_words)})
        row->addWidget(part);
    connect(m_previous, &QPushButton::clicked, this, &PreviewBar::previousWanted);
    connect(m_next, &QPushButton::clicked, this, &PreviewBar::nextWanted);
    connect(m_zoomOut, &QPushButton::clicked, this, &PreviewBar::zoomOutWanted);
    connect(m_zoomIn, &QPushButton::clicked, this, &PreviewBar::zoomInWanted);
    connect(m_fit, &QPushButton::clicked, this, &PreviewBar::fitWanted);
    connect(m_words, &QPushButton::clicked, this, [this] { Q_EMIT wordsToggled(!m_showsWords); });
    retranslate();
}

QPushButton *PreviewBar::makeButton(const char *name, const char *iconName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(iconName), m_theme));
    setKind(button, QStringLiteral("quiet"));
    return button;
}

QLabel *PreviewBar::makeLabel(const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    return label;
}

QWidget *PreviewBar::makeGroup(const QList<QWidget *> &parts)
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.grid(0.5));
    for (QWidget *part : parts)
        row->addWidget(part);
    return group;
}

void PreviewBar::setPage(int page, int pages)
{
    m_current = page;
    m_count = pages;
    retranslate();
}

void PreviewBar::setZoom(double zoom, bool isFitted)
{
    const QLocale locale;
    constexpr double whole = 100;
    m_zoom->setText(locale.toString(qRound(zoom * whole)) + locale.percent());
    m_fit->setEnabled(!isFitted);
}

void PreviewBar::setWords(bool shown, bool available)
{
    m_showsWords = shown;
    m_words->setVisible(available && !m_isPicture);
    m_zooming->setVisible(!shown);
    m_fit->setVisible(!shown);
    retranslate();
}

void PreviewBar::setIsPicture(bool isPicture)
{
    m_isPicture = isPicture;
    retranslate();
}

void PreviewBar::retranslate()
{
    const auto name = [](QPushButton *button, const QString &words) {
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    name(m_previous, tr("Previous page"));
    name(m_next, tr("Next page"));
    name(m_zoomIn, tr("Larger"));
    name(m_zoomOut, tr("Smaller"));
    //: Button: makes a page as wide as there is room
    m_fit->setText(m_isPicture ? tr("Show whole") : tr("Fit width"));
    //: Button: shows the letters of a page in place of its picture, and back
    m_words->setText(m_showsWords ? tr("Show page") : tr("Words only"));
    m_words->setAccessibleDescription(
        tr("The words of a page can be read with a screen reader and copied."));
    //: Which page is shown: %1 and %2 are numbers
    m_page->setText(tr("Page %1 of %2").arg(m_current + 1).arg(m_count));
    m_paging->setVisible(m_count > 1);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current < m_count - 1);
}

void PreviewBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kinward::ui
