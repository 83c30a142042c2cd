#pragma once

#include <QDateTime>

namespace kinward
{

/// The time of day, injected so that tests can stand at any date. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< local time
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTime(); }
};

} // namespace kinward
