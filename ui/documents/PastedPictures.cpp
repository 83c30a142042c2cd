#include "ui/documents/PastedPictures.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QImage>
#include <QUuid>

namespace kinward::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PastedPictures)
};

constexpr auto onlyMe = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

bool makePrivate(const QString &folder)
{
    return QDir().mkpath(folder) && QFile::setPermissions(folder, onlyMe);
}

} // namespace

PastedPictures::PastedPictures(const QString &folder, const QString &key)
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    m_place
        = folder + QStringLiteral("/kinward-pasted-") + QString::fromLatin1(hash.toHex().left(16));
}

QString PastedPictures::keep(const QImage &picture, const QDateTime &now) const
{
    const QString place
        = m_place + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces); // the same minute
    if (!makePrivate(m_place) || !makePrivate(place))
        return {};
    //: Name of a file; %1 is a moment: "2026-11-27 14.30"
    const QString name
        = Words::tr("Pasted picture %1").arg(now.toString(QStringLiteral("yyyy-MM-dd HH.mm")));
    const QString path = place + u'/' + name + QStringLiteral(".png");
    if (picture.save(path, "PNG"))
        return path;
    QDir(place).removeRecursively();
    return {};
}

void PastedPictures::removeAllBut(const QSet<QString> &paths) const
{
    bool isNeeded = false;
    const auto places = QDir(m_place).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &place : places) {
        const auto files = QDir(place.filePath()).entryInfoList(QDir::Files);
        const bool isWanted = !files.isEmpty() && paths.contains(files.first().absoluteFilePath());
        isNeeded = isNeeded || isWanted;
        if (!isWanted)
            QDir(place.filePath()).removeRecursively();
    }
    if (!isNeeded)
        QDir().rmdir(m_place);
}

} // namespace kinward::ui
