#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <variant>

namespace kinward::visit
{

/// Devices by the names that the system gives them; empty: the system's own choice.
struct DeviceChoice {
    QString camera;
    QString microphone;
    QString speaker;

    bool operator==(const DeviceChoice &) const = default;
};

// ---- from the program to kinward-visit ----

/// The first message, and the only one that opens a visit.
struct Order {
    QUrl link; ///< https; its origin is the meeting's
    QString password; ///< may be empty
    QString title; ///< "Video visit: blood test results"
    QString with; ///< names, may be empty
    QString patient; ///< whom it is about, for "Acting for NAME"
    QString note; ///< the private note as it is kept
    bool keepsNote = true; ///< beyond the program's end
    DeviceChoice devices;
    bool check = true; ///< look at camera, microphone and speaker first
    QString language; ///< "en", "es", or empty: the system's
    int appearance = 0; ///< ui::Theme::Appearance
    int textPercent = 100;
    QByteArray authorities; ///< PEM, trusted for loopback addresses beside the system's; demo only
};
/// The window comes to the front.
struct BringToFront {
};
/// Leave without asking: the program ends.
struct Leave {
};
/// What became of a Note. `number` is its.
struct NoteKept {
    int number = 0;
    bool isKept = false;
};

// ---- from kinward-visit to the program ----

enum class Phase { Check, Joining, Room, Left };
/// What the meeting gets of a microphone or a camera.
enum class Sending { Nothing, Muted, Live };

/// Whenever one of them changes.
struct RoomState {
    Phase phase = Phase::Check;
    Sending microphone = Sending::Nothing;
    Sending camera = Sending::Nothing;
    bool isSharingScreen = false;
    bool isNoteAtRisk = false; ///< what stands in the private note is not kept, and cannot be

    bool operator==(const RoomState &) const = default;
};
/// The private note as it stands now, at most a second after it was typed.
struct Note {
    int number = 0; ///< counts up
    QString text;
};
/// The person chose other devices.
struct DevicesChosen {
    DeviceChoice devices;
};
/// The person wants to see it in their browser, or in the program that the scheme belongs to.
struct OpenOutside {
    QUrl url;
};
/// The person wants to read and write messages, or to look at documents, meanwhile.
struct ShowInProgram {
    enum class Place { Messages, Documents, Appointment };
    Place place = Place::Appointment;
};

using ToRoom = std::variant<Order, BringToFront, Leave, NoteKept>;
using FromRoom = std::variant<RoomState, Note, DevicesChosen, OpenOutside, ShowInProgram>;

namespace limits
{
inline constexpr qsizetype messageBytes = 4 * 1024 * 1024;
inline constexpr qsizetype noteLength = 100'000; ///< UTF-16 units
inline constexpr qsizetype textLength = 4'000; ///< of every other text
} // namespace limits

/// As they go through the pipe: four bytes of length (big-endian), one CBOR map (RFC 8949).
QByteArray encode(const ToRoom &message);
QByteArray encode(const FromRoom &message);

} // namespace kinward::visit
