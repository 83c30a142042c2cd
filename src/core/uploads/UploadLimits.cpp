#include "core/uploads/UploadLimits.h"

#include "core/outbox/MessageLimits.h"

namespace kinward::uploads
{

std::optional<qint64> UploadLimits::mostBytes() const
{
    auto most = maxBytes;
    const auto limitTo = [&most](qint64 bytes) { most = qMin(most.value_or(bytes), bytes); };
    if (inOneRequest) {
        limitTo(mostInOneRequest);
        if (maxBinaryBytes)
            limitTo(*maxBinaryBytes);
    }
    return most;
}

bool UploadLimits::takesType(const QString &contentType) const
{
    outbox::MessageLimits words;
    words.attachmentTypes = types;
    return words.takesType(contentType);
}

} // namespace kinward::uploads
