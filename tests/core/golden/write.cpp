// golden-write FOLDER: makes the summaries of the golden patients anew from the shared records.

#include "PatientSummary.h"
#include "SharedData.h"
#include "TestRecords.h"

#include <QDir>
#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace kinward;
    if (argc != 2) {
        std::fputs("usage: golden-write FOLDER\n", stderr);
        return 2;
    }
    test::useEnglishInNewYork();
    for (const auto &[name, sample] : test::goldenPatients) {
        const QByteArray bundle = test::sharedSample(QString::fromUtf8(sample)).json;
        QFile file(QDir(QString::fromLocal8Bit(argv[1])).filePath(QLatin1String(name)));
        if (bundle.isEmpty() || !file.open(QIODevice::WriteOnly)
            || file.write(test::summaryOf(test::factsOf(bundle)).toUtf8()) < 0) {
            std::fprintf(stderr, "%s cannot be made\n", name);
            return 1;
        }
    }
    return 0;
}
