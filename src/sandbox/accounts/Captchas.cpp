#include "sandbox/accounts/Captchas.h"

#include "sandbox/accounts/CaptchaPicture.h"
#include "sandbox/accounts/CaptchaQuestion.h"
#include "sandbox/accounts/Query.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/base/Base64.h"
#include "sandbox/base/Random.h"

#include <sstream>

namespace kinward::sandbox
{

namespace
{

constexpr int triesEach = 3;
constexpr std::size_t demoAnswersKept = 1000;
constexpr auto purpose = "captcha";

/// "Miércoles " → "miercoles": what is typed without accents, in capitals or with blanks counts as
/// well.
std::string simplified(const std::string &answer)
{
    std::string simple;
    for (const char letter : lowered(answer)) {
        if (letter != ' ' && letter != '.' && letter != '?')
            simple += letter;
    }
    for (const auto &[accented, plain] : {std::pair{"á", "a"}, {"é", "e"}, {"í", "i"}, {"ó", "o"},
             {"ú", "u"}, {"ñ", "n"}, {"Á", "a"}, {"É", "e"}, {"Í", "i"}, {"Ó", "o"}}) {
        for (std::size_t at = simple.find(accented); at != std::string::npos;
             at = simple.find(accented))
            simple.replace(at, 2, plain);
    }
    return simple;
}

} // namespace

Captchas::Captchas(
    Database &database, const Clock &clock, const Secrets &secrets, int lifetimeSeconds)
    : m_database(database)
    , m_clock(clock)
    , m_secrets(secrets)
    , m_lifetime(lifetimeSeconds)
{
    database.execute("CREATE TABLE IF NOT EXISTS caregiver_captchas (id TEXT PRIMARY KEY, "
                     "answers TEXT NOT NULL, tries INTEGER NOT NULL, expires INTEGER NOT NULL)");
}

Json Captchas::makePicture()
{
    const CaptchaPicture picture = drawCaptcha();
    Json captcha
        = keep("picture", m_secrets.seal(purpose, simplified(picture.answer)), picture.answer);
    captcha["png_base64"] = toBase64(picture.png);
    return captcha;
}

Json Captchas::makeQuestion(Language language)
{
    const CaptchaQuestion question = askCaptcha(language);
    std::string sealed;
    for (const std::string &answer : question.answers)
        sealed += m_secrets.seal(purpose, simplified(answer)) + ' ';
    Json captcha = keep("question", sealed, question.answers.front());
    captcha["question"] = question.text;
    return captcha;
}

std::optional<std::string> Captchas::check(const std::string &id, const std::string &answer)
{
    const auto guard = m_database.lock();
    const std::string name = sha256Base64Url(id);
    // The try is counted before the answer is looked at, so that guesses sent at once count too.
    Statement row = query(m_database,
        "UPDATE caregiver_captchas SET tries = tries + 1 WHERE id = ? AND tries < ? "
        "AND expires > ? RETURNING answers",
        name, triesEach, unixSeconds(m_clock.now()));
    const bool isKnown = row.step();
    std::istringstream answers(isKnown ? row.text(0) : std::string());
    row.reset();
    if (!isKnown)
        return "captcha_expired";
    const std::string given = simplified(answer);
    for (std::string sealed; answers >> sealed;) {
        if (!m_secrets.matches(purpose, given, sealed))
            continue;
        run(m_database, "DELETE FROM caregiver_captchas WHERE id = ?", name);
        return std::nullopt;
    }
    return "captcha_wrong";
}

std::optional<std::string> Captchas::demoAnswer(const std::string &id) const
{
    const std::scoped_lock guard(m_demoMutex);
    const auto found = m_demoAnswers.find(id == "latest" ? m_demoLatest : id);
    return found == m_demoAnswers.end() ? std::nullopt : std::optional(found->second);
}

Json Captchas::keep(
    const std::string &kind, const std::string &sealedAnswers, const std::string &answer)
{
    const std::string id = randomToken(16);
    const std::int64_t now = unixSeconds(m_clock.now());
    run(m_database, "DELETE FROM caregiver_captchas WHERE expires <= ?", now);
    run(m_database, "INSERT INTO caregiver_captchas VALUES (?, ?, 0, ?)", sha256Base64Url(id),
        sealedAnswers, now + m_lifetime);
    rememberForDemo(id, answer);
    return {{"id", id}, {"kind", kind}, {"expires_in", m_lifetime}};
}

void Captchas::rememberForDemo(const std::string &id, const std::string &answer)
{
    const std::scoped_lock guard(m_demoMutex);
    if (m_demoAnswers.size() >= demoAnswersKept)
        m_demoAnswers.clear();
    m_demoAnswers[id] = answer;
    m_demoLatest = id;
}

} // namespace kinward::sandbox
