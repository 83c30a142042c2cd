#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/accounts/Secrets.h"
#include "sandbox/base/Database.h"
#include "sandbox/base/Json.h"
#include "sandbox/base/Time.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace kinward::sandbox
{

/// Issues captchas and checks their answers. Each can be solved once, tried three times, and
/// expires.
class Captchas
{
public:
    Captchas(Database &database, const Clock &clock, const Secrets &secrets, int lifetimeSeconds);

    /// The API's Captcha.
    Json makePicture();
    Json makeQuestion(Language language);
    /// Uses the captcha up. Nothing when the answer is right, otherwise `captcha_wrong` or
    /// `captcha_expired` (also when unknown, used or tried too often).
    std::optional<std::string> check(const std::string &id, const std::string &answer);
    /// For the demo and its tests: what a captcha of this run of the portal expects, "latest" being
    /// the last one made. Known in memory only; the database has hashes.
    std::optional<std::string> demoAnswer(const std::string &id) const;

private:
    Json keep(const std::string &kind, const std::string &sealedAnswers, const std::string &answer);
    void rememberForDemo(const std::string &id, const std::string &answer);

    Database &m_database;
    const Clock &m_clock;
    const Secrets &m_secrets;
    int m_lifetime;
    mutable std::mutex m_demoMutex;
    std::map<std::string, std::string> m_demoAnswers;
    std::string m_demoLatest;
};

} // namespace kinward::sandbox
