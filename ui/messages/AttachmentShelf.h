#pragma once

#include "core/care/PatientLink.h"
#include "core/outbox/AttachmentCopy.h"
#include "core/outbox/MessageLimits.h"
#include "core/outbox/Outbox.h"

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace kinward::ui
{

class Theme;

/// The files that go with a message: a row each, with kind, size and a button that takes it off
/// again. Files of this computer are copied into the sealed file at once, so that they may vanish
/// from where they were; what the portal does not take is refused before a byte is read.
class AttachmentShelf final : public QWidget
{
    Q_OBJECT

public:
    struct Means {
        outbox::Outbox &outgoing;
        const Theme &theme;
        care::Practice practice;
    };
    explicit AttachmentShelf(const Means &means, QWidget *parent = nullptr);
    ~AttachmentShelf() override;

    const QList<outbox::OutgoingAttachment> &attachments() const { return m_attachments; }
    void setAttachments(const QList<outbox::OutgoingAttachment> &attachments);
    void setLimits(const outbox::MessageLimits &limits) { m_limits = limits; }
    void addFiles(const QStringList &paths);
    void addDocument(const outbox::OutgoingAttachment &document);
    bool isCopying() const { return !m_copies.empty(); }

Q_SIGNALS:
    void changed(); ///< the attachments; to be written down
    void rebuilt(); ///< other controls are there: for the order of Tab
    void problemFound(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addFile(const QString &path);
    bool fits(const QString &name, const QString &contentType, qint64 size);
    void takeCopied(outbox::AttachmentCopy *copy, const outbox::OutgoingAttachment &attachment);
    void takeFailed(outbox::AttachmentCopy *copy, const Error &error);
    void dropCopy(outbox::AttachmentCopy *copy);
    void rebuild();
    QWidget *makeRow(const outbox::OutgoingAttachment &attachment);
    QWidget *makeCopyRow(outbox::AttachmentCopy *copy, const QString &name);
    void removeAttachment(const QString &id);

    Means m_means;
    outbox::MessageLimits m_limits;
    QList<outbox::OutgoingAttachment> m_attachments;
    /// What is being copied, as far as it is known beforehand; children.
    std::map<outbox::AttachmentCopy *, outbox::OutgoingAttachment> m_copies;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace kinward::ui
