#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"
#include "sandbox/documents/DocumentFiles.h"
#include "sandbox/files/FileStore.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace kinward::sandbox
{

/// A file that comes in pieces.
struct Upload {
    std::string id; ///< a UUID; the file's Binary gets the same
    std::string person; ///< who brings it: "RelatedPerson/x"
    std::string patient; ///< id
    std::string contentType;
    std::string name; ///< safe to show
    std::int64_t length = 0;
    std::int64_t offset = 0; ///< how many bytes are there for good
    TimePoint expires;

    bool isComplete() const { return offset == length; }
};

/// The uploads under way. What `advance` was told of survives a kill of the portal at any instant.
class Uploads
{
public:
    Uploads(ResourceStore &store, FileStore &files, DocumentFiles &documents);

    /// A new one of this caregiver, empty.
    Upload create(const Grant &grant, const std::string &contentType, const std::string &name,
        std::int64_t length);
    std::optional<Upload> find(const Grant &grant, const std::string &id) const;
    /// Bytes are there up to `offset`. At the end the file becomes a DocumentFile. False: the
    /// upload is gone.
    bool advance(Upload &upload, std::int64_t offset);
    /// Ends it; the file goes, too, unless a document has it.
    void remove(const Upload &upload);
    /// Removes what has expired, and files that nothing knows of.
    void dropOld();
    /// What a portal that was killed may have left in the folder. To be called before requests
    /// come.
    void dropStrays();

    StoredFile open(const std::string &id) const;

    /// Held by the one request that may write to an upload.
    class Lock
    {
    public:
        Lock(Uploads &uploads, const std::string &id);
        ~Lock();
        Lock(const Lock &) = delete;
        Lock &operator=(const Lock &) = delete;
        bool isHeld() const { return m_isHeld; } ///< false: another one has it

    private:
        Uploads &m_uploads;
        std::string m_id;
        bool m_isHeld;
    };

private:
    bool complete(Upload &upload);
    bool store(const Upload &upload);

    ResourceStore &m_store;
    FileStore &m_files;
    DocumentFiles &m_documents;
    std::mutex m_mutex;
    std::set<std::string> m_locked;
};

} // namespace kinward::sandbox
