#include "TestRecords.h"

#include "core/fhir/RecordKinds.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace kinward::test
{

namespace
{

template <typename Value> bool isRead(const fhir::RawResource &resource)
{
    return resource.type != fhir::resourceTypeOf<Value>()
        || fhir::readRecord<Value>(resource.json).has_value();
}

template <typename... Values>
bool isReadByAll(const fhir::RawResource &resource, fhir::KindList<Values...>)
{
    return (isRead<Values>(resource) && ...);
}

} // namespace

void useEnglishInNewYork()
{
    qputenv("TZ", "America/New_York");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

fhir::RawResource raw(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Q_ASSERT(!object.isEmpty());
    return {object[QLatin1String("resourceType")].toString(),
        object[QLatin1String("id")].toString(), {}, {}, json};
}

void fill(store::RecordStore &store, const QList<fhir::RawResource> &resources)
{
    if (!store.put(resources))
        qFatal("the store refused synthetic records");
}

QStringList rowsOf(const QAbstractItemModel &model, int role)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data(role).toString());
        rows.append(cells.join(QStringLiteral(" | ")));
    }
    return rows;
}

QStringList columnOf(const QAbstractItemModel &model, int role, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data(role).toString());
    return texts;
}

bool readWithItsReader(const fhir::RawResource &resource)
{
    return isReadByAll(resource, fhir::RecordKinds());
}

} // namespace kinward::test
