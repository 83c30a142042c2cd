#include "ui/visit/channel/Messages.h"

#include "ui/visit/channel/MessageFields.h"

#include <QtEndian>

#include <type_traits>

namespace kinward::visit
{

namespace
{

/// Writes one field into the map.
struct Writer {
    QCborMap &map;

    void operator()(const char *name, const QUrl &value) const
    {
        put(name, QCborValue(value.toString(QUrl::FullyEncoded)));
    }
    void operator()(const char *name, const QString &value) const { put(name, QCborValue(value)); }
    void operator()(const char *name, const QByteArray &value) const
    {
        put(name, QCborValue(value));
    }
    void operator()(const char *name, bool value) const { put(name, QCborValue(value)); }
    void operator()(const char *name, int value) const { put(name, QCborValue(value)); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char *name, Enum value) const { put(name, QCborValue(int(value))); }

private:
    void put(const char *name, const QCborValue &value) const
    {
        map.insert(QLatin1String(name), value);
    }
};

template <typename Variant> QByteArray encodeAny(const Variant &message)
{
    QCborMap map;
    map.insert(QLatin1String("kind"), int(message.index()));
    std::visit([&map](auto copy) { eachField(copy, Writer{map}); }, message);
    const QByteArray content = QCborValue(map).toCbor();
    QByteArray length(4, Qt::Uninitialized);
    qToBigEndian(quint32(content.size()), length.data());
    return length + content;
}

} // namespace

QByteArray encode(const ToRoom &message) { return encodeAny(message); }
QByteArray encode(const FromRoom &message) { return encodeAny(message); }

} // namespace kinward::visit
