#include "ui/activation/RefusalText.h"

#include "ui/common/ErrorText.h"

#include <QCoreApplication>

namespace kinward::ui
{

namespace
{

/// Gives tr() to the functions of this file.
struct Refusals {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::Refusals)
};

} // namespace

RefusalText describeRefusal(net::ChallengeProblem problem, const care::Practice &practice)
{
    using P = net::ChallengeProblem;
    const auto call = callPhrase(practice);
    switch (problem) {
    case P::InviteUsed:
        return {Refusals::tr("This invite has been used"),
            Refusals::tr("Each invite works once. If it was you who used it, sign in with your "
                         "e-mail and password."),
            Refusals::tr("If it was not you, %1.").arg(call), true};
    case P::InviteExpired:
        return {Refusals::tr("This invite has expired"),
            Refusals::tr("Invites work for a limited time, to keep the record safe."),
            Refusals::tr("To get a new invite, %1. It takes them a minute.").arg(call)};
    case P::InviteLocked:
        return {Refusals::tr("This invite is locked"),
            Refusals::tr("The birth date did not match too many times. To keep the record safe, "
                         "nobody can use this "
                         "invite any more."),
            Refusals::tr("To go on, %1. They check the birth date with you and send a new invite.")
                .arg(call)};
    case P::InviteOtherEmail:
        return {Refusals::tr("This invite went to another e-mail"),
            Refusals::tr("The e-mail it was sent to belongs to the patient's own account. A "
                         "caregiver needs an account "
                         "with an e-mail of their own."),
            Refusals::tr("To get an invite to your own e-mail, %1.").arg(call)};
    case P::InviteNoPrimaryAccount:
        return {Refusals::tr("The patient needs an account first"),
            Refusals::tr("Before somebody else can be let in, the patient, or whoever speaks for "
                         "them, must set up the "
                         "patient's own account."),
            Refusals::tr(
                "To ask how the patient gets an account, %1. This invite works once that is done.")
                .arg(call)};
    case P::InviteCaregiverLimit:
        return {Refusals::tr("All places for caregivers are taken"),
            Refusals::tr("This patient has as many caregivers as the practice allows."),
            Refusals::tr("If one of the others no longer needs access, %1. They can make room.")
                .arg(call)};
    case P::AccountLocked:
        return {Refusals::tr("Signing in is locked for now"),
            Refusals::tr("There were too many wrong tries. Wait a quarter of an hour, then open "
                         "the invite again."),
            Refusals::tr("If you need help, %1.").arg(call)};
    default:
        return {Refusals::tr("We cannot find this invite"),
            Refusals::tr("The portal does not know it. A part of the link may be missing."),
            Refusals::tr("Copy the whole link from the e-mail and try again, or ask the practice "
                         "for a new invite.")};
    }
}

net::ChallengeProblem problemOf(net::InviteState state)
{
    using S = net::InviteState;
    using P = net::ChallengeProblem;
    switch (state) {
    case S::Open:
        return P::None;
    case S::Used:
        return P::InviteUsed;
    case S::Expired:
        return P::InviteExpired;
    case S::Locked:
        return P::InviteLocked;
    case S::OtherEmail:
        return P::InviteOtherEmail;
    case S::NoPrimaryAccount:
        return P::InviteNoPrimaryAccount;
    case S::CaregiverLimit:
        return P::InviteCaregiverLimit;
    }
    return P::InviteUnknown;
}

} // namespace kinward::ui
