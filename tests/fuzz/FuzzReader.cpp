// libFuzzer target over the reader: whatever the bytes, no crash, no undefined behaviour, and what
// goes into the store is what was sent. Started by `./dev fuzz`.

#include "core/fhir/BundleReader.h"
#include "core/fhir/RecordKinds.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace
{

using namespace kinward;

using Reader = bool (*)(const QByteArray &json);

struct Kind {
    QString type;
    Reader read;
};

template <typename... Values> auto kindsOf(fhir::KindList<Values...>)
{
    return std::array{Kind{fhir::resourceTypeOf<Values>(),
        [](const QByteArray &json) { return fhir::readRecord<Values>(json).has_value(); }}...};
}

const auto &kinds()
{
    static const auto all = kindsOf(fhir::RecordKinds());
    return all;
}

void readByItsReader(const fhir::RawResource &resource)
{
    for (const Kind &kind : kinds()) {
        if (kind.type == resource.type)
            kind.read(resource.json);
    }
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Of other bytes more is read than there need be: what no JSON may have is masked for a whole
/// page, and a piece of it may need no mask; brackets that do not match where nobody looks are
/// passed over.
bool isJson(const QByteArray &json)
{
    const bool hasControls = std::any_of(json.begin(), json.end(),
        [](char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r'; });
    return !hasControls && QString::fromUtf8(json).toUtf8() == json
        && QJsonDocument::fromJson(json).isObject();
}

/// What is kept of a page is a piece of it, and says on its own what it said in its place.
void checkPiece(const QByteArray &page, bool isJson, const fhir::RawResource &resource)
{
    require(page.contains(resource.json));
    require(resource.json.startsWith('{') && resource.json.endsWith('}'));
    if (resource.type == QLatin1String("Bundle") || !isJson)
        return;
    const auto alone = fhir::readBundle(resource.json);
    require(alone.has_value());
    const QList<fhir::RawResource> again = alone->resources + alone->unfiled + alone->outcomes;
    require(again.size() == 1 && again.first().type == resource.type);
    require(again.first().id.isEmpty() || again.first().id == resource.id);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto page = fhir::readBundle(json)) {
        const bool sound = !page->resources.isEmpty() && isJson(json);
        for (const auto &resource : page->resources) {
            checkPiece(json, sound, resource);
            readByItsReader(resource);
        }
    }
    // Whole bytes that are no page may still be handed to any reader.
    kinds()[size % kinds().size()].read(json);
    fhir::operationOutcomeCode(json);
    return 0;
}
