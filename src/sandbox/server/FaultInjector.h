#pragma once

#include "sandbox/server/FaultSpec.h"

#include <condition_variable>
#include <httplib.h>
#include <mutex>
#include <vector>

namespace kinward::sandbox
{

/// Lets requests fail as real networks and portals do. The demo endpoints are spared, so that
/// faults can be ended.
class FaultInjector
{
public:
    explicit FaultInjector(std::string sparedPath);

    void set(std::vector<Fault> faults);
    /// Ends waiting latencies, and faults altogether.
    void stop();

    /// Before the request is served. True: it is answered, or its connection is gone.
    bool before(const httplib::Request &request, httplib::Response &response);
    /// After it was served, before the answer is written.
    void after(const httplib::Request &request, httplib::Response &response);

private:
    /// The next due fault from `position` on, counted as used.
    std::optional<Fault> take(std::size_t &position, const httplib::Request &request, bool after);
    void wait(int milliseconds);

    std::string m_sparedPath;
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_stopping = false;
    std::vector<Fault> m_faults;
};

} // namespace kinward::sandbox
