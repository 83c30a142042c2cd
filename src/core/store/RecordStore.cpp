#include "core/store/RecordStore.h"

namespace kinward::store
{

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
