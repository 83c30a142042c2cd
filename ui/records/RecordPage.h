#pragma once

#include "core/base/Clock.h"
#include "core/care/ResourceMeta.h"
#include "core/care/Section.h"
#include "core/models/RecordFile.h"
#include "core/models/RecordListModel.h"
#include "net/session/PatientSession.h"
#include "ui/common/ComposeRequest.h"
#include "ui/common/ErrorText.h"
#include "ui/paper/Paper.h"
#include "ui/records/DetailContent.h"

#include <QWidget>

#include <optional>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kinward::ui
{

class DetailView;
class NoticeBar;
class PageHeader;
class RecordListPane;
class StatePane;
class Theme;
struct SortChoice;

/// What every page of records has alike: title, filter box, list left, detail right, and the empty,
/// loading, offline, error and not-permitted states. Subclasses supply the model's detail and the
/// words of the empty state. Keyboard: Ctrl+F finds, Enter goes from the list to the detail, Esc
/// back.
class RecordPage : public QWidget, public Printable
{
    Q_OBJECT
    Q_INTERFACES(kinward::ui::Printable)

public:
    RecordPage(care::Section section, net::PatientSession &session, const Clock &clock,
        const Theme &theme, QWidget *parent = nullptr);
    ~RecordPage() override;

    care::Section section() const { return m_section; }
    /// Selects the record and shows its detail; nothing where it is not there.
    void openRecord(const QString &recordId);
    /// In which order and groups the list was left, for the settings.
    void setArrangement(const QString &arrangement);
    /// The list as it is found and sorted, then the chosen record in full.
    void writeTo(Paper &paper) const override;

Q_SIGNALS:
    void signInRequested(); ///< from the error state
    void arrangementChanged(const QString &arrangement); ///< by the person
    /// The person wants a file of the record: to be fetched, where need be, and saved.
    void fileWanted(const kinward::models::RecordFile &file);
    /// The person wants to write to the practice about the chosen record.
    void composeRequested(const kinward::ui::ComposeRequest &request);

protected:
    /// To be called once by the subclass's constructor with its model.
    void setContent(models::RecordListModelBase *model);
    virtual QList<SortChoice> sortChoices() const; ///< the first is in force; none: no chooser
    /// The record as it is read; a widget embedded in it is to be brought up to date on the way.
    virtual DetailContent detailOf(int sourceRow) = 0;
    virtual QString emptyExplanation() const = 0;
    /// What a message about the record begins with: it names it, and refers to it where it can.
    ComposeRequest requestAbout(int sourceRow) const;
    /// A record was chosen, or none (-1), or whether one can write about it has changed: for
    /// buttons that some records have.
    virtual void showActionsFor(int sourceRow, bool canWrite);
    /// Puts a button above the detail, beside *Ask about this*; hidden where messages cannot be
    /// written. The subclass connects it to composeAbout() or the like.
    QPushButton *addDetailAction(const QString &name);
    int chosenRow() const { return m_chosenRow; } ///< of the model; -1 for none
    virtual int detailCharacters() const { return 44; } ///< least width beside the list
    virtual QString introduction() const { return {}; } ///< one sentence under the title, if needed
    /// "From PRACTICE · updated Nov 20, 2026".
    QString sourceText(const care::ResourceMeta &meta) const;
    net::PatientSession &session() const { return m_session; }
    const Clock &clock() const { return m_clock; }
    const Theme &theme() const { return m_theme; }
    DetailView *detailView() const { return m_detail; }
    PageHeader &header() const { return *m_header; }
    RecordListPane &listPane() const { return *m_list; }
    /// Puts something between the page's head and its records.
    void addAboveRecords(QWidget *widget);

    virtual void retranslate(); ///< after a change of language; the records' words follow

    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFrame();
    QWidget *makeActions();
    void choose(int sourceRow);
    void showActions();
    void watchSession();
    void updateState();
    bool showTrouble(); ///< false where nothing stands in the way of the record
    QString sentence() const;
    bool wasRead() const;
    void showNothing();
    void updateNotice();
    void showFailure(const Error &error);
    void updateUnreadable();
    void showUnreadable();
    void act();
    void fitColumns();
    void setNarrow(bool narrow);
    void showDetailSide(bool detail); ///< in one column
    void openDetail();
    void backToList();

    care::Section m_section;
    net::PatientSession &m_session;
    const Clock &m_clock;
    const Theme &m_theme;
    models::RecordListModelBase *m_model = nullptr;
    PageHeader *m_header = nullptr;
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_unreadable = nullptr;
    QLabel *m_withdrawn = nullptr; ///< how many records the practice took back
    StatePane *m_state = nullptr;
    RecordListPane *m_list = nullptr;
    QWidget *m_detailSide = nullptr;
    QFrame *m_card = nullptr; ///< on the detail's side; hidden while no record is chosen
    QPushButton *m_back = nullptr;
    QPushButton *m_ask = nullptr; ///< about the chosen record
    QHBoxLayout *m_actions = nullptr;
    DetailView *m_detail = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    ErrorText m_trouble; ///< what the notice or the state's button would act on
    DetailContent m_shown; ///< in the detail pane
    int m_chosenRow = -1;
    bool m_narrow = false;
};

} // namespace kinward::ui
