#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/base/Access.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/messages/PracticeMembers.h"

#include <optional>
#include <vector>

namespace kinward::sandbox
{

/// Whether a message may be taken as it was sent; its files apart, which are looked at when they
/// are taken.
class MessageChecks
{
public:
    MessageChecks(const ResourceStore &store, const Grant &grant, Language language);

    /// What is wrong with it, for 422.
    std::optional<Problem> operator()(const Json &sent);
    /// Afterwards: whom it goes to.
    const std::vector<PracticeMember> &recipients() const { return m_recipients; }

private:
    using Failure = std::optional<Problem>;
    Failure checkSubject(const Json &sent) const;
    Failure checkRecipients(const Json &sent);
    Failure checkThread(const Json &sent) const;
    Failure checkRecords(const Json &sent) const;
    Failure checkContent(const Json &sent) const;
    bool isReadable(const Reference &target) const;

    const ResourceStore &m_store;
    const Grant &m_grant;
    Language m_language;
    PracticeMembers m_members;
    std::vector<PracticeMember> m_recipients;
};

/// A thread's header has no `partOf` and no payload.
bool isHeader(const Json &communication);

} // namespace kinward::sandbox
