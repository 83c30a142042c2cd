#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/base/Access.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/ResourceStore.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// Whether this link and token may add documents at all: the permissions `documents` and
/// `documents.upload`, the scope `patient/Binary.c`.
std::optional<Problem> refuseUploading(const Grant &grant, Language language);

/// Whether these elements, where they are there, are lists of objects.
bool areLists(const Json &sent, std::initializer_list<const char *> keys);
bool isCodeableConcept(const Json &element); ///< with at least a coding or a text
/// The subject may be left out; where it is there, it is the link's patient.
bool isOfPatient(const Json &sent, const Grant &grant);
/// A text that is not blank, without controls but for line ends; nothing where it is no text or
/// longer than `longest` code points.
std::optional<std::string> cleanText(const Json &sent, const char *key, std::size_t longest);

/// Who acts, as a Reference with their name.
Json personOf(const ResourceStore &store, const Grant &grant);
/// A DocumentReference that this caregiver can see.
bool isVisibleDocument(
    const ResourceStore &store, const Grant &grant, const std::optional<Reference> &target);

/// "10": whole megabytes, as the sentences have them.
std::string megabytes(std::int64_t bytes);

} // namespace kinward::sandbox
