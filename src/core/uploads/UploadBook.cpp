#include "core/uploads/UploadBook.h"

#include "core/uploads/UploadCodec.h"

#include <QMetaEnum>

#include <algorithm>

namespace kinward::uploads
{

namespace
{

constexpr QByteArrayView uploadKind("upload");

QByteArray rowName(const QString &id) { return uploadKind.toByteArray() + '/' + id.toUtf8(); }

bool isSameFile(const Upload &a, const Upload &b)
{
    if (!a.sha256.isEmpty() && !b.sha256.isEmpty())
        return a.sha256 == b.sha256;
    return a.fileName == b.fileName && a.fileSize == b.fileSize && a.fileModified == b.fileModified;
}

QList<Upload> byPlace(const QMap<QString, Upload> &uploads)
{
    auto list = uploads.values();
    std::sort(list.begin(), list.end(),
        [](const Upload &a, const Upload &b) { return a.place < b.place; });
    return list;
}

} // namespace

UploadBook::UploadBook(outbox::OwnFile &file, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_clock(clock)
{
    load();
}

UploadBook::~UploadBook() = default;

void UploadBook::load()
{
    m_file.eachOfKind(uploadKind, [this](const QByteArray &content) {
        const auto sealed = decodeUpload(content);
        if (!sealed)
            return;
        m_lastPlace = std::max(m_lastPlace, sealed->upload.place);
        (sealed->isListed ? m_uploads : m_remembered).insert(sealed->upload.id, sealed->upload);
    });
}

QList<Upload> UploadBook::uploads() const { return byPlace(m_uploads); }

std::optional<Upload> UploadBook::find(const QString &id) const
{
    const auto found = m_uploads.constFind(id);
    return found == m_uploads.cend() ? std::nullopt : std::optional(*found);
}

int UploadBook::unfinished() const
{
    return int(std::count_if(m_uploads.begin(), m_uploads.end(),
        [](const Upload &upload) { return !upload.isFinished(); }));
}

std::optional<Upload> UploadBook::sameAs(const Upload &upload) const
{
    std::optional<Upload> same;
    for (const auto *known : {&m_remembered, &m_uploads}) {
        for (const auto &other : *known) {
            if (other.id != upload.id && other.state != UploadState::Failed
                && isSameFile(other, upload) && (!same || same->place < other.place))
                same = other;
        }
    }
    return same;
}

Result<void> UploadBook::outcome(bool kept) const
{
    if (kept)
        return {};
    const auto *fault = QMetaEnum::fromType<store::StoreFault>().valueToKey(int(m_file.fault()));
    return failure(ErrorKind::StorageFailed, QString::fromLatin1(fault));
}

bool UploadBook::put(const Upload &upload, bool isListed)
{
    return m_file.put(
        {rowName(upload.id), uploadKind.toByteArray(), {}}, encode({upload, isListed}));
}

Result<void> UploadBook::add(const QList<Upload> &uploads)
{
    auto added = uploads;
    auto place = m_lastPlace;
    for (auto &upload : added) {
        upload.place = ++place;
        upload.addedAt = m_clock.now();
    }
    const bool kept = m_file.transact([&] {
        return std::all_of(added.cbegin(), added.cend(),
            [this](const Upload &upload) { return put(upload, true); });
    });
    if (!kept)
        return outcome(false);
    m_lastPlace = place;
    QStringList ids;
    for (const auto &upload : std::as_const(added)) {
        m_uploads.insert(upload.id, upload);
        ids.append(upload.id);
    }
    Q_EMIT changed(ids);
    return {};
}

Result<void> UploadBook::update(const QList<Upload> &uploads)
{
    QList<Upload> known;
    for (const auto &upload : uploads) {
        const auto found = m_uploads.constFind(upload.id);
        if (found != m_uploads.cend() && *found != upload)
            known.append(upload);
    }
    if (known.isEmpty())
        return {};
    const bool kept = m_file.transact([&] {
        return std::all_of(known.cbegin(), known.cend(),
            [this](const Upload &upload) { return put(upload, true); });
    });
    if (!kept)
        return outcome(false);
    QStringList ids;
    for (const auto &upload : std::as_const(known)) {
        m_uploads.insert(upload.id, upload);
        ids.append(upload.id);
    }
    Q_EMIT changed(ids);
    return {};
}

/// Of what is remembered, to make room.
QStringList UploadBook::tooOld() const
{
    QStringList ids;
    const auto remembered = byPlace(m_remembered);
    for (int i = 0; i < remembered.size() - mostRemembered; ++i)
        ids.append(remembered.at(i).id);
    return ids;
}

Result<void> UploadBook::remove(const QStringList &ids)
{
    const auto old = tooOld();
    const bool kept = m_file.transact([&] {
        const bool areOut = std::all_of(ids.begin(), ids.end(), [this](const QString &id) {
            const auto upload = find(id);
            return upload && upload->isFinished() ? put(*upload, false)
                                                  : m_file.remove(rowName(id));
        });
        return areOut && std::all_of(old.begin(), old.end(), [this](const QString &id) {
            return m_file.remove(rowName(id));
        });
    });
    if (!kept)
        return outcome(false);
    for (const QString &id : old)
        m_remembered.remove(id);
    for (const QString &id : ids) {
        const auto upload = m_uploads.take(id);
        if (upload.isFinished())
            m_remembered.insert(id, upload);
    }
    Q_EMIT changed(ids);
    return {};
}

void UploadBook::forget()
{
    const QStringList ids = m_uploads.keys();
    m_uploads.clear();
    m_remembered.clear();
    if (!ids.isEmpty())
        Q_EMIT changed(ids);
}

} // namespace kinward::uploads
