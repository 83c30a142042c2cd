#pragma once

#include "ui/common/VisitRequest.h"
#include "ui/meetings/VisitDesk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace kinward::test
{

/// Pulls the strings of visit_child, which stands in for `kinward-visit`.
class VisitPuppet
{
public:
    VisitPuppet()
    {
        write("script", {});
        qputenv("KINWARD_VISIT_PUPPET", m_folder.path().toUtf8());
    }
    ~VisitPuppet() { qunsetenv("KINWARD_VISIT_PUPPET"); }
    Q_DISABLE_COPY_MOVE(VisitPuppet)

    static QString program() { return QStringLiteral(KINWARD_VISIT_CHILD); }
    void beSilent() { write("silent", {}); }
    void tell(const QByteArray &line) { write("script", line + '\n'); }
    QByteArrayList heard() const
    {
        QFile file(m_folder.filePath(QStringLiteral("heard")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    }
    bool hears(const QByteArray &line, int times = 1) const
    {
        return QTest::qWaitFor([&] { return heard().count(line) >= times; }, 20000);
    }

private:
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append)
            || file.write(bytes) != bytes.size())
            qFatal("a file cannot be written");
    }

    QTemporaryDir m_folder;
};

inline ui::VisitRequest visitRequest(const QString &appointmentId = QStringLiteral("video-1"))
{
    return {appointmentId, QUrl(QStringLiteral("https://visit.example/room/") + appointmentId),
        QStringLiteral("maple-42"), QStringLiteral("Video visit: ") + appointmentId,
        QStringLiteral("Dr. Émile Rivera")};
}

} // namespace kinward::test
