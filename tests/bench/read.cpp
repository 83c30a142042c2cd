// bench-read ROUNDS FILE…: one pass over all files is timed, for our own reader and for others on
// the same bytes, in turns. A round's figure is its fastest pass: what else the machine was doing
// only ever adds.

#include "Measure.h"
#include "core/fhir/BundleReader.h"
#include "core/fhir/RecordReader.h"

#include <QFile>
#include <QHash>

#include <simdjson.h>
#include <tuple>

namespace kinward::bench
{

namespace
{

constexpr int passesARound = 3;

/// The care values of a bundle, by kind.
template <typename... Values> class Shelf
{
public:
    int read = 0;
    int unreadable = 0;

    void take(const fhir::RawResource &resource)
    {
        static const QHash<QString, void (Shelf::*)(const QByteArray &)> readers{
            {fhir::resourceTypeOf<Values>(), &Shelf::template takeOne<Values>}...};
        if (const auto reader = readers.constFind(resource.type); reader != readers.cend())
            (this->*reader.value())(resource.json);
    }

private:
    template <typename Value> void takeOne(const QByteArray &json)
    {
        auto value = fhir::readRecord<Value>(json);
        if (!value) {
            ++unreadable;
            return;
        }
        ++read;
        std::get<QList<Value>>(m_lists).append(std::move(*value));
    }

    std::tuple<QList<Values>...> m_lists;
};

using CareValues = Shelf<care::Patient, care::RelatedPerson, care::Practitioner,
    care::PractitionerRole, care::Organization, care::Appointment, care::Questionnaire,
    care::QuestionnaireResponse, care::Medication, care::MedicationRequest, care::Observation,
    care::DiagnosticReport, care::Invoice, care::ExplanationOfBenefit, care::Communication,
    care::Encounter, care::AllergyIntolerance, care::Condition, care::Immunization, care::Procedure,
    care::CareTeam, care::CarePlan, care::Goal, care::Coverage, care::DocumentReference,
    care::MedicationDispense, care::MedicationStatement, care::Location, care::Account, care::List>;

struct Input {
    QByteArray json;
    simdjson::padded_string padded;
};

/// What is made in a pass is freed after the clock was read, for everybody alike.
double readOurs(const std::vector<Input> &inputs, int &records)
{
    std::vector<CareValues> made(inputs.size());
    records = 0;
    const double seconds = processorSecondsOf([&] {
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const auto page = fhir::readBundle(inputs[i].json);
            if (!page)
                qFatal("a bundle cannot be read");
            for (const auto &resource : page->resources)
                made[i].take(resource);
        }
    });
    for (const auto &shelf : made) {
        if (shelf.unreadable > 0)
            qFatal("%d records cannot be read", shelf.unreadable);
        records += shelf.read;
    }
    return seconds;
}

/// The bundle's own reading alone: taken apart, nothing looked into.
double readApart(const std::vector<Input> &inputs)
{
    std::vector<Result<fhir::BundlePage>> made(inputs.size());
    return processorSecondsOf([&] {
        for (std::size_t i = 0; i < inputs.size(); ++i)
            made[i] = fhir::readBundle(inputs[i].json);
    });
}

double readDom(const std::vector<Input> &inputs)
{
    static simdjson::dom::parser parser;
    std::size_t entries = 0;
    const double seconds = processorSecondsOf([&] {
        for (const Input &input : inputs) {
            simdjson::dom::element root;
            if (parser.parse(input.padded).get(root) != simdjson::SUCCESS)
                qFatal("simdjson refuses a bundle");
            entries += root.is_object() ? 1 : 0;
        }
    });
    if (entries != inputs.size())
        qFatal("simdjson found no objects");
    return seconds;
}

double readQt(const std::vector<Input> &inputs)
{
    std::vector<QJsonDocument> made(inputs.size());
    return processorSecondsOf([&] {
        for (std::size_t i = 0; i < inputs.size(); ++i)
            made[i] = QJsonDocument::fromJson(inputs[i].json);
    });
}

template <typename Pass> double fastestOf(int passes, Pass pass)
{
    double fastest = pass();
    for (int i = 1; i < passes; ++i)
        fastest = std::min(fastest, pass());
    return fastest;
}

std::vector<Input> load(const QStringList &paths)
{
    std::vector<Input> inputs;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file cannot be read");
        const QByteArray json = file.readAll();
        inputs.push_back(
            {json, simdjson::padded_string(json.constData(), std::size_t(json.size()))});
    }
    return inputs;
}

void run(int rounds, const QStringList &paths)
{
    const auto inputs = load(paths);
    qint64 bytes = 0;
    for (const Input &input : inputs)
        bytes += input.json.size();
    QList<double> ours;
    QList<double> apart;
    QList<double> dom;
    QList<double> qt;
    int records = 0;
    readOurs(inputs, records); // both have their buffers now
    readDom(inputs);
    for (int round = 0; round < rounds; ++round) {
        ours.append(fastestOf(passesARound, [&] { return readOurs(inputs, records); }));
        dom.append(fastestOf(passesARound, [&] { return readDom(inputs); }));
        apart.append(fastestOf(passesARound, [&] { return readApart(inputs); }));
        qt.append(fastestOf(1, [&] { return readQt(inputs); }));
    }
    const auto speed = [bytes](const QList<double> &seconds) {
        return double(bytes) / quantile(seconds, 0.5) / 1e9;
    };
    report({{QStringLiteral("bytes"), bytes}, {QStringLiteral("records"), records},
        {QStringLiteral("ours"), speed(ours)}, {QStringLiteral("apart"), speed(apart)},
        {QStringLiteral("simdjson"), speed(dom)}, {QStringLiteral("qt"), speed(qt)}});
}

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    QStringList paths;
    for (int i = 2; i < argc; ++i)
        paths.append(QString::fromLocal8Bit(argv[i]));
    if (paths.isEmpty())
        qFatal("usage: bench-read ROUNDS FILE…");
    kinward::bench::run(QByteArray(argv[1]).toInt(), paths);
    return 0;
}
