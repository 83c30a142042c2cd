#include "ui/records/SectionWords.h"

#include <QCoreApplication>

namespace kinward::ui
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::SectionWords)

public:
    static SectionWords of(care::Section section);
    static QString loading(care::Section section);
    static QString soFar(int received) { return tr("%n received so far", nullptr, received); }
};

SectionWords Words::of(care::Section section)
{
    switch (section) {
    case care::Section::Appointments:
        return {QStringLiteral("appointments"), tr("Find in appointments…"),
            tr("List of appointments"), tr("The chosen appointment"),
            tr("Back to all appointments"), tr("No appointments")};
    case care::Section::Questionnaires:
        return {QStringLiteral("questionnaires"), tr("Find in questionnaires…"),
            tr("List of questionnaires"), tr("The chosen questionnaire"),
            tr("Back to all questionnaires"), tr("No questionnaires")};
    case care::Section::Prescriptions:
        return {QStringLiteral("prescriptions"), tr("Find in prescriptions…"),
            tr("List of prescriptions"), tr("The chosen prescription"),
            tr("Back to all prescriptions"), tr("No prescriptions")};
    case care::Section::Labs:
        return {QStringLiteral("labs"), tr("Find in lab results…"), tr("List of lab results"),
            tr("The chosen lab result"), tr("Back to all lab results"), tr("No lab results")};
    case care::Section::Billing:
        return {QStringLiteral("billing"), tr("Find in billing…"), tr("List of bills"),
            tr("The chosen bill"), tr("Back to all bills"), tr("No bills")};
    case care::Section::Messages:
        return {QStringLiteral("messages"), tr("Find in messages…"), tr("List of messages"),
            tr("The chosen message"), tr("Back to all messages"), tr("No messages")};
    case care::Section::Visits:
        return {QStringLiteral("visits"), tr("Find in visits…"), tr("List of visits"),
            tr("The chosen visit"), tr("Back to all visits"), tr("No visits")};
    case care::Section::Conditions:
        return {QStringLiteral("conditions"), tr("Find in health conditions…"),
            tr("List of health conditions"), tr("The chosen condition"),
            tr("Back to all conditions"), tr("No health conditions")};
    case care::Section::Allergies:
        return {QStringLiteral("allergies"), tr("Find in allergies…"), tr("List of allergies"),
            tr("The chosen allergy"), tr("Back to all allergies"),
            tr("Nothing is recorded about allergies")};
    case care::Section::Immunizations:
        return {QStringLiteral("immunizations"), tr("Find in vaccines…"), tr("List of vaccines"),
            tr("The chosen vaccine"), tr("Back to all vaccines"), tr("No vaccines")};
    case care::Section::Vitals:
        return {QStringLiteral("vitals"), tr("Find in vital signs…"), tr("List of vital signs"),
            tr("The chosen vital sign"), tr("Back to all vital signs"), tr("No vital signs")};
    case care::Section::Procedures:
        return {QStringLiteral("procedures"), tr("Find in procedures…"), tr("List of procedures"),
            tr("The chosen procedure"), tr("Back to all procedures"), tr("No procedures")};
    case care::Section::CareTeam:
        return {QStringLiteral("careTeam"), tr("Find in the care team…"),
            tr("List of the care team"), tr("The chosen member"), tr("Back to the whole care team"),
            tr("No care team")};
    case care::Section::CarePlans:
        return {QStringLiteral("carePlans"), tr("Find in care plans…"), tr("List of care plans"),
            tr("The chosen care plan"), tr("Back to all care plans"), tr("No care plans")};
    case care::Section::Insurance:
        return {QStringLiteral("insurance"), tr("Find in insurance…"), tr("List of insurance"),
            tr("The chosen insurance"), tr("Back to all insurance"), tr("No insurance")};
    case care::Section::Documents:
        return {QStringLiteral("documents"), tr("Find in documents…"), tr("List of documents"),
            tr("The chosen document"), tr("Back to all documents"), tr("No documents")};
    }
    return {};
}

QString Words::loading(care::Section section)
{
    switch (section) {
    case care::Section::Appointments:
        return tr("Reading appointments…");
    case care::Section::Questionnaires:
        return tr("Reading questionnaires…");
    case care::Section::Prescriptions:
        return tr("Reading prescriptions…");
    case care::Section::Labs:
        return tr("Reading lab results…");
    case care::Section::Billing:
        return tr("Reading bills…");
    case care::Section::Messages:
        return tr("Reading messages…");
    case care::Section::Visits:
        return tr("Reading visits…");
    case care::Section::Conditions:
        return tr("Reading health conditions…");
    case care::Section::Allergies:
        return tr("Reading allergies…");
    case care::Section::Immunizations:
        return tr("Reading vaccines…");
    case care::Section::Vitals:
        return tr("Reading vital signs…");
    case care::Section::Procedures:
        return tr("Reading procedures…");
    case care::Section::CareTeam:
        return tr("Reading the care team…");
    case care::Section::CarePlans:
        return tr("Reading care plans…");
    case care::Section::Insurance:
        return tr("Reading insurance…");
    case care::Section::Documents:
        return tr("Reading documents…");
    }
    return {};
}

} // namespace

SectionWords sectionWords(care::Section section) { return Words::of(section); }

QString loadingText(care::Section section, int received)
{
    const QString reading = Words::loading(section);
    return received > 0 ? reading + QLatin1Char(' ') + Words::soFar(received) : reading;
}

} // namespace kinward::ui
