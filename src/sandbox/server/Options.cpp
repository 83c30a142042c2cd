#include "sandbox/server/Options.h"

#include <charconv>
#include <functional>
#include <map>
#include <optional>

namespace kinward::sandbox
{

namespace
{

/// What an option does with its value; false: the value is bad.
using Setter = std::function<bool(const std::string &)>;
struct Rule {
    bool takesValue = true;
    Setter set;
};
using Rules = std::map<std::string, Rule>;

std::optional<int> numberIn(const std::string &text, int highest)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > highest)
        return std::nullopt;
    return number;
}

Rule text(std::string &target)
{
    return {true, [&target](const std::string &value) {
                target = value;
                return !value.empty();
            }};
}

Rule number(int &target, int highest)
{
    return {true, [&target, highest](const std::string &value) {
                const std::optional<int> read = numberIn(value, highest);
                target = read.value_or(0);
                return read.has_value();
            }};
}

Rule flag(bool &target, bool to)
{
    return {false, [&target, to](const std::string &) {
                target = to;
                return true;
            }};
}

/// Empty when all went well, else what is wrong.
std::string apply(const Rules &rules, const std::vector<std::string> &arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto rule = rules.find(arguments[i]);
        if (rule == rules.end())
            return "unknown option " + arguments[i];
        std::string value;
        if (rule->second.takesValue) {
            if (i + 1 == arguments.size())
                return arguments[i] + " needs a value";
            value = arguments[++i];
        }
        if (!rule->second.set(value))
            return rule->first + ": bad value";
    }
    return {};
}

bool readHost(std::string &host, const std::string &value)
{
    // Records of a demo family, but a real server: it is never reachable from other machines.
    host = value;
    return value == "127.0.0.1" || value == "localhost" || value == "::1";
}

bool readInvite(ServeOptions &options, const std::string &value)
{
    const std::size_t sign = value.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == value.size())
        return false;
    options.invites.emplace_back(value.substr(0, sign), value.substr(sign + 1));
    return true;
}

bool readSize(std::int64_t &size, const std::string &value)
{
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), size);
    return error == std::errc() && end == value.data() + value.size() && size > 0
        && size <= DocumentLimits::most;
}

bool readWrongCertificate(ServeOptions &options, const std::string &value)
{
    static const std::map<std::string, WrongCertificate> kinds{
        {"expired", WrongCertificate::Expired},
        {"not-yet-valid", WrongCertificate::NotYetValid},
        {"other-host", WrongCertificate::OtherHost},
        {"unknown-ca", WrongCertificate::UnknownCa},
    };
    const auto kind = kinds.find(value);
    if (kind == kinds.end())
        return false;
    options.wrongCertificate = kind->second;
    return true;
}

bool readOpenIn(VisitsOffer &visits, const std::string &value)
{
    visits.openIn = value;
    return value == "program" || value == "browser";
}

Options parseServe(const std::vector<std::string> &arguments)
{
    constexpr int year = 366 * 24 * 3600;
    ServeOptions options;
    AccountPolicy &policy = options.policy;
    const Rules rules{
        {"--port", number(options.port, 65535)},
        {"--host", {true, [&](const auto &value) { return readHost(options.host, value); }}},
        {"--data", text(options.dataFolder)},
        {"--import",
            {true,
                [&](const auto &value) {
                    options.imports.push_back(value);
                    return true;
                }}},
        {"--no-seed", flag(options.seed, false)},
        {"--invite", {true, [&](const auto &value) { return readInvite(options, value); }}},
        {"--faults", text(options.faults)},
        {"--reply-after", number(options.replySeconds, year)},
        {"--messages", number(options.messages, 1000000)},
        {"--threads", number(options.threads, 1000000)},
        {"--visit-in",
            {true,
                [&](const auto &value) {
                    options.visitIn = numberIn(value, year / 60);
                    return options.visitIn.has_value();
                }}},
        {"--join-minutes", number(options.visits.joinMinutesBefore, 24 * 60)},
        {"--visits-open-in",
            {true, [&](const auto &value) { return readOpenIn(options.visits, value); }}},
        {"--max-upload",
            {true, [&](const auto &value) { return readSize(options.documents.maxBytes, value); }}},
        {"--no-tus", flag(options.documents.hasTus, false)},
        {"--access-token-seconds", number(policy.accessTokenSeconds, year)},
        {"--code-seconds", number(policy.codeSeconds, year)},
        {"--resend-seconds", number(policy.resendSeconds, year)},
        {"--captcha-seconds", number(policy.captchaSeconds, year)},
        {"--lock-seconds", number(policy.lockSeconds, year)},
        {"--requests-per-minute", number(policy.requestsPerMinute, 1000000)},
        {"--no-rotation", flag(policy.rotateRefreshTokens, false)},
        {"--wrong-certificate",
            {true, [&](const auto &value) { return readWrongCertificate(options, value); }}},
        {"--die-with-parent", flag(options.dieWithParent, true)},
    };
    if (std::string problem = apply(rules, arguments); !problem.empty())
        return BadOptions{std::move(problem)};
    if (options.messages > 0 && options.threads < 1)
        return BadOptions{"--messages needs --threads"};
    return options;
}

Options parseInvite(const std::vector<std::string> &arguments)
{
    InviteOptions options;
    InviteOrder &order = options.order;
    const Rules rules{
        {"--data", text(options.dataFolder)},
        {"--email", text(order.email)},
        {"--patient", text(order.patientId)},
        {"--name", text(order.caregiverName)},
        {"--relationship", text(order.relationship)},
        {"--access-level", text(order.accessLevel)},
        {"--permission",
            {true,
                [&](const auto &value) {
                    order.permissions.push_back(value);
                    return true;
                }}},
        {"--state", text(order.state)},
        {"--code", text(order.code)},
        {"--valid-days", number(order.validDays, 366)},
    };
    if (std::string problem = apply(rules, arguments); !problem.empty())
        return BadOptions{std::move(problem)};
    if (options.dataFolder.empty() || order.email.empty() || order.patientId.empty())
        return BadOptions{"invite needs --data, --email and --patient"};
    return options;
}

Options parseEndLink(const std::vector<std::string> &arguments)
{
    EndLinkOptions options;
    const Rules rules{
        {"--data", text(options.dataFolder)},
        {"--link", text(options.link)},
        {"--status", text(options.status)},
        {"--reason", text(options.reason)},
    };
    if (std::string problem = apply(rules, arguments); !problem.empty())
        return BadOptions{std::move(problem)};
    if (options.dataFolder.empty() || options.link.empty())
        return BadOptions{"end-link needs --data and --link"};
    if (options.status != "withdrawn" && options.status != "ended")
        return BadOptions{"--status is withdrawn or ended"};
    return options;
}

Options parseChangeLink(const std::vector<std::string> &arguments)
{
    ChangeLinkOptions options;
    const Rules rules{
        {"--data", text(options.dataFolder)},
        {"--link", text(options.link)},
        {"--permission",
            {true, [&](const auto &value) { return options.permissions.insert(value).second; }}},
    };
    if (std::string problem = apply(rules, arguments); !problem.empty())
        return BadOptions{std::move(problem)};
    if (options.dataFolder.empty() || options.link.empty() || options.permissions.empty())
        return BadOptions{"change-link needs --data, --link and --permission"};
    return options;
}

Options parsePatientToken(const std::vector<std::string> &arguments)
{
    PatientTokenOptions options;
    const Rules rules{
        {"--data", text(options.dataFolder)},
        {"--patient", text(options.patient)},
    };
    if (std::string problem = apply(rules, arguments); !problem.empty())
        return BadOptions{std::move(problem)};
    if (options.dataFolder.empty() || options.patient.empty())
        return BadOptions{"patient-token needs --data and --patient"};
    return options;
}

} // namespace

const char *const helpText
    = R"(kinward-sandbox: a small patient portal for demonstrations and tests.

kinward-sandbox [serve] [options]     starts the portal; prints one line of JSON when it is ready
  --port N                  port; 0, the default, takes a free one
  --host HOST               127.0.0.1 (default), localhost or ::1
  --data DIR                where the portal keeps everything; default: a temporary folder
  --import FILE             loads a FHIR R4 Bundle, resource or NDJSON, also .gz; may be repeated
  --no-seed                 without the demo family
  --invite EMAIL=PATIENTID  makes an invite; may be repeated
  --reply-after N           seconds from a message to the answer of a member who answers; default: 20
  --messages N --threads M  so many more messages are in the mailbox of a new caregiver of the demo family
  --visit-in MINUTES        when the video visit of the demo family begins; default: in about 50 minutes
  --join-minutes N          how long before a visit it can be joined; default: 15
  --visits-open-in WHERE    program (default) or browser: how the practice wants its video visits joined
  --max-upload BYTES        how large a document may be; default: 52428800, at most 2147483648
  --no-tus                  documents come by POST Binary only
  --faults SPEC             kind[:value][@[METHOD ]path-regex][*count],… with the kinds latency:MS, reset, reset-after,
                            truncate, status:CODE[:RETRY-AFTER], html, html-redirect, expired-token,
                            ratelimit-header[:SECONDS]
  --wrong-certificate KIND  expired, not-yet-valid, other-host or unknown-ca
  --access-token-seconds N, --code-seconds N, --resend-seconds N, --captcha-seconds N, --lock-seconds N
  --requests-per-minute N   how often one address may ask for one purpose; 0: as often as it likes
  --no-rotation             refresh tokens can be used more than once
  --die-with-parent         ends when the program that started it ends (Linux)

kinward-sandbox invite --data DIR --email EMAIL --patient ID [options]
  makes an invite in a portal that was started with --data DIR; it may be running
  --name NAME, --relationship WORD, --access-level NAME, --permission WORD (may be repeated), --code CODE,
  --valid-days N, --state open|used|expired|locked|other_email|no_primary_account|caregiver_limit

kinward-sandbox end-link --data DIR --link ID [--status withdrawn|ended] [--reason withdrawn|patient_adult|expired]
kinward-sandbox change-link --data DIR --link ID --permission WORD (may be repeated)
  what the link permits from now on
kinward-sandbox patient-token --data DIR --patient ID
  prints an access token for the patient's own account
kinward-sandbox help
)";

Options parseOptions(std::vector<std::string> arguments)
{
    std::string command = "serve";
    if (!arguments.empty() && arguments.front().compare(0, 1, "-") != 0) {
        command = arguments.front();
        arguments.erase(arguments.begin());
    }
    for (const std::string &argument : arguments) {
        if (argument == "--help" || argument == "-h")
            command = "help";
    }
    if (command == "help")
        return HelpOptions{};
    if (command == "serve")
        return parseServe(arguments);
    if (command == "invite")
        return parseInvite(arguments);
    if (command == "end-link")
        return parseEndLink(arguments);
    if (command == "change-link")
        return parseChangeLink(arguments);
    if (command == "patient-token")
        return parsePatientToken(arguments);
    return BadOptions{"unknown command " + command};
}

} // namespace kinward::sandbox
