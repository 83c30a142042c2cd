#pragma once

#include "core/base/Clock.h"
#include "core/models/MemberModel.h"
#include "net/session/PatientSession.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/sharing/ShareDialog.h"
#include "ui/sharing/SharesDialog.h"

#include <QObject>
#include <QPointer>

namespace kinward::ui
{

class DocumentsPage;

/// The sharing of one patient's documents: the dialogs say what the person wants, this has it done
/// and tells the page with whom what is shared.
class ShareDesk final : public QObject
{
    Q_OBJECT

public:
    /// `window`: where dialogs belong, and this object's parent.
    ShareDesk(
        net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *window);
    ~ShareDesk() override;

    void adopt(DocumentsPage *page);
    bool isPossible() const; ///< in one way at least
    /// Asks with whom to share these documents; null where none of them is there.
    ShareDialog *share(const QStringList &documentIds);
    ShareDialog *dialog() const { return m_share; }
    /// Shows what was shared.
    SharesDialog *showAll();

    /// In place of the questions of dialogs still to come (tests).
    void setAsker(Asker asker) { m_ask = std::move(asker); }

Q_SIGNALS:
    void closed(); ///< the dialog that share() opened

private:
    ShareOffer offer() const;
    ShareSubject subjectOf(const QStringList &documentIds) const;
    models::wording::DocumentTitles titles() const;
    void showAccess();
    void showShares();
    void revoke(const QString &id);

    net::PatientSession &m_session;
    const Clock &m_clock;
    const Theme &m_theme;
    QWidget *m_window;
    Asker m_ask;
    models::MemberModel *m_members = nullptr; ///< once they were needed
    QPointer<DocumentsPage> m_page;
    QPointer<ShareDialog> m_share;
    QPointer<SharesDialog> m_all;
};

} // namespace kinward::ui
