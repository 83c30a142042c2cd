#include "sandbox/accounts/Activation.h"

#include "sandbox/accounts/PasswordRules.h"
#include "sandbox/accounts/Terms.h"

#include <regex>

namespace kinward::sandbox
{

Activation::Activation(Invites &invites, const People &people, Captchas &captchas,
    const PasswordHasher &hasher, PasswordSignIn &signIn, OneTimeCodes &codes,
    ChallengeSessions &sessions, const ChallengeAnswers &answers)
    : m_invites(invites)
    , m_people(people)
    , m_captchas(captchas)
    , m_hasher(hasher)
    , m_signIn(signIn)
    , m_codes(codes)
    , m_sessions(sessions)
    , m_answers(answers)
{
}

HttpAnswer Activation::begin(const std::string &inviteCode, ChallengeSession session)
{
    const auto invite = m_invites.findByCode(inviteCode);
    if (!invite)
        return ChallengeAnswers::denied("invite_unknown");
    if (invite->state != "open")
        return m_answers.deniedByInvite(*invite);
    session.inviteId = invite->id;
    session.email = invite->email;
    session.step = Step::BirthDate;
    m_sessions.open(session);
    return m_answers.next(session);
}

HttpAnswer Activation::continueWith(
    const Form &form, const ChallengeSession &session, Language language)
{
    const auto invite = m_invites.find(session.inviteId);
    if (!invite || invite->state != "open") {
        m_sessions.close(session);
        return invite ? m_answers.deniedByInvite(*invite)
                      : ChallengeAnswers::denied("invite_unknown");
    }
    if (form.has("birth_date"))
        return giveBirthDate(form, session, *invite);
    // Nothing else is listened to before the birth date was right.
    if (session.step == Step::BirthDate)
        return m_answers.next(session);
    if (form.has("new_password"))
        return giveCredentials(form, session, language);
    if (form.has("password"))
        return givePassword(form, session, language);
    return m_answers.next(session);
}

Step Activation::stepAfterBirthDate(const ChallengeSession &session) const
{
    return m_people.findByEmail(session.email) ? Step::Password : Step::Credentials;
}

HttpAnswer Activation::giveBirthDate(
    const Form &form, ChallengeSession session, const Invite &invite)
{
    static const std::regex isoDate("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    const std::string date = form.value("birth_date");
    if (!std::regex_match(date, isoDate))
        return oauthError(400, "invalid_request", "birth_date is not of the form YYYY-MM-DD");
    switch (m_invites.checkBirthDate(invite, date)) {
    case Invites::BirthDate::Wrong:
        session.step = Step::BirthDate;
        m_sessions.save(session);
        return m_answers.wrong(session, "birth_date_mismatch");
    case Invites::BirthDate::Locked: {
        m_sessions.close(session);
        Invite locked = invite;
        locked.state = "locked";
        return m_answers.deniedByInvite(locked);
    }
    case Invites::BirthDate::Right:
        break;
    }
    session.step = stepAfterBirthDate(session);
    m_sessions.save(session);
    return m_answers.next(session);
}

HttpAnswer Activation::giveCredentials(
    const Form &form, ChallengeSession session, Language language)
{
    session.step = stepAfterBirthDate(session);
    if (session.step == Step::Password) {
        m_sessions.save(session);
        return m_answers.next(session);
    }
    if (const auto problem = problemWithCredentials(form, session)) {
        m_sessions.save(session);
        return m_answers.wrong(session, *problem);
    }
    session.passwordHash = m_hasher.hash(form.value("new_password"));
    session.termsVersion = form.value("terms_version");
    return askForCode(session, language);
}

/// The captcha comes last: it can be used once only, and a password that is too short should not
/// cost it.
std::optional<std::string> Activation::problemWithCredentials(
    const Form &form, const ChallengeSession &session)
{
    const std::string version = form.value("terms_version");
    if (version.empty())
        return "terms_not_accepted";
    if (version != terms::version)
        return "terms_outdated";
    if (const auto problem = passwordRules::problemWith(form.value("new_password"), session.email))
        return problem;
    return m_captchas.check(form.value("captcha_id"), form.value("captcha_answer"));
}

HttpAnswer Activation::givePassword(const Form &form, ChallengeSession session, Language language)
{
    session.step = stepAfterBirthDate(session);
    if (session.step == Step::Credentials) {
        m_sessions.save(session);
        return m_answers.next(session);
    }
    const PasswordResult result = m_signIn.check(session.email, form.value("password"));
    if (result.lockedFor > 0)
        return ChallengeAnswers::locked(result.lockedFor);
    if (!result.person) {
        m_sessions.save(session);
        return m_answers.wrong(session, "sign_in_failed");
    }
    session.accountId = result.person->id;
    return askForCode(session, language);
}

HttpAnswer Activation::askForCode(ChallengeSession session, Language language)
{
    session.step = Step::Code;
    m_codes.send(session, language);
    m_sessions.save(session);
    return m_answers.next(session);
}

} // namespace kinward::sandbox
