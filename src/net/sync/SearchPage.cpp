#include "net/sync/SearchPage.h"

#include "net/http/HttpHeaders.h"
#include "net/sync/SearchProgress.h"

#include <QCryptographicHash>

namespace kinward::net
{

namespace
{

constexpr QLatin1Char ownSign('#'); // in no FHIR id

QString ownNameOf(const fhir::RawResource &resource)
{
    const auto digest = QCryptographicHash::hash(resource.json, QCryptographicHash::Sha256);
    return ownSign + QString::fromLatin1(digest.toHex().left(32));
}

/// A record that is not kept would be missing without a word.
void fileTheRest(SearchPage &page, const QString &resourceType)
{
    for (auto &resource : page.bundle.unfiled) {
        resource.id = ownNameOf(resource);
        if (resource.type.isEmpty())
            resource.type = resourceType;
        if (resource.type == resourceType)
            page.marks.insert(markOf(resource.id));
        page.bundle.resources.append(std::move(resource));
    }
    page.bundle.unfiled.clear();
}

} // namespace

bool isOwnName(const QString &id) { return id.startsWith(ownSign); }

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
    fileTheRest(page, resourceType);
    const auto date = answeredAt(answer);
    const auto &made = page.bundle.madeAt;
    page.madeAt = !made.isValid() || (date.isValid() && date < made) ? date : made;
    if (!page.madeAt.isValid())
        page.madeAt = page.newest;
    return page;
}

} // namespace kinward::net
