#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// The summaries of tests/core/golden: what the reader makes of a patient's bundle, as text for
/// people.
namespace kinward::test
{

/// A summary that is checked in, and the sample of the shared records that it was made from.
struct GoldenPatient {
    const char *file; ///< in tests/core/golden
    const char *sample; ///< how the sample's file name starts
};

inline constexpr GoldenPatient goldenPatients[]{
    {"medina.txt", "María_Eugenia_Medina"},
    {"botsford.txt", "Versie_Botsford"},
    {"hermiston.txt", "Elsy_Hermiston"},
    {"uscore-85.txt", "uscore_bundle_patient_85"},
    {"uscore-client-test.txt", "uscore_bundle_patient_client_test"},
    {"pdex-999.txt", "pdex_bundle_patient_999"},
};

/// The facts, one a line, in sorted sections: "medicine | 2010-05-01 | active | … | …". Dates and
/// numbers stand as they were sent.
QStringList factsOf(const QByteArray &bundle);

/// The facts below the title of their section, as it is checked in.
QString summaryOf(const QStringList &facts);

} // namespace kinward::test
