#pragma once

#include "core/models/MemberModel.h"
#include "ui/common/ComposeRequest.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/messages/ComposePane.h"

#include <QObject>
#include <QPointer>

namespace kinward::ui
{

class SendBar;

/// The messages of one patient that are being written, each in its window. Deleting it closes them;
/// their drafts are kept.
class ComposeDesk final : public QObject
{
    Q_OBJECT

public:
    ComposeDesk(net::PatientSession &session, const Theme &theme, QObject *parent = nullptr);
    ~ComposeDesk() override;

    /// Shows the window of that draft, or begins a new one. A message that waits to leave is taken
    /// back for it. Null where it may have left; then the bar says so.
    ComposePane *open(const ComposeRequest &request);
    /// What is on the screen is written down. False: something could not be, and its window says
    /// so.
    bool saveAll();
    /// As saveAll(), and closes the windows where it worked.
    bool closeAll();
    /// What became of the last message that was sent; owned by whoever puts it somewhere.
    SendBar *bar() const;
    QList<ComposePane *> panes() const;

    /// In place of the dialogs (tests); for the windows still to come.
    void setAsker(Asker asker) { m_ask = std::move(asker); }
    void setFilesChooser(FilesChooser chooser) { m_chooseFiles = std::move(chooser); }

Q_SIGNALS:
    void opened(kinward::ui::ComposePane *pane);

private:
    std::optional<outbox::OutgoingMessage> messageFor(const ComposeRequest &request);
    std::optional<outbox::OutgoingMessage> draftOf(const QString &id);
    outbox::OutgoingMessage begin(const ComposeRequest &request) const;
    QList<care::Reference> addressable(const ComposeRequest &request) const;
    ComposePane *paneOf(const QString &messageId) const;
    ComposePane *makePane(const outbox::OutgoingMessage &message);
    void openById(const QString &messageId);

    net::PatientSession &m_session;
    const Theme &m_theme;
    models::MemberModel *m_members = nullptr;
    QPointer<SendBar> m_bar;
    QList<QPointer<ComposePane>> m_panes;
    Asker m_ask;
    FilesChooser m_chooseFiles;
};

} // namespace kinward::ui
