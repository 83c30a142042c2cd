#pragma once

#include "ui/preview/PageLayout.h"
#include "ui/preview/PreviewHost.h"

#include <QAbstractScrollArea>
#include <QHash>

namespace kinward::ui
{

class Theme;

/// Pages one below the other, drawn as they are wanted: what is in sight, and one page before and
/// after it. Paper is white in every theme, with a line round it. The keys of every scroll area,
/// and the wheel with Ctrl.
class PagesView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagesView(const Theme &theme, QWidget *parent = nullptr);

    void setFile(const preview::OpenedFile &file);
    void clear();
    struct Picture {
        QImage image;
        QString words; ///< of the page
        int askedWidth = 0; ///< pixels
        bool failed = false; ///< there will be none
    };
    void setPicture(int page, const Picture &picture);

    /// What is missing on the screen, the most urgent first.
    QList<PreviewHost::Wish> wishes() const;

    int pageCount() const { return m_layout.count(); }
    int currentPage() const { return m_current; }
    void goTo(int page); ///< its beginning; the nearest page where there is no such
    double zoom() const { return m_layout.zoom(); }
    bool isFitted() const { return m_layout.fit() != PageLayout::Fit::Free; }
    void zoomIn();
    void zoomOut();
    void fit();
    bool isWaiting(int page) const; ///< for its picture
    /// What a screen reader reads of the page: its words, or that it cannot be shown. Empty while
    /// it waits.
    QString words(int page) const;

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged();
    void wishesChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void relayout();
    template <typename Change> void changeZoom(Change change);
    void look(); ///< which page is in sight, and what is kept of the others
    void drawPage(QPainter &painter, int page) const;
    static QString failureText();
    QRectF onScreen(int page) const;
    int pixelWidth(int page) const;

    const Theme &m_theme;
    PageLayout m_layout;
    PageLayout::Fit m_usualFit = PageLayout::Fit::Width;
    QHash<int, Picture> m_pictures;
    int m_current = 0;
};

} // namespace kinward::ui
