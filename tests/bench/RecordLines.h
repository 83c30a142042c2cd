#pragma once

#include "core/fhir/BundleReader.h"
#include "core/store/MemoryRecordStore.h"

#include <QFile>

namespace kinward::bench
{

/// The records of an NDJSON file, in a store that only lives in memory.
inline std::unique_ptr<store::MemoryRecordStore> storeOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the records cannot be read");
    auto records = std::make_unique<store::MemoryRecordStore>();
    QList<fhir::RawResource> resources;
    while (!file.atEnd()) {
        auto page = fhir::readBundle(file.readLine());
        if (!page || page->resources.size() != 1)
            qFatal("a line is no record");
        resources.append(std::move(page->resources));
    }
    if (!records->put(resources))
        qFatal("the records cannot be kept");
    return records;
}

} // namespace kinward::bench
