#include "ui/forms/ProblemText.h"

#include "ui/common/ErrorText.h"

#include <QCoreApplication>

namespace kinward::ui
{

namespace
{

/// Gives tr() to the functions of this file.
struct Problems {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::Problems)
};

QString triesLeft(const net::ChallengeAnswer &answer)
{
    if (!answer.attemptsLeft)
        return {};
    return QLatin1Char(' ') + Problems::tr("%n tries left.", nullptr, *answer.attemptsLeft);
}

QString passwordProblem(net::ChallengeProblem problem, const net::PasswordRules &rules)
{
    switch (problem) {
    case net::ChallengeProblem::PasswordTooShort:
        return Problems::tr(
            "This password is too short. Use at least %n characters.", nullptr, rules.minLength);
    case net::ChallengeProblem::PasswordTooLong:
        return Problems::tr(
            "This password is too long. Use at most %n characters.", nullptr, rules.maxLength);
    default:
        return Problems::tr(
            "Many people use this password, so it is easy to guess. Choose another one, "
            "for example four words that do not belong together.");
    }
}

QString lockedText(const net::ChallengeAnswer &answer, const care::Practice &practice)
{
    if (!answer.retryAfter)
        return Problems::tr(
            "There were too many tries, so signing in is locked for now. If you need help, %1.")
            .arg(callPhrase(practice));
    return Problems::tr(
        "There were too many tries, so signing in is locked for now. You can try again in %1. "
        "If you need help, %2.")
        .arg(durationText(*answer.retryAfter), callPhrase(practice));
}

QString codeProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer)
{
    switch (problem) {
    case net::ChallengeProblem::CodeWrong:
        return Problems::tr("That is not the code we sent. Check the newest e-mail.")
            + triesLeft(answer);
    case net::ChallengeProblem::CodeExpired:
        return Problems::tr("This code has expired. Ask for another one.");
    default:
        return Problems::tr("A code was sent a moment ago. Wait %1, then ask for another one.")
            .arg(durationText(answer.retryAfter.value_or(answer.resendAfter)));
    }
}

} // namespace

QString problemText(net::ChallengeProblem problem, const net::ChallengeAnswer &answer,
    const care::Practice &practice)
{
    using P = net::ChallengeProblem;
    switch (problem) {
    case P::BirthDateMismatch:
        return Problems::tr("That date does not match the record. Check the patient's birth date: "
                            "month/day/year.")
            + triesLeft(answer);
    case P::PasswordTooShort:
    case P::PasswordTooLong:
    case P::PasswordCommon:
        return passwordProblem(problem, answer.passwordRules);
    case P::CaptchaWrong:
        return Problems::tr("That answer was not right. Here is a new one.");
    case P::CaptchaExpired:
        return Problems::tr("That took a while, and the check has expired. Here is a new one.");
    case P::TermsNotAccepted:
        return Problems::tr("Accept the terms of use to go on.");
    case P::TermsOutdated:
        return Problems::tr("The terms of use have changed. Read them and accept them again.");
    case P::CodeWrong:
    case P::CodeExpired:
    case P::ResendTooSoon:
        return codeProblem(problem, answer);
    case P::SignInFailed:
        return Problems::tr("This e-mail and password do not belong together. Check both.")
            + triesLeft(answer);
    case P::AccountLocked:
        return lockedText(answer, practice);
    case P::SessionExpired:
        return Problems::tr(
            "That took a while, so the portal wants to begin again. What you typed is still here.");
    default:
        return Problems::tr("The portal did not accept this. Try again, or %1.")
            .arg(callPhrase(practice));
    }
}

QString durationText(std::chrono::seconds duration)
{
    if (duration.count() < 60)
        return Problems::tr("%n seconds", nullptr, int(qMax<qint64>(1, duration.count())));
    return Problems::tr("%n minutes", nullptr, int((duration.count() + 59) / 60));
}

} // namespace kinward::ui
