#pragma once

#include "core/seal/SecretKey.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>

namespace kinward::store
{

/// Reads a sealed file on other threads while its SealedDatabase, which must be open, goes on
/// writing. A copy reads the same file.
class SealedReader final
{
public:
    using Taker = std::function<void(QByteArray content)>;
    /// `tellDamaged` is called on the reading thread, before close() returns.
    SealedReader(
        const QString &path, const seal::SecretKey &key, std::function<void()> tellDamaged);

    /// Gives the contents of these kinds to `take`, one kind after the other, each in the order
    /// they were first put; all as they were at one moment. With a connection of its own, any
    /// thread. What cannot be unsealed is left out, and told. False where what was taken is not all
    /// of it: the file was closed meanwhile, or SQLite refused; the database's own thread will
    /// learn why.
    bool read(const QByteArrayList &kinds, const Taker &take) const;

    /// For as long as this lives nobody reads; waits for those who do.
    std::unique_lock<std::shared_mutex> hold() const;
    /// Nobody reads from now on; stops those who do.
    void close() const;

private:
    struct State;
    bool readOpen(const QByteArrayList &kinds, const Taker &take) const;

    std::shared_ptr<State> m_state;
};

} // namespace kinward::store
