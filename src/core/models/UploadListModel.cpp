#include "core/models/UploadListModel.h"

#include "core/models/UploadWording.h"

#include <algorithm>

namespace kinward::models
{

using uploads::Upload;
using uploads::UploadState;

namespace
{

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

UploadListModel::UploadListModel(const uploads::UploadBook &book, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_practice(tr("the practice"))
    , m_uploads(book.uploads())
{
    connect(&book, &uploads::UploadBook::changed, this, &UploadListModel::take);
}

void UploadListModel::setPractice(const QString &name)
{
    m_practice = name;
    refreshForLanguage();
}

void UploadListModel::setMotion(const QString &id, const Motion &motion)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_motions.insert(id, motion);
    Q_EMIT dataChanged(index(row), index(row));
}

void UploadListModel::setWaitingReason(const QString &reason)
{
    if (reason == m_waitingReason)
        return;
    m_waitingReason = reason;
    refreshForLanguage();
}

void UploadListModel::refreshForLanguage()
{
    if (!m_uploads.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int UploadListModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_uploads.begin(), m_uploads.end(),
        [&id](const Upload &upload) { return upload.id == id; });
    return found == m_uploads.end() ? -1 : int(found - m_uploads.begin());
}

int UploadListModel::inState(UploadState state) const
{
    return int(std::count_if(m_uploads.begin(), m_uploads.end(),
        [state](const Upload &upload) { return upload.state == state; }));
}

int UploadListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_uploads.size());
}

void UploadListModel::take(const QStringList &ids)
{
    for (const QString &id : ids) {
        const int row = rowOf(id);
        const auto upload = m_book.find(id);
        if (upload && upload->state != UploadState::Sending)
            m_motions.remove(id);
        if (row >= 0 && upload) {
            m_uploads[row] = *upload;
            Q_EMIT dataChanged(index(row), index(row));
        } else if (row >= 0) {
            beginRemoveRows({}, row, row);
            m_uploads.removeAt(row);
            m_motions.remove(id);
            endRemoveRows();
        } else if (upload) {
            beginInsertRows({}, rowCount(), rowCount());
            m_uploads.append(*upload);
            endInsertRows();
        }
    }
}

UploadListModel::Motion UploadListModel::motionOf(const Upload &upload) const
{
    return m_motions.value(upload.id, {upload.sent, upload.size, 0, {}});
}

int UploadListModel::percentOf(const Upload &upload) const
{
    constexpr int whole = 100;
    const bool hasBar = upload.state == UploadState::Sending || upload.state == UploadState::Paused
        || (upload.state == UploadState::Waiting && upload.sent > 0);
    if (upload.state == UploadState::Filing)
        return whole;
    const Motion motion = motionOf(upload);
    if (!hasBar || motion.total <= 0)
        return -1;
    return int(std::clamp<qint64>(motion.sent * whole / motion.total, 0, whole));
}

QString UploadListModel::progressOf(const Upload &upload) const
{
    const Motion motion = motionOf(upload);
    //: How much of a file is uploaded: "12 MB of 200 MB"
    const QString soFar = tr("%1 of %2")
                              .arg(wording::fileSize(motion.sent),
                                  wording::fileSize(std::max(motion.total, motion.sent)));
    return joined({soFar, wording::speed(motion.bytesPerSecond), wording::timeLeft(motion.left)});
}

QString UploadListModel::subtitleOf(const Upload &upload) const
{
    const QString state = wording::uploadState(upload.state);
    switch (upload.state) {
    case UploadState::Sending:
        return joined({state, progressOf(upload)});
    case UploadState::Paused:
        return joined({state, upload.sent > 0 ? progressOf(upload) : QString()});
    case UploadState::Waiting:
        return joined({state, m_waitingReason});
    case UploadState::Failed:
        if (upload.problem)
            //: %1 is what went wrong with an upload, %2 what to do
            return tr("%1 %2").arg(wording::uploadProblem(*upload.problem, m_practice),
                wording::uploadAdvice(*upload.problem, m_practice));
        return state;
    case UploadState::Filing:
    case UploadState::Done:
        break;
    }
    return state;
}

QVariant UploadListModel::data(const QModelIndex &index, int role) const
{
    if (!hasIndex(index.row(), index.column(), index.parent()))
        return {};
    const Upload &upload = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return upload.details.title.isEmpty() ? upload.fileName : upload.details.title;
    case Qt::AccessibleTextRole:
        return QString(
            data(index, TitleRole).toString() + QStringLiteral(". ") + subtitleOf(upload));
    case IdRole:
        return upload.id;
    case SubtitleRole:
        return subtitleOf(upload);
    case StatusRole:
        return int(wording::uploadTone(upload.state));
    case StatusTextRole:
        return wording::uploadState(upload.state);
    case PercentRole:
        return percentOf(upload);
    default:
        return {};
    }
}

} // namespace kinward::models
