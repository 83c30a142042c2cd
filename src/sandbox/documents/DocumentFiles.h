#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/files/FileStore.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace kinward::sandbox
{

/// A whole file that came in pieces. Its bytes are in FileStore under `id`.
struct DocumentFile {
    std::string id; ///< also of its Binary
    std::string contentType;
    std::string name; ///< safe to show; may be empty
    std::int64_t size = 0;
    std::string sha1; ///< base64
    bool isFiled = false; ///< a DocumentReference names it
};

/// Files that wait for a DocumentReference to name them, and those that one names. One that waits
/// is no resource and is told of to nobody but the caregiver who brought it; after a day it is
/// gone.
class DocumentFiles
{
public:
    DocumentFiles(ResourceStore &store, FileStore &files);

    /// `file` belongs to this person and patient from now on. To be called in a transaction.
    void add(const std::string &person, const std::string &patient, const DocumentFile &file);
    /// One that this caregiver brought for this patient.
    std::optional<DocumentFile> ofCaregiver(const Grant &grant, const std::string &id) const;
    /// One that is a resource; whether somebody may see that is for the resource to say.
    std::optional<DocumentFile> filed(const std::string &id) const;
    /// Makes it a Binary of the patient. To be called in a transaction.
    void file(const Grant &grant, const DocumentFile &file);
    /// Gives a waiting one up, with its bytes. A filed one stays.
    void giveUp(const std::string &id);
    void dropOld();
    std::set<std::string> ids() const;

    StoredFile open(const std::string &id) const;

private:
    ResourceStore &m_store;
    FileStore &m_files;
};

} // namespace kinward::sandbox
