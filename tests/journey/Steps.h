#pragma once

#include "tests/journey/Player.h"

namespace kinward::journey
{

/// What the person of the demo gives.
struct Caregiver {
    QString birthDate; ///< the patient's, as typed
    QString password;
};
Caregiver caregiver();

/// The e-mails that the portal has sent.
int mailCount(Player &player);
/// The six digits of the newest one, which must have come after the first `mailsBefore`.
QString newestCode(Player &player, int mailsBefore);
/// What the captcha asked for last expects, as the demo portal tells tests; a person reads the
/// picture.
QString captchaAnswer(Player &player);
/// After asking for another captcha: until it is there instead of the one with the answer `former`.
void waitForOtherCaptcha(Player &player, const QString &former);

/// What the portal does wrong from now on, as `kinward-sandbox --faults` says it; empty: nothing.
void setFaults(Player &player, const QString &spec);
/// A file to be sent along, made anew; its path.
QString fileToSend(Player &player);
/// To the place of the navigation with that number, also where large text or a small window puts
/// the navigation into a menu.
void goTo(Player &player, Qt::Key number, const QString &page);

/// Takes a picture, and lets the script beside the program say what a screen reader hears of what
/// is on the screen: walk-as-reader waits for the file "ready-NAME" and answers in "walked-NAME".
void letReaderWalk(Player &player, const QString &name);

/// From the invite until the account is there.
void activate(Player &player);
/// Until Home has the records.
void waitForRecords(Player &player);

/// From the invite to Home and through every page, with the mouse.
[[noreturn]] void playJourney(Player &player);
/// The same without a mouse.
[[noreturn]] void playByKeyboard(Player &player);
/// Messages without a mouse, as a part of that: read, answered, written with a file, taken back,
/// found again, sent, put away.
void writeByKeyboard(Player &player);
/// To a page of lab results, where a screen reader walks the window from outside (walk-as-reader).
[[noreturn]] void playForScreenReader(Player &player);
/// To Home, and the rows of every page as JSON in the file that KINWARD_JOURNEY_COUNTS names.
[[noreturn]] void playImported(Player &player);
/// Joins a video visit from its appointment; what is done in the visit's own window is played there
/// (playVisitRoom), and the practice's side in a browser (the script "practice").
[[noreturn]] void playVisit(Player &player);
/// In kinward-visit: the check, a wrong password, the waiting room, the call, muting, the note,
/// leaving.
void playVisitRoom(Player &player);
/// Five visits, one after the other, and what they left in memory: memory.json.
[[noreturn]] void playManyVisits(Player &player);
void playOneOfManyVisits(Player &player);
/// Pictures of a visit: of its box, and in kinward-visit of its window.
[[noreturn]] void takeVisitShots(Player &player);
void shootVisitRoom(Player &player);
/// A picture of every page and dialog, as it comes.
[[noreturn]] void takeShots(Player &player);
/// The same of Messages alone.
[[noreturn]] void takeMailShots(Player &player);
/// The same of Documents alone.
[[noreturn]] void takeDocumentShots(Player &player);
/// Documents, as a part of them: folders, what is uploaded in each state, the dialogs.
void shootDocuments(Player &player);
/// Messages, as a part of them: in every state that there is a sentence for.
void shootMessages(Player &player);

} // namespace kinward::journey
