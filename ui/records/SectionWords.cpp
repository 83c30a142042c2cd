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
