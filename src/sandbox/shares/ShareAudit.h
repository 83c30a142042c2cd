#pragma once

#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/shares/Share.h"

#include <string>

namespace kinward::sandbox
{

enum class ShareEvent { Made, Revoked, Opened, WrongPasscode };

/// Writes the AuditEvent (R4 §6.3) of what was done with a share, which its owner finds among their
/// own: the documents left the portal (DICOM PS3.16, 110106 Export). `recipient`: how who opened it
/// called themselves.
void recordShareEvent(
    ResourceStore &store, const Share &share, ShareEvent event, const std::string &recipient = {});

} // namespace kinward::sandbox
