#include "sandbox/visits/VisitRooms.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/base/Random.h"
#include "sandbox/base/VirtualService.h"
#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/DateRange.h"
#include "sandbox/fhir/ElementPath.h"

#include <array>

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t graceSeconds = 60LL * 60; // after the appointment's end
constexpr auto columns = "SELECT appointment, patient, room, password, practice FROM visit_rooms";

VisitRoom roomOf(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
}

std::string word()
{
    static constexpr std::array words{"maple", "river", "lemon", "cedar", "amber", "ocean", "tulip",
        "robin", "piano", "honey", "pearl", "cloud", "daisy", "olive", "candle", "meadow", "orange",
        "pebble", "silver", "walnut"};
    return words.at(static_cast<std::size_t>(std::stoi(randomDigits(4))) % words.size());
}

/// To be read aloud and typed by people; guesses are counted.
std::string easyPassword() { return word() + "-" + word() + "-" + randomDigits(2); }

/// Gives the appointment its virtualService; false: it has the very same already.
bool place(Json &appointment, Json service)
{
    Json others = Json::array();
    for (const Json *extension : elementsAt(appointment, "extension")) {
        if (*extension == service)
            return false;
        if (textAt(*extension, "url") != textAt(service, "url"))
            others.push_back(*extension);
    }
    others.push_back(std::move(service));
    appointment["extension"] = std::move(others);
    return true;
}

} // namespace

VisitRooms::VisitRooms(ResourceStore &records, std::string origin)
    : m_records(records)
    , m_origin(std::move(origin))
{
    records.database().execute(
        "CREATE TABLE IF NOT EXISTS visit_rooms (appointment TEXT PRIMARY KEY, "
        "patient TEXT NOT NULL, room TEXT NOT NULL UNIQUE, password TEXT NOT NULL, "
        "practice TEXT NOT NULL UNIQUE)");
}

VisitRoom VisitRooms::roomFor(const std::string &appointment, const std::string &patient)
{
    Database &database = m_records.database();
    Database::Transaction transaction(database);
    run(database, "INSERT OR IGNORE INTO visit_rooms VALUES (?, ?, ?, ?, ?)", appointment, patient,
        randomToken(16), easyPassword(), randomToken());
    VisitRoom room = find("appointment", appointment).value();
    transaction.commit();
    return room;
}

std::optional<VisitRoom> VisitRooms::find(std::string_view where, const std::string &value) const
{
    const auto guard = m_records.database().lock();
    Statement row = query(m_records.database(),
        std::string(columns).append(" WHERE ").append(where).append(" = ?"), value);
    if (!row.step())
        return std::nullopt;
    return roomOf(row);
}

std::vector<VisitRoom> VisitRooms::all() const
{
    const auto guard = m_records.database().lock();
    Statement row = query(m_records.database(), std::string(columns) + " ORDER BY appointment");
    std::vector<VisitRoom> rooms;
    while (row.step())
        rooms.push_back(roomOf(row));
    return rooms;
}

std::optional<VisitRoom> VisitRooms::findByRoom(const std::string &room) const
{
    return find("room", room);
}

std::optional<VisitRoom> VisitRooms::findByPractice(const std::string &secret) const
{
    return find("practice", secret);
}

std::string VisitRooms::caregiverAddress(const VisitRoom &room) const
{
    return m_origin + "/visit/" + room.room;
}

std::string VisitRooms::practiceAddress(const VisitRoom &room) const
{
    return m_origin + "/visit/practice/" + room.practice;
}

bool VisitRooms::isOver(const VisitRoom &room) const
{
    const std::optional<Json> appointment = m_records.find("Appointment", room.appointment);
    if (!appointment || textAt(*appointment, "status") == "cancelled")
        return true;
    const std::optional<DateRange> end = parseDate(textAt(*appointment, "end"));
    return end && unixSeconds(m_records.clock().now()) > end->low / 1000 + graceSeconds;
}

std::optional<VisitRoom> VisitRooms::openFor(const std::string &appointment)
{
    Database::Transaction transaction(m_records.database());
    const std::optional<Json> found = m_records.find("Appointment", appointment);
    const std::optional<std::string> patient = found ? patientOf(*found) : std::nullopt;
    if (!patient || patient->empty())
        return std::nullopt;
    VisitRoom room = roomFor(appointment, *patient);
    tellAppointment(room);
    transaction.commit();
    return room;
}

void VisitRooms::followOrigin()
{
    for (const VisitRoom &room : all())
        tellAppointment(room);
}

void VisitRooms::tellAppointment(const VisitRoom &room)
{
    std::optional<Json> appointment = m_records.find("Appointment", room.appointment);
    if (appointment && place(*appointment, virtualService(caregiverAddress(room), room.password)))
        m_records.put(std::move(*appointment));
}

Json VisitRooms::toJson(const VisitRoom &room) const
{
    return {{"appointment", "Appointment/" + room.appointment}, {"patient", room.patient},
        {"caregiver", caregiverAddress(room)}, {"password", room.password},
        {"practice", practiceAddress(room)}};
}

Json VisitRooms::toJson() const
{
    Json rooms = Json::array();
    for (const VisitRoom &room : all())
        rooms.push_back(toJson(room));
    return rooms;
}

} // namespace kinward::sandbox
