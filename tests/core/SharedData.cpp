#include "SharedData.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <algorithm>

namespace kinward::test
{

namespace
{

QByteArray contentOf(const QString &path)
{
    if (path.endsWith(QLatin1String(".gz"))) {
        QProcess gzip;
        gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
        return gzip.waitForFinished() && gzip.exitCode() == 0 ? gzip.readAllStandardOutput()
                                                              : QByteArray();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void appendSamples(QList<Sample> &samples, const QString &name, const QByteArray &content)
{
    const bool sound
        = !name.contains(QLatin1String("odd/")) && !name.contains(QLatin1String("invalid/"));
    if (!name.contains(QLatin1String(".ndjson"))) {
        samples.append({name, content, sound});
        return;
    }
    const auto lines = content.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.trimmed().isEmpty())
            samples.append({name, line, sound});
    }
}

QList<Sample> readSamples()
{
    const QString root = QStringLiteral(KINWARD_SHARED_DATA);
    const QStringList patterns{QStringLiteral("*.json"), QStringLiteral("*.json.gz"),
        QStringLiteral("*.ndjson"), QStringLiteral("*.ndjson.gz")};
    QStringList paths;
    for (QDirIterator it(root, patterns, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        paths.append(it.next());
    paths.sort();
    QList<Sample> samples;
    for (const QString &path : std::as_const(paths))
        appendSamples(samples, path.mid(root.size() + 1), contentOf(path));
    return samples;
}

} // namespace

const QList<Sample> &sharedSamples()
{
    static const QList<Sample> samples = readSamples();
    return samples;
}

Sample sharedSample(const QString &nameStart)
{
    for (const Sample &sample : sharedSamples()) {
        if (sample.name.section(u'/', -1).startsWith(nameStart))
            return sample;
    }
    return {};
}

std::optional<QByteArray> runJq(const QStringList &arguments, const QByteArray &json)
{
    QProcess jq;
    jq.start(QStringLiteral("jq"), arguments);
    if (!jq.waitForStarted())
        return std::nullopt;
    jq.write(json);
    jq.closeWriteChannel();
    constexpr int patienceMs = 120'000;
    if (!jq.waitForFinished(patienceMs) || jq.exitCode() != 0)
        return std::nullopt;
    return jq.readAllStandardOutput();
}

} // namespace kinward::test
