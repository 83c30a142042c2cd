#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"
#include "sandbox/fhir/ResourceStore.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace httplib
{
class Server;
}

namespace kinward::sandbox
{

/// How the front desk makes an invite (`kinward-sandbox invite …` and the seed).
struct InviteOrder {
    std::string code; ///< empty: made here
    std::string email;
    std::string caregiverName;
    std::string patientId;
    std::string relationship = "Caregiver";
    std::string accessLevel = "Full access";
    std::vector<std::string> permissions; ///< empty: all
    std::string state = "open"; ///< any state of the API's Invite; `expired` sets a past date
    int validDays = 14;
};

/// Short lifetimes for tests; the defaults are those of a real portal.
struct AccountPolicy {
    int accessTokenSeconds = 900;
    int codeSeconds = 600;
    int resendSeconds = 30;
    int captchaSeconds = 600;
    int birthDateTries = 5;
    int codeTries = 5;
    int signInTries = 10; ///< an hour and e-mail address, then locked for lockSeconds
    int lockSeconds = 900;
    int caregiverLimit = 2; ///< a patient
    int requestsPerMinute = 1200; ///< from an address for a purpose; 0: no limit
    bool rotateRefreshTokens = true;
};

/// Everything of the portal that is about people and their access: accounts, invites, captcha,
/// challenge, tokens, links, terms and the outgoing e-mail. See docs/portal-api.yaml.
class Accounts
{
public:
    Accounts(Database &database, const Clock &clock, ResourceStore &records, std::string baseUrl,
        std::string mailFolder, AccountPolicy policy);
    ~Accounts();

    void registerRoutes(httplib::Server &server, const std::string &basePath);
    AccessCheck accessCheck();

    /// Makes the invite and its e-mail; the RelatedPerson is made when it is used. Where there is
    /// an invite of this code already, nothing happens. Returns the https invite link.
    /// Throws std::runtime_error for a state or permission that is none.
    std::string createInvite(const InviteOrder &order);
    /// Marks that the patient's own (primary) account exists; without it invites answer
    /// `no_primary_account`.
    void createPrimaryAccount(const std::string &patientId, const std::string &email);
    /// An access token for the patient's own account, with the scopes of a patient's program.
    /// Throws std::runtime_error where there is no such account.
    std::string patientToken(const std::string &patientId);
    /// What a link permits from now on. Throws std::runtime_error for a link or permission that is
    /// none.
    void setPermissions(const std::string &linkId, const std::set<std::string> &permissions);
    /// Ends a link: status `withdrawn` or `ended` with its reason.
    void endLink(const std::string &linkId, const std::string &status, const std::string &reason);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kinward::sandbox
