#include "core/store/RecordStore.h"

namespace kinward::store
{

QString sourceOf(const StorePage &page, const fhir::RawResource &resource)
{
    return page.source.section(QLatin1Char('?'), 0, 0) == resource.type ? page.source
                                                                        : resource.type;
}

} // namespace kinward::store
