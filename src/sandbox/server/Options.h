#pragma once

#include "sandbox/accounts/Accounts.h"
#include "sandbox/documents/DocumentLimits.h"
#include "sandbox/server/SmartConfiguration.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kinward::sandbox
{

enum class WrongCertificate { None, Expired, NotYetValid, OtherHost, UnknownCa };

/// `kinward-sandbox [serve]`
struct ServeOptions {
    int port = 0; ///< 0: any free one
    std::string host = "127.0.0.1";
    std::string dataFolder; ///< empty: a temporary one, removed at the end
    std::vector<std::string> imports;
    std::vector<std::pair<std::string, std::string>> invites; ///< e-mail, patient id
    bool seed = true;
    std::string faults;
    int replySeconds = 20; ///< from a message to its answer
    int messages = 0; ///< so many more are in the mailbox of a new caregiver …
    int threads = 100; ///< … in so many threads
    std::optional<int> visitIn; ///< minutes until the seeded video visit; none: about 50
    VisitsOffer visits;
    DocumentLimits documents;
    AccountPolicy policy;
    WrongCertificate wrongCertificate = WrongCertificate::None;
    bool dieWithParent = false;
};

/// `kinward-sandbox invite`
struct InviteOptions {
    std::string dataFolder;
    InviteOrder order;
};

/// `kinward-sandbox end-link`
struct EndLinkOptions {
    std::string dataFolder;
    std::string link;
    std::string status = "withdrawn";
    std::string reason = "withdrawn";
};

/// `kinward-sandbox change-link`
struct ChangeLinkOptions {
    std::string dataFolder;
    std::string link;
    std::set<std::string> permissions;
};

/// `kinward-sandbox patient-token`
struct PatientTokenOptions {
    std::string dataFolder;
    std::string patient;
};

struct HelpOptions {
};
/// What is wrong with the command line.
struct BadOptions {
    std::string message;
};

using Options = std::variant<ServeOptions, InviteOptions, EndLinkOptions, ChangeLinkOptions,
    PatientTokenOptions, HelpOptions, BadOptions>;

Options parseOptions(std::vector<std::string> arguments);
extern const char *const helpText;

} // namespace kinward::sandbox
