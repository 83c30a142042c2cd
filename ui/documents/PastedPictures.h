#pragma once

#include <QSet>
#include <QString>

class QDateTime;
class QImage;

namespace kinward::ui
{

/// Pictures that were pasted to be uploaded, as files in a folder that only this account can enter,
/// in memory where the system has such a place, until they are at the portal.
class PastedPictures final
{
public:
    /// `folder`: where its own folder lies; `key`: of the patient link, which is not in its name.
    PastedPictures(const QString &folder, const QString &key);

    /// The file, called “Pasted picture DATE.png”; empty where it could not be written.
    QString keep(const QImage &picture, const QDateTime &now) const;
    /// Those that nobody needs any more, also of an earlier run.
    void removeAllBut(const QSet<QString> &paths) const;

private:
    QString m_place;
};

} // namespace kinward::ui
