#include "ui/messages/ComposeDesk.h"

#include "ui/messages/SendBar.h"

#include <algorithm>

namespace kinward::ui
{

using outbox::OutgoingMessage;
using outbox::OutgoingState;

ComposeDesk::ComposeDesk(net::PatientSession &session, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_theme(theme)
    , m_members(new models::MemberModel(session.records(), session.link().practice.id, this))
    , m_bar(new SendBar(session, theme))
{
    connect(m_bar, &SendBar::editRequested, this, &ComposeDesk::openById);
}

ComposeDesk::~ComposeDesk()
{
    for (const auto &pane : std::as_const(m_panes))
        delete pane; // which writes its draft down
    if (m_bar && !m_bar->parentWidget())
        delete m_bar;
}

SendBar *ComposeDesk::bar() const { return m_bar; }

QList<ComposePane *> ComposeDesk::panes() const
{
    QList<ComposePane *> panes;
    for (const auto &pane : m_panes) {
        if (pane)
            panes.append(pane);
    }
    return panes;
}

ComposePane *ComposeDesk::paneOf(const QString &messageId) const
{
    const auto all = panes();
    const auto found = std::find_if(all.begin(), all.end(),
        [&messageId](const ComposePane *pane) { return pane->message().id == messageId; });
    return found == all.end() ? nullptr : *found;
}

ComposePane *ComposeDesk::open(const ComposeRequest &request)
{
    const auto message = messageFor(request);
    if (!message)
        return nullptr;
    auto *pane = paneOf(message->id);
    if (!pane)
        pane = makePane(*message);
    pane->setWindowState(pane->windowState() & ~Qt::WindowMinimized);
    pane->show();
    pane->raise();
    pane->activateWindow();
    pane->focusFirstEmpty();
    return pane;
}

void ComposeDesk::openById(const QString &messageId)
{
    ComposeRequest request;
    request.draftId = messageId;
    open(request);
}

std::optional<OutgoingMessage> ComposeDesk::messageFor(const ComposeRequest &request)
{
    if (!request.draftId.isEmpty())
        return draftOf(request.draftId);
    if (!request.inResponseTo.isEmpty()) { // an answer that was begun is gone on with
        const auto all = panes();
        for (const ComposePane *pane : all) {
            if (pane->message().inResponseTo == request.inResponseTo)
                return pane->message();
        }
        const auto drafts = m_session.mailbox().outgoing().drafts();
        for (const OutgoingMessage &draft : drafts) {
            if (draft.inResponseTo == request.inResponseTo)
                return draft;
        }
    }
    return begin(request);
}

std::optional<OutgoingMessage> ComposeDesk::draftOf(const QString &id)
{
    if (const ComposePane *pane = paneOf(id)) // it may not be written down yet
        return pane->message();
    auto &outgoing = m_session.mailbox().outgoing();
    const auto known = outgoing.find(id);
    const bool isDraft = known && known->state == OutgoingState::Draft;
    if (isDraft || (known && outgoing.takeBack(id)))
        return outgoing.find(id);
    m_bar->tell(known && outgoing.canBeTakenBack(id)
            ? tr("This message could not be opened. The disk may be full. Make room, then try "
                 "again.")
            : tr("This message has left already, so it cannot be changed."));
    return std::nullopt;
}

OutgoingMessage ComposeDesk::begin(const ComposeRequest &request) const
{
    OutgoingMessage message = outbox::Outbox::newMessage();
    message.threadId = request.threadId;
    message.inResponseTo = request.inResponseTo;
    message.recipients = addressable(request);
    message.topic = request.subject.simplified();
    message.body = request.body;
    message.about = request.about;
    return message;
}

/// Members are written to by their role at the practice. An answer goes to whom it goes, others to
/// those who take messages.
QList<care::Reference> ComposeDesk::addressable(const ComposeRequest &request) const
{
    using Status = models::MessageMember::Status;
    QList<care::Reference> out;
    QSet<QString> known;
    for (const care::Reference &recipient : request.recipients) {
        const auto member = m_members->memberOf(recipient);
        const bool isAnswer = !request.threadId.isEmpty();
        const bool takesMessages = member ? member->status != Status::NotAccepting : isAnswer;
        const care::Reference &address = member ? member->reference : recipient;
        if (address.reference.isEmpty() || !(takesMessages || isAnswer)
            || known.contains(address.reference))
            continue;
        known.insert(address.reference);
        out.append(address);
    }
    return out;
}

ComposePane *ComposeDesk::makePane(const OutgoingMessage &message)
{
    auto *pane = new ComposePane({m_session, *m_members, m_theme}, message);
    pane->setAttribute(Qt::WA_QuitOnClose, false); // the main window decides
    if (m_ask)
        pane->setAsker(m_ask);
    if (m_chooseFiles)
        pane->setFilesChooser(m_chooseFiles);
    m_panes.append(pane);
    connect(pane, &ComposePane::sent, m_bar, [this, pane](const QString &id) {
        QStringList names;
        for (const care::Reference &recipient : pane->message().recipients)
            names.append(recipient.display);
        names.removeAll(QString());
        m_bar->follow(id,
            //: To whom a message goes, where no name is known
            names.isEmpty() ? tr("the practice") : names.join(QStringLiteral(", ")));
    });
    connect(pane, &ComposePane::closed, this, [this, pane] {
        m_panes.removeAll(pane);
        pane->deleteLater();
    });
    Q_EMIT opened(pane);
    return pane;
}

bool ComposeDesk::saveAll()
{
    bool saved = true;
    const auto all = panes();
    for (ComposePane *pane : all)
        saved = pane->saveNow() && saved;
    return saved;
}

bool ComposeDesk::closeAll()
{
    bool closed = true;
    const auto all = panes();
    for (ComposePane *pane : all)
        closed = pane->close() && closed;
    return closed;
}

} // namespace kinward::ui
