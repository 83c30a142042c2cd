#pragma once

#include "sandbox/fhir/ResourceStore.h"

#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// The meeting room of one appointment.
struct VisitRoom {
    std::string appointment; ///< id
    std::string patient; ///< id
    std::string room; ///< what the caregiver's address ends with
    std::string password;
    std::string practice; ///< the secret that the practice's address ends with
};

/// The meeting rooms that the portal has, kept with its records. The appointment itself tells the
/// caregiver where its room is.
class VisitRooms
{
public:
    VisitRooms(ResourceStore &records, std::string origin);

    /// A room for an appointment that is to be made; the same one each time.
    VisitRoom roomFor(const std::string &appointment, const std::string &patient);
    /// Makes an appointment a video visit in a room of this portal. Nothing: there is no such
    /// appointment.
    std::optional<VisitRoom> openFor(const std::string &appointment);
    std::vector<VisitRoom> all() const;
    std::optional<VisitRoom> findByRoom(const std::string &room) const;
    std::optional<VisitRoom> findByPractice(const std::string &secret) const;
    std::string caregiverAddress(const VisitRoom &room) const;
    std::string practiceAddress(const VisitRoom &room) const;
    /// Nobody enters any more: the appointment was cancelled, or ended a while ago. Who is inside
    /// stays.
    bool isOver(const VisitRoom &room) const;
    /// A portal that is started again may be at another port: the appointments' addresses follow.
    void followOrigin();
    /// For the demo: a room with its addresses and password; all of them.
    Json toJson(const VisitRoom &room) const;
    Json toJson() const;

private:
    void tellAppointment(const VisitRoom &room);
    std::optional<VisitRoom> find(std::string_view where, const std::string &value) const;

    ResourceStore &m_records;
    std::string m_origin;
};

} // namespace kinward::sandbox
