#pragma once

#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace kinward::ui
{

/// The files of this computer among what was dropped or pasted.
inline QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace kinward::ui
