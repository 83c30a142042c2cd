#pragma once

#include "core/base/Clock.h"

namespace kinward::test
{

/// The real time, moved.
class TestClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTime().addSecs(m_offset); }
    void setOffset(qint64 seconds) { m_offset = seconds; }
    void advance(qint64 seconds) { m_offset += seconds; }

private:
    qint64 m_offset = 0;
};

} // namespace kinward::test
