#include "ui/messages/AttachmentShelf.h"

#include "core/models/RecordFile.h"
#include "core/outbox/AttachmentFacts.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/messages/ComposeWords.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr qint64 beginningBytes = 4096;
constexpr int wholePercent = 100;

QString describe(const outbox::OutgoingAttachment &attachment)
{
    QStringList parts{models::fileKind(attachment.contentType)};
    if (attachment.size > 0)
        parts.append(sizeText(attachment.size));
    if (!attachment.reference.isEmpty())
        //: Under a file that goes with a message: it is one of the practice's own documents
        parts.append(AttachmentShelf::tr("from the record"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// A row: icon, words, and a button at the end.
QWidget *makeLine(const Theme &theme, QWidget *words, QPushButton *button)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.grid(1));
    line->addWidget(new IconLabel(QStringLiteral("document"), 20, theme), 0, Qt::AlignTop);
    line->addWidget(words, 1);
    line->addWidget(button, 0, Qt::AlignTop);
    return row;
}

QWidget *makeWords(const QString &name, QWidget *below)
{
    auto *words = new QWidget;
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    auto *title = new WrappingLabel(name);
    title->setTextFormat(Qt::PlainText);
    lines->addWidget(title);
    lines->addWidget(below);
    return words;
}

} // namespace

AttachmentShelf::AttachmentShelf(const Means &means, QWidget *parent)
    : QWidget(parent)
    , m_means(means)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("attachmentShelf"));
    m_column->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

AttachmentShelf::~AttachmentShelf() = default;

void AttachmentShelf::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void AttachmentShelf::setAttachments(const QList<outbox::OutgoingAttachment> &attachments)
{
    m_attachments = attachments;
    rebuild();
}

void AttachmentShelf::addFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        addFile(path);
}

/// With what is on its way already, as if it had come.
bool AttachmentShelf::fits(const QString &name, const QString &contentType, qint64 size)
{
    outbox::OutgoingMessage message;
    message.attachments = m_attachments;
    for (const auto &[copy, coming] : m_copies)
        message.attachments.append(coming);
    const auto problem = outbox::problemOfFile(message, m_limits, name, contentType, size);
    if (problem)
        Q_EMIT problemFound(describeLimit(*problem, m_means.practice));
    return !problem;
}

void AttachmentShelf::addFile(const QString &path)
{
    const QFileInfo file(path);
    QFile beginning(path);
    if (!file.isFile() || !beginning.open(QIODevice::ReadOnly)) {
        //: %1 is the name of a file
        Q_EMIT problemFound(
            tr("“%1” could not be read. Choose a file that you can open.").arg(file.fileName()));
        return;
    }
    const auto facts = outbox::factsOf(file.fileName(), {}, beginning.read(beginningBytes));
    beginning.close();
    if (file.size() == 0) {
        //: %1 is the name of a file
        Q_EMIT problemFound(tr("“%1” is empty, so it was not added.").arg(file.fileName()));
        return;
    }
    if (!fits(file.fileName(), facts.contentType, file.size()))
        return;
    auto *copy = new outbox::AttachmentCopy(
        m_means.outgoing.file(), path, m_limits.attachmentBytesOr(), this);
    m_copies.emplace(
        copy, outbox::OutgoingAttachment{{}, file.fileName(), facts.contentType, file.size(), {}});
    connect(copy, &outbox::AttachmentCopy::finished, this,
        [this, copy](const outbox::OutgoingAttachment &done) { takeCopied(copy, done); });
    connect(copy, &outbox::AttachmentCopy::failed, this,
        [this, copy](const Error &error) { takeFailed(copy, error); });
    rebuild();
    copy->start();
}

void AttachmentShelf::takeCopied(
    outbox::AttachmentCopy *copy, const outbox::OutgoingAttachment &attachment)
{
    m_attachments.append(attachment);
    dropCopy(copy);
    Q_EMIT changed();
}

void AttachmentShelf::takeFailed(outbox::AttachmentCopy *copy, const Error &error)
{
    const QString name = m_copies.at(copy).name;
    dropCopy(copy);
    switch (error.kind) {
    case ErrorKind::StorageFailed:
        Q_EMIT problemFound(
            //: %1 is the name of a file
            tr("“%1” could not be kept on this computer. The disk may be full.").arg(name));
        break;
    case ErrorKind::Rejected:
        Q_EMIT problemFound(
            //: %1 is the name of a file
            tr("“%1” changed while it was added. Close it in other programs, then add it again.")
                .arg(name));
        break;
    default:
        Q_EMIT problemFound(
            tr("“%1” could not be read. Choose a file that you can open.").arg(name));
        break;
    }
}

void AttachmentShelf::dropCopy(outbox::AttachmentCopy *copy)
{
    m_copies.erase(copy);
    copy->deleteLater(); // what it had copied goes with it, unless it ended well
    rebuild();
}

void AttachmentShelf::addDocument(const outbox::OutgoingAttachment &document)
{
    const bool isThere = std::any_of(m_attachments.begin(), m_attachments.end(),
        [&document](const auto &attachment) { return attachment.reference == document.reference; });
    if (isThere)
        return;
    const qint64 most = m_limits.attachments.value_or(m_attachments.size() + 1);
    if (m_attachments.size() + qint64(m_copies.size()) >= most) {
        outbox::LimitProblem problem;
        problem.what = outbox::LimitProblem::What::TooManyAttachments;
        problem.limit = most;
        Q_EMIT problemFound(describeLimit(problem, m_means.practice));
        return;
    }
    m_attachments.append(document);
    rebuild();
    Q_EMIT changed();
}

void AttachmentShelf::removeAttachment(const QString &id)
{
    m_attachments.removeIf([&id](const auto &attachment) { return attachment.id == id; });
    rebuild();
    Q_EMIT changed();
}

void AttachmentShelf::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // the button that was clicked is among them
    }
    m_rows = new QWidget;
    auto *lines = new QVBoxLayout(m_rows);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_means.theme.grid(1));
    for (const auto &attachment : std::as_const(m_attachments))
        lines->addWidget(makeRow(attachment));
    for (const auto &[copy, coming] : m_copies)
        lines->addWidget(makeCopyRow(copy, coming.name));
    m_column->addWidget(m_rows);
    setVisible(!m_attachments.isEmpty() || !m_copies.empty());
    Q_EMIT rebuilt();
}

QWidget *AttachmentShelf::makeRow(const outbox::OutgoingAttachment &attachment)
{
    auto *facts = new WrappingLabel(describe(attachment));
    setKind(facts, QStringLiteral("small"));
    //: Button beside a file: it does not go with the message
    auto *remove = new QPushButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeAttachment"));
    remove->setAutoDefault(false);
    setKind(remove, QStringLiteral("quiet"));
    //: %1 is the name of a file
    remove->setAccessibleName(tr("Remove %1").arg(attachment.name));
    connect(
        remove, &QPushButton::clicked, this, [this, id = attachment.id] { removeAttachment(id); });
    return makeLine(m_means.theme, makeWords(attachment.name, facts), remove);
}

QWidget *AttachmentShelf::makeCopyRow(outbox::AttachmentCopy *copy, const QString &name)
{
    auto *progress = new QProgressBar;
    progress->setObjectName(QStringLiteral("attachmentProgress"));
    progress->setRange(0, wholePercent);
    progress->setTextVisible(false);
    //: %1 is the name of a file
    progress->setAccessibleName(tr("Adding %1").arg(name));
    connect(copy, &outbox::AttachmentCopy::progressed, progress,
        [progress](qint64 bytes, qint64 ofBytes) {
            progress->setValue(int(bytes * wholePercent / std::max<qint64>(1, ofBytes)));
        });
    //: Button beside a file that is being added
    auto *stop = new QPushButton(tr("Stop"));
    stop->setAutoDefault(false);
    setKind(stop, QStringLiteral("quiet"));
    //: %1 is the name of a file
    stop->setAccessibleName(tr("Stop adding %1").arg(name));
    connect(stop, &QPushButton::clicked, this, [this, copy] { dropCopy(copy); });
    return makeLine(m_means.theme, makeWords(name, progress), stop);
}

} // namespace kinward::ui
