#include "ui/people/RecipientEdit.h"

#include "ui/common/Announce.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/MatchPopup.h"
#include "ui/common/Theme.h"
#include "ui/people/MemberRowDelegate.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace kinward::ui
{

namespace
{
constexpr int mostRows = 6; ///< in sight at once
}

RecipientEdit::RecipientEdit(
    models::MemberModel &members, const Theme &theme, Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_theme(theme)
    , m_purpose(purpose)
    , m_matches(new models::MemberMatchModel(members, this))
    , m_chosen(new QWidget(this))
    , m_flow(new FlowLayout(theme.grid(0.5), m_chosen))
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("recipientEdit"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_chosen->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.grid(0.5));
    rows->addWidget(m_chosen);
    rows->addWidget(m_edit);
    addPopup();
    connect(m_edit, &QLineEdit::textEdited, this, &RecipientEdit::look);
    connect(&members, &models::MemberModel::reloaded, this, &RecipientEdit::rebuildChips);
    retranslate();
}

RecipientEdit::~RecipientEdit() { delete m_popup; }

void RecipientEdit::addPopup()
{
    m_popup = new MatchPopup(*m_edit, *m_matches, m_theme,
        {QStringLiteral("recipientPopup"), QStringLiteral("recipientCount"),
            QStringLiteral("recipientMatches")});
    m_popup->setDelegate(new MemberRowDelegate(m_theme, m_popup));
    m_popup->setMostRows(mostRows);
    connect(m_popup, &MatchPopup::clicked, this, &RecipientEdit::take);
}

void RecipientEdit::retranslate()
{
    const bool isMessage = m_purpose == Purpose::Message;
    m_edit->setAccessibleName(isMessage ? tr("To")
                                        //: Field: the members of the practice who get to see it
                                        : tr("Share with"));
    m_edit->setAccessibleDescription(
        tr("People appear while you type. Down and Up choose, Enter adds, Backspace in the empty "
           "field takes the last one away."));
    m_edit->setPlaceholderText(tr("Type a name or a role, such as nurse"));
    m_popup->setListName(
        isMessage ? tr("People you can write to") : tr("People you can share with"));
    rebuildChips();
}

void RecipientEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecipientEdit::setRecipients(const QList<care::Reference> &recipients)
{
    m_recipients = recipients;
    rebuildChips();
}

void RecipientEdit::setMost(std::optional<qint64> most)
{
    if (m_most == most)
        return;
    m_most = most;
    rebuildChips();
}

bool RecipientEdit::hasUnfinishedText() const { return !m_edit->text().trimmed().isEmpty(); }

bool RecipientEdit::isFull() const { return m_most && m_recipients.size() >= *m_most; }

void RecipientEdit::focusField()
{
    if (m_edit->isVisibleTo(this))
        m_edit->setFocus(Qt::OtherFocusReason);
    else if (!m_chips.isEmpty())
        m_chips.last()->setFocus(Qt::OtherFocusReason);
}

QString RecipientEdit::nameOf(const care::Reference &recipient) const
{
    const auto member = m_members.memberOf(recipient);
    if (member)
        return member->name;
    return recipient.display.isEmpty() ? tr("Somebody at the practice") : recipient.display;
}

void RecipientEdit::rebuildChips()
{
    for (QPushButton *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    m_chips.clear();
    QSet<QString> ids;
    for (const care::Reference &recipient : std::as_const(m_recipients)) {
        ids.insert(recipient.recordId());
        m_chips.append(makeChip(recipient));
        m_flow->addWidget(m_chips.last());
        m_chips.last()->show();
    }
    m_chosen->setVisible(!m_chips.isEmpty());
    m_matches->setChosen(ids);
    // With as many as the portal takes there is nobody to add; one can still be taken away.
    m_edit->setVisible(!isFull());
    updateGeometry();
    Q_EMIT rebuilt();
}

QPushButton *RecipientEdit::makeChip(const care::Reference &recipient)
{
    const QString name = nameOf(recipient);
    auto *chip = new QPushButton(QString(name).replace(u'&', QLatin1String("&&")), m_chosen);
    chip->setObjectName(QStringLiteral("recipientChip"));
    chip->setIcon(icon(QStringLiteral("close"), m_theme));
    chip->setAutoDefault(false);
    chip->setAccessibleName(m_purpose == Purpose::Message
            //: %1 is somebody to whom a message is addressed
            ? tr("%1, take off the message").arg(name)
            //: %1 is somebody who was chosen to see a document; the button takes them away again
            : tr("%1, do not share with them").arg(name));
    chip->setToolTip(chip->accessibleName());
    chip->installEventFilter(this);
    connect(chip, &QPushButton::clicked, this, [this, id = recipient.recordId()] { remove(id); });
    return chip;
}

bool RecipientEdit::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride && m_popup->isVisible()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // closes what is open here, not the window
        return true;
    }
    if (watched == m_edit) {
        if (event->type() == QEvent::FocusOut) {
            closePopup();
            takeTyped();
        } else if (isKey && handleKey(static_cast<QKeyEvent *>(event)->key())) {
            return true;
        }
    } else if (isKey) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        auto *chip = qobject_cast<QPushButton *>(watched);
        const bool takesAway = key == Qt::Key_Backspace || key == Qt::Key_Delete
            || key == Qt::Key_Return || key == Qt::Key_Enter; // not the dialog's own button
        if (chip && takesAway) {
            chip->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// True where the key is none for the field itself.
bool RecipientEdit::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_popup->isVisible())
            take(m_popup->chosen());
        return true;
    case Qt::Key_Escape:
        if (!m_popup->isVisible())
            return false;
        closePopup();
        return true;
    case Qt::Key_Backspace:
        if (!m_edit->text().isEmpty() || m_recipients.isEmpty())
            return false;
        remove(m_recipients.last().recordId());
        return true;
    default:
        return false;
    }
}

void RecipientEdit::look()
{
    if (m_edit->text().trimmed().isEmpty())
        return closePopup();
    m_matches->setTyped(m_edit->text());
    tell();
    m_popup->open(true);
}

void RecipientEdit::tell()
{
    const int found = m_matches->rowCount();
    const QString nobody = m_purpose == Purpose::Message
        //: %1 is what was typed
        ? tr("Nobody you can write to matches “%1”.").arg(m_edit->text().trimmed())
        //: %1 is what was typed
        : tr("Nobody you can share with matches “%1”.").arg(m_edit->text().trimmed());
    const QString said = found == 0 ? nobody : tr("%n match(es)", nullptr, found);
    m_popup->say(said);
}

void RecipientEdit::closePopup() { m_popup->hide(); }

void RecipientEdit::move(int step)
{
    if (m_popup->isVisible())
        return m_popup->move(step);
    m_matches->setTyped(m_edit->text()); // all of them, where nothing is typed
    tell();
    m_popup->open(true);
}

void RecipientEdit::take(const QModelIndex &index)
{
    if (!index.isValid() || isFull())
        return;
    const models::MessageMember member = m_matches->at(index.row());
    if (member.status == models::MessageMember::Status::NotAccepting) {
        QString said
            //: %1 is a member of the practice
            = tr("%1 takes no messages at the moment. Choose somebody else.").arg(member.name);
        if (!member.note.isEmpty())
            said += u' ' + member.note;
        return m_popup->say(said);
    }
    m_edit->clear();
    closePopup();
    m_recipients.append(member.reference);
    rebuildChips();
    announce(m_chosen,
        //: Said by a screen reader; %1 is somebody who was chosen to get a message or a document
        tr("%1 added").arg(member.name));
    Q_EMIT changed();
}

void RecipientEdit::takeTyped()
{
    if (!hasUnfinishedText())
        return;
    m_matches->setTyped(m_edit->text());
    const bool isMeant = m_matches->rowCount() == 1
        && m_matches->at(0).status != models::MessageMember::Status::NotAccepting;
    if (isMeant)
        take(m_matches->index(0, 0));
}

void RecipientEdit::remove(const QString &id)
{
    const auto removed = m_recipients.removeIf(
        [&id](const care::Reference &recipient) { return recipient.recordId() == id; });
    if (removed == 0)
        return;
    rebuildChips();
    m_edit->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

} // namespace kinward::ui
