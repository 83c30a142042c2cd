#include "net/sync/SearchPage.h"

#include "net/http/HttpHeaders.h"
#include "net/sync/SearchProgress.h"

namespace kinward::net
{

QDateTime answeredAt(const HttpResponse &answer) { return httpDate(answer.header("Date")); }

Result<SearchPage> readSearchPage(const HttpResponse &answer, const QString &resourceType)
{
    auto bundle = fhir::readBundle(answer.body);
    if (!bundle)
        return failure(bundle.error());
    SearchPage page;
    page.bundle = std::move(*bundle);
    for (const auto &resource : std::as_const(page.bundle.resources)) {
        if (resource.type != resourceType)
            continue;
        page.ids.insert(resource.id);
        page.marks.insert(markOf(resource.id));
        const auto &updated = resource.lastUpdated;
        if (updated.isValid() && (!page.newest.isValid() || page.newest < updated))
            page.newest = updated;
    }
    const auto date = answeredAt(answer);
    const auto &made = page.bundle.madeAt;
    page.madeAt = !made.isValid() || (date.isValid() && date < made) ? date : made;
    if (!page.madeAt.isValid())
        page.madeAt = page.newest;
    return page;
}

} // namespace kinward::net
