#include "core/fhir/BundleReader.h"

#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/JsonSource.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// What files a resource.
struct Label {
    QString type;
    care::ResourceMeta meta;

    void read(std::string_view key, Element value)
    {
        if (key == "resourceType")
            type = value.text();
        else
            readMetaField(meta, key, value);
    }
};

class BundleWalk
{
public:
    BundleWalk(const QByteArray &json, const JsonSource &source)
        : m_json(json)
        , m_source(source)
    {
    }

    void readEntry(Element entry);
    void readLink(Element link);
    void file(const Label &label, QByteArray json);

    BundlePage page;

private:
    const QByteArray &m_json;
    const JsonSource &m_source;
};

void BundleWalk::file(const Label &label, QByteArray json)
{
    if (label.type == QLatin1String("OperationOutcome"))
        return;
    if (label.type.isEmpty() || label.meta.id.isEmpty()) {
        ++page.unreadable;
        return;
    }
    const care::PartialDateTime &updated = label.meta.lastUpdated;
    page.resources.append({label.type, label.meta.id, label.meta.versionId,
        updated.isKnown() ? updated.value.toUTC() : QDateTime(), std::move(json)});
}

void BundleWalk::readEntry(Element entry)
{
    bool answered = false;
    bool hasResource = false;
    entry.eachField([&](std::string_view key, Element value) {
        if (key == "resource") {
            hasResource = true;
            Label label;
            const std::string_view raw = value.eachFieldRaw(
                [&label](std::string_view own, Element element) { label.read(own, element); });
            file(label,
                raw.empty() ? QByteArray()
                            : m_json.mid(m_source.offsetOf(raw), qsizetype(raw.size())));
        } else if (key == "request" || key == "response") {
            answered = true;
        }
    });
    // A deletion or a bare answer has no resource on purpose.
    if (!hasResource && !answered)
        ++page.unreadable;
}

void BundleWalk::readLink(Element link)
{
    QString relation;
    QString url;
    link.eachField([&](std::string_view key, Element value) {
        if (key == "relation")
            relation = value.text();
        else if (key == "url")
            url = value.text();
    });
    if (relation == QLatin1String("next"))
        page.next = url;
}

void readTotal(std::optional<qint64> &total, Element value)
{
    if (const auto number = value.number().value; number && *number >= 0 && *number < 9e15)
        total = qint64(*number);
}

} // namespace

Result<BundlePage> readBundle(const QByteArray &json, const ReadLimits &limits)
{
    if (json.size() > limits.maxBytes || isDeeperThan(json, limits.maxDepth))
        return failure(ErrorKind::Malformed);
    JsonSource source;
    simdjson::ondemand::value root;
    if (!source.open(json) || source.root().get(root) != simdjson::SUCCESS)
        return failure(ErrorKind::Malformed);

    BundleWalk walk(json, source);
    ReadState state{limits.maxDepth};
    Label own;
    Element(root, state, 0).eachField([&](std::string_view key, Element value) {
        if (key == "entry")
            value.eachItem([&walk](Element entry) { walk.readEntry(entry); });
        else if (key == "link")
            value.eachItem([&walk](Element link) { walk.readLink(link); });
        else if (key == "total")
            readTotal(walk.page.total, value);
        else
            own.read(key, value);
    });
    // A page whose tail is lost must not pass for a whole one: the deletion pass would believe it.
    if (state.broken || !source.atEnd() || own.type.isEmpty())
        return failure(ErrorKind::Malformed);
    if (own.type == QLatin1String("Bundle"))
        return std::move(walk.page);
    BundleWalk single(json, source);
    single.file(own, json.trimmed());
    return std::move(single.page);
}

QString operationOutcomeCode(const QByteArray &json)
{
    QString type;
    QString code;
    const bool ok = readRoot(json, [&](std::string_view key, Element value) {
        if (key == "resourceType") {
            type = value.text();
        } else if (key == "issue") {
            value.eachItem([&code](Element issue) {
                issue.eachField([&code](std::string_view issueKey, Element issueValue) {
                    if (issueKey == "code" && code.isEmpty())
                        code = issueValue.text();
                });
            });
        }
    });
    return ok && type == QLatin1String("OperationOutcome") ? code : QString();
}

} // namespace kinward::fhir
