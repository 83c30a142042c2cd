#include "core/store/RowSealer.h"

namespace kinward::store
{

namespace
{

constexpr qsizetype hiddenBytes = 16;
// Table and version of the format; another way of sealing gets another number.
constexpr QByteArrayView format("kinward row 1");

} // namespace

RowSealer::RowSealer(const seal::SecretKey &key)
    : m_names(key.derived("kinward names"))
    , m_contents(key.derived("kinward contents"))
{
}

HiddenNames RowSealer::hide(const RowNames &names)
{
    return {hideName(names.name), hideKind(names.kind), hideSource(names.source)};
}

std::optional<QByteArray> RowSealer::seal(const HiddenNames &names, QByteArrayView content)
{
    return m_contents.seal(content, context(names));
}

std::optional<QByteArray> RowSealer::unseal(const HiddenNames &names, QByteArrayView sealed)
{
    return m_contents.unseal(sealed, context(names));
}

QByteArray RowSealer::hide(char column, QByteArrayView text)
{
    m_names.add(QByteArrayView(&column, 1));
    return m_names.of(text).left(hiddenBytes);
}

QByteArray RowSealer::context(const HiddenNames &names)
{
    QByteArray bytes;
    bytes.reserve(format.size() + 3 * hiddenBytes);
    return bytes.append(format).append(names.name).append(names.kind).append(names.source);
}

} // namespace kinward::store
