#include "core/store/RecordStore.h"

namespace kinward::store
{

RecordStore::Reading RecordStore::reading(const QSet<QString> &types) const
{
    QList<fhir::RawResource> found; // shared with what is kept in memory
    for (const QString &type : types)
        found += all(type);
    return [found = std::move(found)] { return found; };
}

QString sourceOf(const StorePage &page, const fhir::RawResource &resource)
{
    return page.source.section(QLatin1Char('?'), 0, 0) == resource.type ? page.source
                                                                        : resource.type;
}

QSet<QString> RecordStore::idsOf(const QString &source) const
{
    IdsPiece piece = someIdsOf(source);
    QSet<QString> ids = std::move(piece.ids);
    while (piece.next > 0) {
        piece = someIdsOf(source, piece.next);
        ids.unite(piece.ids);
    }
    return ids;
}

} // namespace kinward::store
