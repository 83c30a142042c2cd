#pragma once

#include "core/care/Section.h"
#include "core/models/RecordListModel.h"
#include "net/session/PatientSession.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;

namespace kinward::ui {

class NoticeBar;
class StatePane;
class Theme;

/// What every page of records has alike: title, filter box, list left, detail right, and the empty, loading, offline, error
/// and not-permitted states. Subclasses supply the model's detail and the words of the empty state.
class RecordPage : public QWidget
{
    Q_OBJECT

public:
    RecordPage(care::Section section, net::PatientSession &session, const Theme &theme, QWidget *parent = nullptr);
    ~RecordPage() override;

    care::Section section() const { return m_section; }
    /// Selects the record and shows its detail; nothing where it is not there.
    void openRecord(const QString &recordId);

Q_SIGNALS:
    void signInRequested(); ///< from the error state

protected:
    /// To be called once by the subclass's constructor with its model and its detail widget.
    void setContent(models::RecordListModelBase *model, QWidget *detail);
    virtual void showDetail(int sourceRow) = 0;
    virtual QString emptyExplanation() const = 0;
    virtual QString introduction() const { return {}; } ///< one sentence under the title, if needed
    net::PatientSession &session() const { return m_session; }
    const Theme &theme() const { return m_theme; }

private:
    void updateState();

    care::Section m_section;
    net::PatientSession &m_session;
    const Theme &m_theme;
    models::RecordListModelBase *m_model = nullptr;
    QSortFilterProxyModel *m_filtered = nullptr;
    QLineEdit *m_filter = nullptr;
    QListView *m_list = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatePane *m_state = nullptr;
    NoticeBar *m_notice = nullptr;
};

} // namespace kinward::ui
