#include "core/fhir/BundleReader.h"

#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/JsonSource.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// Page after page of a portal is read with one buffer and index; a huge one gets its own.
constexpr qsizetype keptBytes = qsizetype(8) * 1024 * 1024;

/// What files a resource.
struct Label {
    QString type;
    care::ResourceMeta meta;

    void read(std::string_view key, Element value)
    {
        if (key == "resourceType")
            type = value.term();
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
    const care::PartialDateTime &updated = label.meta.lastUpdated;
    RawResource resource{label.type, label.meta.id, label.meta.versionId,
        updated.isKnown() ? updated.value.toUTC() : QDateTime(), std::move(json)};
    if (resource.type == QLatin1String("OperationOutcome")) {
        page.outcomes.append(std::move(resource));
    } else if (resource.type.isEmpty() || resource.id.isEmpty()) {
        ++page.unreadable;
        page.unfiled.append(std::move(resource));
    } else {
        page.resources.append(std::move(resource));
    }
}

void BundleWalk::readEntry(Element entry)
{
    bool answered = false;
    bool hasResource = false;
    std::string_view raw;
    QString fullUrl;
    Label label;
    entry.eachField([&](std::string_view key, Element value) {
        if (key == "resource") {
            hasResource = true;
            raw = value.eachFieldRaw(
                [&label](std::string_view own, Element element) { label.read(own, element); });
        } else if (key == "fullUrl") {
            fullUrl = value.text();
        } else if (key == "request" || key == "response") {
            answered = true;
        }
    });
    // In a transaction or a document a resource may be known by its place alone (R4 §2.36.4.1).
    if (label.meta.id.isEmpty())
        label.meta.id = care::Reference{fullUrl, {}, {}}.recordId();
    if (!raw.empty())
        file(label, m_json.mid(m_source.offsetOf(raw), qsizetype(raw.size())));
    else if (hasResource || !answered) // a deletion or a bare answer has no resource on purpose
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

} // namespace

Result<BundlePage> readBundle(const QByteArray &json, const ReadLimits &limits)
{
    if (json.size() > limits.maxBytes)
        return failure(ErrorKind::Malformed);
    thread_local JsonSource kept; // of the threads that take a portal's pages, and gone with them
    JsonSource own;
    JsonSource &source = json.size() <= keptBytes ? kept : own;
    simdjson::ondemand::value root;
    if (!source.open(json) || source.root().get(root) != simdjson::SUCCESS)
        return failure(ErrorKind::Malformed);

    BundleWalk walk(json, source);
    ReadState state{limits.maxDepth};
    Label outer;
    Element(root, state, 0).eachField([&](std::string_view key, Element value) {
        if (key == "entry")
            value.eachItem([&walk](Element entry) { walk.readEntry(entry); });
        else if (key == "link")
            value.eachItem([&walk](Element link) { walk.readLink(link); });
        else if (key == "total")
            walk.page.total = readCount(value);
        else
            outer.read(key, value);
    });
    // A page whose tail is lost must not pass for a whole one: the deletion pass would believe it.
    if (state.broken || !source.atEnd() || outer.type.isEmpty())
        return failure(ErrorKind::Malformed);
    if (outer.type == QLatin1String("Bundle")) {
        if (outer.meta.lastUpdated.isKnown())
            walk.page.madeAt = outer.meta.lastUpdated.value.toUTC();
        return std::move(walk.page);
    }
    BundleWalk single(json, source);
    // Without what stands around it, a byte order mark for one.
    const qsizetype start = json.indexOf('{');
    single.file(outer, json.mid(start, json.lastIndexOf('}') + 1 - start));
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
