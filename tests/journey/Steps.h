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

/// From the invite to Home and through every page, with the mouse.
[[noreturn]] void playJourney(Player &player);
/// The same without a mouse.
[[noreturn]] void playByKeyboard(Player &player);
/// To a page of lab results, where a screen reader walks the window from outside (walk-as-reader).
[[noreturn]] void playForScreenReader(Player &player);
/// To Home, and the rows of every page as JSON in the file that KINWARD_JOURNEY_COUNTS names.
[[noreturn]] void playImported(Player &player);
/// A picture of every page and dialog, as it comes.
[[noreturn]] void takeShots(Player &player);

} // namespace kinward::journey
