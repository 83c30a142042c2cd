#pragma once

#include "core/models/RecordRoles.h"
#include "core/uploads/UploadBook.h"

#include <QAbstractListModel>
#include <QHash>

#include <chrono>
#include <optional>

namespace kinward::models
{

/// The uploads of a patient link as they stand: those under way, and what became of the others
/// until they are dismissed. How far one has come is told from outside. TitleRole: what the
/// document is called; StatusTextRole: its state in words; SubtitleRole: the state with how far,
/// how fast and how long, or why not and what to do. Rows keep their place; new ones come at the
/// end.
class UploadListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PercentRole = SearchTextRole + 1, ///< int, 0 … 100; -1 where there is no bar to show
    };
    /// What moves, beyond what is written down.
    struct Motion {
        qint64 sent = 0; ///< bytes
        qint64 total = 0;
        double bytesPerSecond = 0;
        std::optional<std::chrono::seconds> left;
    };

    /// `book` outlives it.
    explicit UploadListModel(const uploads::UploadBook &book, QObject *parent = nullptr);

    void setPractice(const QString &name); ///< what the practice is called in sentences
    void setMotion(const QString &id, const Motion &motion);
    /// Why what waits does not go on, as a sentence; empty: its turn comes.
    void setWaitingReason(const QString &reason);
    const uploads::Upload &at(int row) const { return m_uploads.at(row); }
    int rowOf(const QString &id) const; ///< -1 where it is not there
    int inState(uploads::UploadState state) const; ///< how many

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void refreshForLanguage();

private:
    void take(const QStringList &ids);
    QString subtitleOf(const uploads::Upload &upload) const;
    QString progressOf(const uploads::Upload &upload) const;
    int percentOf(const uploads::Upload &upload) const;
    Motion motionOf(const uploads::Upload &upload) const;

    const uploads::UploadBook &m_book;
    QString m_practice;
    QString m_waitingReason;
    QList<uploads::Upload> m_uploads;
    QHash<QString, Motion> m_motions;
};

} // namespace kinward::models
