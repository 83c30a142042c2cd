#pragma once

#include "core/care/Section.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLineEdit;
class QModelIndex;

namespace kinward::search
{
class RecordSearch;
}

namespace kinward::ui
{

class MatchPopup;
class SearchResultModel;
class Theme;

/// One box that finds every record while one types. The keyboard stays in the box: Up and Down
/// choose a result, Enter opens it (the first where none is chosen), Esc closes the results, then
/// empties the box. How many were found, and each choice, is told to screen readers.
class SearchBox final : public QWidget
{
    Q_OBJECT

public:
    SearchBox(search::RecordSearch &search, const Theme &theme, QWidget *parent = nullptr);
    ~SearchBox() override;

    void focusBox();

Q_SIGNALS:
    void recordRequested(kinward::care::Section section, const QString &recordId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addPopup();
    void retranslate();
    bool handleKey(int key);
    void look();
    void closePopup();
    void tellCount();
    void move(int step);
    void open(const QModelIndex &index);

    search::RecordSearch &m_search;
    const Theme &m_theme;
    SearchResultModel *m_model = nullptr;
    QLineEdit *m_edit = nullptr;
    QAction *m_sign = nullptr;
    QAction *m_clear = nullptr;
    QPointer<MatchPopup> m_popup; ///< a child of the window, over the page
};

} // namespace kinward::ui
