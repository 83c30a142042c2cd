#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kinward::ui
{

class Theme;

/// The controls over a preview: page by page, larger and smaller, and the words of a page alone.
class PreviewBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewBar(const Theme &theme, QWidget *parent = nullptr);

    /// `page` from 0. Of one page nothing is counted.
    void setPage(int page, int pages);
    void setZoom(double zoom, bool isFitted);
    /// Whether the page is shown as words, and whether there are words to show.
    void setWords(bool shown, bool available);
    void setIsPicture(bool isPicture);

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void zoomInWanted();
    void zoomOutWanted();
    void fitWanted();
    void wordsToggled(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *makeButton(const char *name, const char *iconName);
    QLabel *makeLabel(const char *name);
    QWidget *makeGroup(const QList<QWidget *> &parts);
    void retranslate();

    const Theme &m_theme;
    QPushButton *m_previous = nullptr;
    QLabel *m_page = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_zoomOut = nullptr;
    QLabel *m_zoom = nullptr;
    QPushButton *m_zoomIn = nullptr;
    QPushButton *m_fit = nullptr;
    QPushButton *m_words = nullptr;
    QWidget *m_paging = nullptr;
    QWidget *m_zooming = nullptr;
    int m_current = 0;
    int m_count = 1;
    bool m_isPicture = false;
    bool m_showsWords = false;
};

} // namespace kinward::ui
