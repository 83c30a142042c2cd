#pragma once

#include <chrono>

namespace kinward::visit
{

/// Tells from levels (0 … 100, see levelOf) whether a microphone hears somebody.
class SilenceWatch
{
public:
    enum Hearing { Waiting, Hears, Nothing };

    /// As long may somebody say nothing before it is told.
    static constexpr std::chrono::milliseconds patience{5000};
    /// -42 dB: louder than a quiet room, softer than somebody who speaks to it.
    static constexpr int heard = 30;

    void restart() { *this = {}; }
    /// What was told `passed` after the level before.
    Hearing add(int level, std::chrono::milliseconds passed)
    {
        m_silent = level >= heard ? std::chrono::milliseconds(0) : m_silent + passed;
        if (level >= heard)
            m_hearing = Hears;
        else if (m_silent >= patience)
            m_hearing = Nothing;
        return m_hearing;
    }
    Hearing hearing() const { return m_hearing; }

private:
    std::chrono::milliseconds m_silent{0};
    Hearing m_hearing = Waiting;
};

} // namespace kinward::visit
