#pragma once

#include "core/base/Clock.h"
#include "core/models/ShareListModel.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/common/ErrorText.h"

#include <QDialog>
#include <QTimer>

class QListView;
class QPushButton;

namespace kinward::ui
{

class CopyButton;
class NoticeBar;
class ScrollPage;
class StatePane;
class Theme;
class WrappingLabel;

/// All that is and was shared, and the way to end it. It only asks: its owner revokes, gives it the
/// new list, and tells it of a failure. Never blocks; deletes itself when it is closed.
class SharesDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Means {
        const Theme &theme;
        const Clock &clock;
    };
    explicit SharesDialog(const Means &means, QWidget *parent = nullptr);

    void setAsker(Asker asker) { m_ask = std::move(asker); }
    /// `practice`: its name.
    void setShares(const QList<shares::Share> &all, const QString &practice);
    void setTitles(const models::wording::DocumentTitles &titles);
    /// The list could not be read anew, or something could not be revoked.
    void showFailure(const kinward::ui::ErrorText &text);
    void clearFailure();

Q_SIGNALS:
    void revokeRequested(const QString &id);
    void retryRequested(); ///< the notice's button: to read the list again

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpList();
    ScrollPage *makePage();
    QWidget *makeFoot();
    QWidget *makeDetails();
    void retranslate();
    void takeList();
    void showCurrent();
    void askToRevoke();
    const shares::Share *current() const;

    const Theme &m_theme;
    Asker m_ask;
    QTimer m_minute;
    models::ShareListModel *m_model = nullptr;
    QString m_currentId;
    QStringList m_revoking; ///< ids under way
    WrappingLabel *m_title = nullptr;
    NoticeBar *m_notice = nullptr;
    StatePane *m_empty = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_details = nullptr;
    WrappingLabel *m_sentence = nullptr;
    WrappingLabel *m_more = nullptr; ///< since when, how often it was opened, the note
    WrappingLabel *m_noLink = nullptr;
    CopyButton *m_copy = nullptr;
    QPushButton *m_revoke = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace kinward::ui
