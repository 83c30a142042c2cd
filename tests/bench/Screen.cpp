#include "Screen.h"

#include <QString>

#include <memory>
#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace kinward::bench
{

namespace
{

constexpr int step = 3;

struct Free {
    void operator()(void *memory) const { std::free(memory); }
};
template <typename Reply> using Owned = std::unique_ptr<Reply, Free>;

std::size_t differing(const std::vector<quint32> &one, const std::vector<quint32> &other)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        count += (one[i] ^ other[i]) & 0xffffff ? 1 : 0;
    return count;
}

} // namespace

Screen::Screen()
    : m_connection(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_connection) != 0)
        qFatal("there is no display");
    m_screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    const auto *damage = xcb_get_extension_data(m_connection, &xcb_damage_id);
    const auto *shm = xcb_get_extension_data(m_connection, &xcb_shm_id);
    if (!damage || !damage->present || !shm || !shm->present)
        qFatal("the display has no DAMAGE or no MIT-SHM");
    m_damageEvent = quint8(damage->first_event + XCB_DAMAGE_NOTIFY);
    const Owned<xcb_damage_query_version_reply_t> version(xcb_damage_query_version_reply(
        m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr));

    const std::size_t bytes
        = std::size_t(m_screen->width_in_pixels) * m_screen->height_in_pixels * 4;
    const int shared = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    m_pixels = static_cast<const quint32 *>(shmat(shared, nullptr, 0));
    m_segment = xcb_generate_id(m_connection);
    const Owned<xcb_generic_error_t> refused(xcb_request_check(
        m_connection, xcb_shm_attach_checked(m_connection, m_segment, quint32(shared), 0)));
    shmctl(shared, IPC_RMID, nullptr);
    if (refused)
        qFatal("the display shares no memory");

    const quint32 events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, m_screen->root, XCB_CW_EVENT_MASK, &events);
    m_damage = xcb_generate_id(m_connection);
    xcb_damage_create(m_connection, m_damage, m_screen->root, XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
    take(Clock::now());
}

Screen::~Screen()
{
    xcb_disconnect(m_connection);
    shmdt(m_pixels);
}

void Screen::take(Clock::time_point when)
{
    xcb_damage_subtract(m_connection, m_damage, XCB_NONE, XCB_NONE);
    const int width = m_screen->width_in_pixels;
    const int height = m_screen->height_in_pixels;
    const auto asked = xcb_shm_get_image(m_connection, m_screen->root, 0, 0, quint16(width),
        quint16(height), ~0U, XCB_IMAGE_FORMAT_Z_PIXMAP, m_segment, 0);
    const Owned<xcb_shm_get_image_reply_t> got(
        xcb_shm_get_image_reply(m_connection, asked, nullptr));
    if (!got)
        qFatal("the display gives no picture");
    Frame frame{when, {}};
    frame.pixels.reserve(std::size_t(width / step + 1) * std::size_t(height / step + 1));
    for (int y = 0; y < height; y += step) {
        for (int x = 0; x < width; x += step)
            frame.pixels.push_back(m_pixels[y * width + x]);
    }
    if (m_frames.empty() || differing(m_frames.back().pixels, frame.pixels) > 0)
        m_frames.push_back(std::move(frame));
}

void Screen::handle(const xcb_generic_event_t &event)
{
    const auto now = Clock::now();
    const quint8 kind = event.response_type & 0x7f;
    if (kind == m_damageEvent)
        take(now);
    if (kind != XCB_MAP_NOTIFY)
        return;
    const auto window = reinterpret_cast<const xcb_map_notify_event_t &>(event).window;
    const Owned<xcb_get_geometry_reply_t> place(
        xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
    constexpr int smallest = 100; // helpers' windows of a pixel are none
    if (!place || place->width < smallest || place->height < smallest)
        return;
    if (!m_mapped)
        m_mapped = now;
    if (const int size = place->width * place->height; size > m_largestArea) {
        m_largestArea = size;
        m_largest = window;
    }
}

void Screen::watch(std::chrono::milliseconds howLong)
{
    const auto end = Clock::now() + howLong;
    xcb_flush(m_connection);
    while (true) {
        while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)})
            handle(*event);
        xcb_flush(m_connection);
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0)
            return;
        pollfd ready{xcb_get_file_descriptor(m_connection), POLLIN, 0};
        poll(&ready, 1, int(left));
    }
}

std::size_t Screen::area() const
{
    return differing(m_frames.front().pixels, m_frames.back().pixels);
}

std::optional<Screen::Clock::time_point> Screen::drawn() const
{
    return m_frames.size() > 1 ? std::optional(m_frames.at(1).when) : std::nullopt;
}

std::optional<Screen::Clock::time_point> Screen::changed(double share) const
{
    const double most = share * double(area());
    for (std::size_t i = m_frames.size() - 1; i > 0; --i) {
        if (double(differing(m_frames[i].pixels, m_frames[i - 1].pixels)) > most)
            return m_frames[i].when;
    }
    return std::nullopt;
}

std::optional<Screen::Clock::time_point> Screen::settled(double share) const
{
    const double most = share * double(area());
    std::optional<Clock::time_point> since;
    for (std::size_t i = m_frames.size() - 1; i > 0; --i) {
        if (double(differing(m_frames[i].pixels, m_frames.back().pixels)) > most)
            break;
        since = m_frames[i].when;
    }
    return since;
}

QString Screen::title() const
{
    const auto atom = [this](const char *name) {
        const Owned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(m_connection,
            xcb_intern_atom(m_connection, 0, quint16(std::strlen(name)), name), nullptr));
        return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
    };
    const Owned<xcb_get_property_reply_t> name(xcb_get_property_reply(m_connection,
        xcb_get_property(
            m_connection, 0, m_largest, atom("_NET_WM_NAME"), atom("UTF8_STRING"), 0, 256),
        nullptr));
    return name ? QString::fromUtf8(static_cast<const char *>(xcb_get_property_value(name.get())),
               xcb_get_property_value_length(name.get()))
                : QString();
}

QImage Screen::picture() const
{
    return QImage(reinterpret_cast<const uchar *>(m_pixels), m_screen->width_in_pixels,
        m_screen->height_in_pixels, QImage::Format_RGB32)
        .copy();
}

} // namespace kinward::bench
