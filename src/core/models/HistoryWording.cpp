#include "core/models/HistoryWording.h"

#include "core/models/CodeWords.h"

namespace kinward::models::wording
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistoryWording)
};

constexpr auto context = "HistoryWording";

constexpr std::array conditionWords{
    CodeWord{QLatin1String("active"), QT_TRANSLATE_NOOP("HistoryWording", "Active")},
    CodeWord{QLatin1String("recurrence"), QT_TRANSLATE_NOOP("HistoryWording", "Came back")},
    CodeWord{QLatin1String("relapse"), QT_TRANSLATE_NOOP("HistoryWording", "Worse again")},
    CodeWord{QLatin1String("inactive"), QT_TRANSLATE_NOOP("HistoryWording", "No longer active")},
    CodeWord{QLatin1String("remission"), QT_TRANSLATE_NOOP("HistoryWording", "In remission")},
    CodeWord{QLatin1String("resolved"), QT_TRANSLATE_NOOP("HistoryWording", "Resolved")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("HistoryWording", "Status not known")},
};

constexpr std::array certaintyWords{
    CodeWord{QLatin1String("unconfirmed"), QT_TRANSLATE_NOOP("HistoryWording", "Not confirmed")},
    CodeWord{QLatin1String("provisional"), QT_TRANSLATE_NOOP("HistoryWording", "Not yet certain")},
    CodeWord{QLatin1String("differential"),
        QT_TRANSLATE_NOOP("HistoryWording", "One of several possibilities")},
    CodeWord{QLatin1String("presumed"), QT_TRANSLATE_NOOP("HistoryWording", "Assumed")},
    CodeWord{QLatin1String("refuted"), QT_TRANSLATE_NOOP("HistoryWording", "Ruled out")},
};

constexpr std::array allergyWords{
    CodeWord{QLatin1String("active"), QT_TRANSLATE_NOOP("HistoryWording", "Active")},
    CodeWord{QLatin1String("inactive"), QT_TRANSLATE_NOOP("HistoryWording", "No longer active")},
    CodeWord{QLatin1String("resolved"), QT_TRANSLATE_NOOP("HistoryWording", "Resolved")},
};

constexpr std::array kindWords{
    CodeWord{QLatin1String("food"), QT_TRANSLATE_NOOP("HistoryWording", "food")},
    CodeWord{QLatin1String("medication"), QT_TRANSLATE_NOOP("HistoryWording", "medicine")},
    CodeWord{QLatin1String("environment"), QT_TRANSLATE_NOOP("HistoryWording", "environment")},
    CodeWord{
        QLatin1String("biologic"), QT_TRANSLATE_NOOP("HistoryWording", "vaccine or blood product")},
};

constexpr std::array riskWords{
    CodeWord{QLatin1String("high"), QT_TRANSLATE_NOOP("HistoryWording", "High risk")},
    CodeWord{QLatin1String("low"), QT_TRANSLATE_NOOP("HistoryWording", "Low risk")},
    CodeWord{
        QLatin1String("unable-to-assess"), QT_TRANSLATE_NOOP("HistoryWording", "Risk not known")},
};

/// FHIR R4 AllergyIntolerance.criticality: the worst that the next contact could do.
constexpr std::array riskMeanings{
    CodeWord{QLatin1String("high"),
        QT_TRANSLATE_NOOP("HistoryWording",
            "High: the next reaction could be life-threatening or do great harm")},
    CodeWord{QLatin1String("low"),
        QT_TRANSLATE_NOOP("HistoryWording", "Low: the next reaction should not be dangerous")},
    CodeWord{QLatin1String("unable-to-assess"),
        QT_TRANSLATE_NOOP(
            "HistoryWording", "The practice cannot say how dangerous the next reaction could be")},
    CodeWord{QLatin1String(""), QT_TRANSLATE_NOOP("HistoryWording", "The practice did not say")},
};

constexpr std::array strengthWords{
    CodeWord{QLatin1String("mild"), QT_TRANSLATE_NOOP("HistoryWording", "mild")},
    CodeWord{QLatin1String("moderate"), QT_TRANSLATE_NOOP("HistoryWording", "moderate")},
    CodeWord{QLatin1String("severe"), QT_TRANSLATE_NOOP("HistoryWording", "severe")},
};

constexpr std::array vaccineWords{
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("HistoryWording", "Given")},
    CodeWord{QLatin1String("not-done"), QT_TRANSLATE_NOOP("HistoryWording", "Not given")},
};

/// HL7 immunization-recommendation-status.
constexpr std::array forecastWords{
    CodeWord{QLatin1String("due"), QT_TRANSLATE_NOOP("HistoryWording", "Due")},
    CodeWord{QLatin1String("overdue"), QT_TRANSLATE_NOOP("HistoryWording", "Overdue")},
    CodeWord{QLatin1String("immune"), QT_TRANSLATE_NOOP("HistoryWording", "Protected")},
    CodeWord{
        QLatin1String("contraindicated"), QT_TRANSLATE_NOOP("HistoryWording", "Not to be given")},
    CodeWord{QLatin1String("complete"), QT_TRANSLATE_NOOP("HistoryWording", "Complete")},
};

constexpr std::array procedureWords{
    CodeWord{QLatin1String("preparation"), QT_TRANSLATE_NOOP("HistoryWording", "In preparation")},
    CodeWord{QLatin1String("in-progress"), QT_TRANSLATE_NOOP("HistoryWording", "Ongoing")},
    CodeWord{QLatin1String("not-done"), QT_TRANSLATE_NOOP("HistoryWording", "Not done")},
    CodeWord{QLatin1String("on-hold"), QT_TRANSLATE_NOOP("HistoryWording", "On hold")},
    CodeWord{QLatin1String("stopped"), QT_TRANSLATE_NOOP("HistoryWording", "Stopped early")},
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("HistoryWording", "Done")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("HistoryWording", "Status not known")},
};

constexpr std::array visitWords{
    CodeWord{QLatin1String("planned"), QT_TRANSLATE_NOOP("HistoryWording", "Planned")},
    CodeWord{QLatin1String("arrived"), QT_TRANSLATE_NOOP("HistoryWording", "Arrived")},
    CodeWord{QLatin1String("triaged"), QT_TRANSLATE_NOOP("HistoryWording", "Waiting to be seen")},
    CodeWord{QLatin1String("in-progress"), QT_TRANSLATE_NOOP("HistoryWording", "Ongoing")},
    CodeWord{QLatin1String("onleave"), QT_TRANSLATE_NOOP("HistoryWording", "On leave")},
    CodeWord{QLatin1String("finished"), QT_TRANSLATE_NOOP("HistoryWording", "Took place")},
    CodeWord{QLatin1String("cancelled"), QT_TRANSLATE_NOOP("HistoryWording", "Canceled")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("HistoryWording", "Status not known")},
};

constexpr std::array classWords{
    CodeWord{QLatin1String("AMB"), QT_TRANSLATE_NOOP("HistoryWording", "Office visit")},
    CodeWord{QLatin1String("EMER"), QT_TRANSLATE_NOOP("HistoryWording", "Emergency visit")},
    CodeWord{QLatin1String("FLD"), QT_TRANSLATE_NOOP("HistoryWording", "Visit in the field")},
    CodeWord{QLatin1String("HH"), QT_TRANSLATE_NOOP("HistoryWording", "Home visit")},
    CodeWord{QLatin1String("IMP"), QT_TRANSLATE_NOOP("HistoryWording", "Hospital stay")},
    CodeWord{QLatin1String("ACUTE"), QT_TRANSLATE_NOOP("HistoryWording", "Hospital stay")},
    CodeWord{QLatin1String("NONAC"), QT_TRANSLATE_NOOP("HistoryWording", "Hospital stay")},
    CodeWord{QLatin1String("OBSENC"), QT_TRANSLATE_NOOP("HistoryWording", "Stay for observation")},
    CodeWord{QLatin1String("PRENC"),
        QT_TRANSLATE_NOOP("HistoryWording", "Visit before a hospital stay")},
    CodeWord{QLatin1String("SS"), QT_TRANSLATE_NOOP("HistoryWording", "Stay of less than a day")},
    CodeWord{QLatin1String("VR"), QT_TRANSLATE_NOOP("HistoryWording", "Phone or video visit")},
};

} // namespace

QString ownWords(const care::CodeableConcept &code)
{
    return code.text.compare(code.label(), Qt::CaseInsensitive) == 0 ? QString() : code.text;
}

QString conditionStatus(const QString &code) { return wordFor(context, code, conditionWords); }

QString certainty(const QString &code)
{
    return code == QLatin1String("confirmed") ? QString() : wordFor(context, code, certaintyWords);
}

QString allergyStatus(const QString &code) { return wordFor(context, code, allergyWords); }

QString allergyKind(const care::AllergyIntolerance &allergy)
{
    QStringList parts;
    if (allergy.type == QLatin1String("intolerance"))
        //: A body that does not take something well, without an allergy to it
        parts.append(Words::tr("Intolerance"));
    else if (allergy.type == QLatin1String("allergy"))
        parts.append(Words::tr("Allergy"));
    for (const QString &category : allergy.categories)
        parts.append(wordFor(context, category, kindWords));
    return parts.join(QStringLiteral(", "));
}

QString allergyRisk(const QString &criticality) { return wordFor(context, criticality, riskWords); }

QString allergyRiskMeaning(const QString &criticality)
{
    return wordFor(context, criticality, riskMeanings);
}

QString reactionStrength(const QString &severity)
{
    return wordFor(context, severity, strengthWords);
}

QString reaction(const care::AllergyReaction &reaction)
{
    QStringList noticed;
    for (const care::CodeableConcept &manifestation : reaction.manifestations)
        noticed.append(manifestation.label());
    noticed.removeAll(QString());
    if (noticed.isEmpty())
        noticed.append(reaction.description);
    const QString what = noticed.join(QStringLiteral(", "));
    const QString strength = reactionStrength(reaction.severity);
    if (strength.isEmpty())
        return what;
    //: A reaction to what somebody is allergic to: %1 is what was noticed, %2 mild, moderate or
    //: severe
    return what.isEmpty() ? strength : Words::tr("%1 (%2)").arg(what, strength);
}

QString vaccineStatus(const QString &code) { return wordFor(context, code, vaccineWords); }

QString vaccineDose(const QString &number, const QString &ofAll)
{
    const auto isNumber = [](const QString &text) {
        bool ok = false;
        text.toInt(&ok);
        return ok;
    };
    if (!isNumber(number))
        return number; // the practice's own words, e.g. "Booster"
    if (ofAll.isEmpty())
        //: Of a vaccine; %1 is a number
        return Words::tr("Dose %1").arg(number);
    //: Of a vaccine that is given several times: %1 and %2 are numbers
    return Words::tr("Dose %1 of %2").arg(number, ofAll);
}

QString vaccineForecast(const care::CodeableConcept &status)
{
    for (const CodeWord &entry : forecastWords) {
        if (status.hasCode(QString(entry.code)))
            return Words::tr(entry.word);
    }
    return status.label();
}

QString procedureStatus(const QString &code) { return wordFor(context, code, procedureWords); }

QString visitStatus(const QString &code) { return wordFor(context, code, visitWords); }

QString visitClass(const care::Coding &classCode)
{
    const QString word = wordFor(context, classCode.code, classWords);
    return word == classCode.code && !classCode.display.isEmpty() ? classCode.display : word;
}

} // namespace kinward::models::wording
