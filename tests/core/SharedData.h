#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kinward::test
{

/// A JSON text of the shared records: a file, or a line of an .ndjson file.
struct Sample {
    QString name;
    QByteArray json;
    bool sound
        = true; ///< false under odd/ and invalid/: kept there because something is wrong with it
};

/// Every sample under KINWARD_SHARED_DATA, unpacked; empty where that folder is not there.
const QList<Sample> &sharedSamples();

/// The first sample whose file name starts so; without bytes where there is none.
Sample sharedSample(const QString &nameStart);

/// What `jq ARGUMENTS` makes of the bytes; none where jq is not on this computer or refuses them.
std::optional<QByteArray> runJq(const QStringList &arguments, const QByteArray &json);

} // namespace kinward::test
