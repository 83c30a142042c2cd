#pragma once

#include <QString>

namespace kinward::ui
{

/// What the person has typed on the way through the activation. The pages write here with every key
/// and read from here when they are shown, so going back and forward loses nothing. Lives as long
/// as the wizard, in memory only.
struct ActivationContext {
    QString birthDate; ///< as typed
    QString newPassword;
    QString repeatedPassword;
    QString captchaAnswer;
    QString acceptedTerms; ///< the version that was accepted; empty: none
    QString password; ///< of an account that exists already
    QString code;
};

} // namespace kinward::ui
