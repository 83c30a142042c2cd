#pragma once

#include <QImage>

#include <chrono>
#include <optional>
#include <vector>
#include <xcb/damage.h>
#include <xcb/shm.h>
#include <xcb/xcb.h>

namespace kinward::bench
{

/// Everything that is drawn on an X display, and when, whoever draws it: the same eye for every
/// program.
class Screen
{
public:
    using Clock = std::chrono::steady_clock;

    /// Connects to $DISPLAY; ends the program where that has no DAMAGE or MIT-SHM.
    Screen();
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    /// Takes in what happens for as long as that; every change of the picture is kept.
    void watch(std::chrono::milliseconds howLong);

    /// When the first window was mapped.
    std::optional<Clock::time_point> mapped() const { return m_mapped; }
    /// When anything was drawn.
    std::optional<Clock::time_point> drawn() const;
    /// When the picture last changed by more than `share` of the drawn area.
    std::optional<Clock::time_point> changed(double share) const;
    /// Since when the picture is what it is now, but for `share` of the drawn area.
    std::optional<Clock::time_point> settled(double share) const;
    QString title() const; ///< of the largest window
    QImage picture() const;

private:
    struct Frame {
        Clock::time_point when;
        std::vector<quint32> pixels; ///< every third of every third line
    };

    void handle(const xcb_generic_event_t &event);
    void take(Clock::time_point when);
    std::size_t area() const;

    xcb_connection_t *m_connection = nullptr;
    xcb_screen_t *m_screen = nullptr;
    xcb_damage_damage_t m_damage = 0;
    xcb_shm_seg_t m_segment = 0;
    quint8 m_damageEvent = 0;
    const quint32 *m_pixels = nullptr;
    std::vector<Frame> m_frames; ///< the first is the empty display
    std::optional<Clock::time_point> m_mapped;
    xcb_window_t m_largest = 0;
    int m_largestArea = 0;
};

} // namespace kinward::bench
