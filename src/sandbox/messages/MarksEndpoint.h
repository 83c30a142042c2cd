#pragma once

#include "sandbox/fhir/RecordGate.h"

#include <httplib.h>
#include <string>

namespace kinward::sandbox
{

/// `/caregiver/messages/marks`: what the owner of a mailbox has read and put away.
class MarksEndpoint
{
public:
    MarksEndpoint(ResourceStore &store, const RecordGate &gate);
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    void mark(const httplib::Request &, httplib::Response &);
    /// False: there is no such message in this mailbox.
    bool markOne(const Grant &grant, const std::string &message, const Json &mark);

    ResourceStore &m_store;
    const RecordGate &m_gate;
};

} // namespace kinward::sandbox
