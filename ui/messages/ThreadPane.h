#pragma once

#include "core/base/Clock.h"
#include "core/models/ThreadListModel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace kinward::ui
{

class StatePane;
class Theme;

/// The left side of the messages: the folder, the box to find with, the list. Chooses nothing by
/// itself: to open a conversation is to read it.
class ThreadPane final : public QWidget
{
    Q_OBJECT

public:
    using Folder = models::ThreadListModel::Folder;

    ThreadPane(const models::MailIndex &index, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

    Folder folder() const;
    void setFolder(Folder folder);
    /// Chooses the row of a message of the outbox, or else of a thread; false where there is none.
    bool choose(const QString &id, const QString &threadId);
    void chooseNothing();
    void focusFilter();
    void focusList();
    void retranslate();
    void refreshForTime() { m_model->refreshForTime(); }

Q_SIGNALS:
    void chosen(const QString &threadId); ///< by the person
    void opened(); ///< by Enter or a click, after `chosen`
    void folderChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    void buildList();
    void noteChoice();
    void updateFolders();
    void updateEmpty();
    void restoreChoice();

    const Theme &m_theme;
    models::ThreadListModel *m_model = nullptr;
    QComboBox *m_folder = nullptr;
    QLineEdit *m_filter = nullptr;
    QAction *m_clear = nullptr;
    QStackedWidget *m_stack = nullptr; ///< of the two below
    QListView *m_list = nullptr;
    StatePane *m_nothing = nullptr;
    QString m_chosenId; ///< of the row
    QString m_chosenThread;
    int m_scrolledTo = 0;
    bool m_isRestoring = false;
};

} // namespace kinward::ui
