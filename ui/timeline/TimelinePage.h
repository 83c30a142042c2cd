#pragma once

#include "core/base/Clock.h"
#include "core/models/TimelineModel.h"
#include "net/session/PatientSession.h"
#include "ui/paper/Paper.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedWidget;

namespace kinward::ui
{

class KindFilter;
class PageHeader;
class RecordFilterModel;
class StatePane;
class Theme;

/// Everything in the record by date. A click or Enter opens an entry on the page of its kind.
class TimelinePage final : public QWidget, public Printable
{
    Q_OBJECT
    Q_INTERFACES(kinward::ui::Printable)

public:
    TimelinePage(net::PatientSession &session, models::RecordCatalog &catalog, const Clock &clock,
        const Theme &theme, QWidget *parent = nullptr);

    void writeTo(Paper &paper) const override;

Q_SIGNALS:
    void recordRequested(kinward::care::Section section, const QString &recordId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTools();
    QListView *makeList();
    void watch();
    void takeEntries();
    void filter(const QString &words);
    void update();
    void updateSentence();
    void openRow(const QModelIndex &index);

    net::PatientSession &m_session;
    models::RecordCatalog &m_catalog;
    const Clock &m_clock;
    const Theme &m_theme;
    models::TimelineModel *m_model = nullptr;
    RecordFilterModel *m_filtered = nullptr;
    PageHeader *m_header = nullptr;
    QLineEdit *m_filter = nullptr;
    KindFilter *m_kinds = nullptr;
    QLabel *m_count = nullptr;
    QListView *m_list = nullptr;
    StatePane *m_state = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace kinward::ui
