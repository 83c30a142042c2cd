#pragma once

namespace kinward::sandbox::seed::facts
{

/// Definitions as FHIR JSON: they read better so than as calls. Publisher, subject type and status
/// are added in code. An item with "answers":"frequency" gets the four answers of the PHQ-9.
inline constexpr auto phq9 = R"json({
"title":"PHQ-9: mood over the last two weeks",
"code":[{"system":"http://loinc.org","code":"44249-1","display":"PHQ-9 quick depression assessment panel [Reported.PHQ]"}],
"copyright":"PHQ-9 was developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission is required to reproduce, translate, display or distribute it.",
"item":[
{"linkId":"intro","type":"display","text":"Over the last 2 weeks, how often have you been bothered by any of the following problems?"},
{"linkId":"44250-9","type":"choice","answers":"frequency","text":"Little interest or pleasure in doing things"},
{"linkId":"44255-8","type":"choice","answers":"frequency","text":"Feeling down, depressed, or hopeless"},
{"linkId":"44259-0","type":"choice","answers":"frequency","text":"Trouble falling or staying asleep, or sleeping too much"},
{"linkId":"44254-1","type":"choice","answers":"frequency","text":"Feeling tired or having little energy"},
{"linkId":"44251-7","type":"choice","answers":"frequency","text":"Poor appetite or overeating"},
{"linkId":"44258-2","type":"choice","answers":"frequency","text":"Feeling bad about yourself, or that you are a failure or have let yourself or your family down"},
{"linkId":"44252-5","type":"choice","answers":"frequency","text":"Trouble concentrating on things, such as reading the newspaper or watching television"},
{"linkId":"44253-3","type":"choice","answers":"frequency","text":"Moving or speaking so slowly that other people could have noticed. Or the opposite: being so fidgety or restless that you have been moving around a lot more than usual"},
{"linkId":"44260-8","type":"choice","answers":"frequency","text":"Thoughts that you would be better off dead, or of hurting yourself in some way"},
{"linkId":"44261-6","type":"integer","readOnly":true,"text":"Total score"}
]})json";

inline constexpr auto fallRisk = R"json({
"title":"Staying safe: fall risk check",
"item":[
{"linkId":"falls","type":"group","text":"Falls","item":[
 {"linkId":"fallen","type":"boolean","text":"Have you fallen in the past year?"},
 {"linkId":"times","type":"integer","text":"How many times?","enableWhen":[{"question":"fallen","operator":"=","answerBoolean":true}]},
 {"linkId":"hurt","type":"boolean","text":"Were you hurt?","enableWhen":[{"question":"fallen","operator":"=","answerBoolean":true}]}]},
{"linkId":"balance","type":"group","text":"Balance and strength","item":[
 {"linkId":"aid","type":"choice","text":"Do you use a cane or a walker?","answerOption":[{"valueString":"No"},{"valueString":"A cane"},{"valueString":"A walker"}]},
 {"linkId":"steady","type":"boolean","text":"Do you sometimes feel unsteady when you walk?"},
 {"linkId":"push","type":"boolean","text":"Do you need to push with your hands to stand up from a chair?"},
 {"linkId":"worry","type":"boolean","text":"Do you worry about falling?"}]},
{"linkId":"stand","type":"quantity","text":"Time to stand up five times from a chair (filled in by the nurse)"
},
{"linkId":"checked","type":"date","text":"Home checked for loose rugs and poor light on"}
]
})json";

inline constexpr auto intake = R"json({
"title":"Before your visit",
"item":[
{"linkId":"visit","type":"group","text":"About this visit","item":[
 {"linkId":"reason","type":"text","required":true,"text":"What would you most like to talk about?"},
 {"linkId":"since","type":"date","text":"Since when?"},
 {"linkId":"symptoms","type":"choice","repeats":true,"text":"Which of these have you noticed lately?","answerOption":[{"valueString":"Dizziness"},{"valueString":"Swollen ankles"},{"valueString":"Shortness of breath"},{"valueString":"Bruises or bleeding"},{"valueString":"Low blood sugar"},{"valueString":"None of these"}]}]},
{"linkId":"medicines","type":"group","text":"Medicines","item":[
 {"linkId":"missed","type":"integer","text":"How many doses were missed in the last week?"},
 {"linkId":"otc","type":"open-choice","text":"Medicines bought without a prescription","answerOption":[{"valueString":"None"},{"valueString":"Pain relievers"},{"valueString":"Vitamins"}]},
 {"linkId":"helper","type":"group","text":"Who helps with the medicines?","item":[
  {"linkId":"helper-name","type":"string","text":"Name"},
  {"linkId":"helper-evening","type":"time","text":"Usual time of the evening medicines"}]}]},
{"linkId":"home","type":"group","text":"Measured at home","item":[
 {"linkId":"sugar","type":"quantity","text":"Last blood sugar before breakfast"},
 {"linkId":"weight","type":"decimal","text":"Weight this morning, in pounds"},
 {"linkId":"measured","type":"dateTime","text":"Measured on"}]},
{"linkId":"ride","type":"boolean","text":"Do you have a ride to the practice?"}
]})json";

inline constexpr auto asthma = R"json({
"title":"Asthma check-in",
"item":[
{"linkId":"day","type":"choice","text":"How was the asthma in the last four weeks?","answerOption":[{"valueString":"Very good"},{"valueString":"Good"},{"valueString":"Bad"},{"valueString":"Very bad"}]},
{"linkId":"nights","type":"integer","text":"Nights woken up by coughing or wheezing"},
{"linkId":"reliever","type":"integer","text":"Days on which the reliever inhaler was needed"},
{"linkId":"school","type":"boolean","text":"Was school missed because of asthma?"},
{"linkId":"notes","type":"text","text":"Anything else we should know?"}
]})json";

/// What was answered, by linkId. An entry that is an array gives several answers to one question.
struct Answered {
    const char *id;
    const char *patient;
    const char *questionnaire;
    int day;
    const char *status;
    const char *answers;
};

/// PHQ-9: the nine answers in order, each 0 (not at all) to 3 (nearly every day).
struct Mood {
    int day;
    const char *answers;
};
inline constexpr Mood moods[]
    = {{-275, "010110000"}, {-612, "121211100"}, {-905, "011210000"}, {-1290, "000110000"}};

inline constexpr Answered answered[] = {
    {"eleanor-hartwell-form-intake-003", "eleanor-hartwell", "pre-visit-intake", -1, "in-progress",
        R"json({"reason":{"valueString":"Results of the blood test and the tiredness in the afternoon"},
"symptoms":[{"valueString":"Swollen ankles"}],"missed":{"valueInteger":0}})json"},
    {"eleanor-hartwell-form-intake-002", "eleanor-hartwell", "pre-visit-intake", -46, "completed",
        R"json({"reason":{"valueString":"Blood sugar is higher in the mornings than it used to be. Is the half dose of metformin enough?"},
"since":{"valueDate":"DAY-70"},"symptoms":[{"valueString":"Swollen ankles"},{"valueString":"Bruises or bleeding"}],
"missed":{"valueInteger":1},"otc":{"valueString":"Vitamin D drops"},"helper-name":{"valueString":"Ruth, daughter"},"helper-evening":{"valueTime":"18:30:00"},
"sugar":{"valueQuantity":{"value":148,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}},"weight":{"valueDecimal":158.4},"measured":{"valueDateTime":"DAY-46"},"ride":{"valueBoolean":true}})json"},
    {"eleanor-hartwell-form-intake-001", "eleanor-hartwell", "pre-visit-intake", -277, "completed",
        R"json({"reason":{"valueString":"Yearly check-up. The right knee hurts on the stairs."},"symptoms":[{"valueString":"None of these"}],
"missed":{"valueInteger":0},"otc":{"valueString":"None"},"helper-name":{"valueString":"Ruth, daughter"},"helper-evening":{"valueTime":"18:30:00"},
"sugar":{"valueQuantity":{"value":131,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}},"weight":{"valueDecimal":159.8},"measured":{"valueDateTime":"DAY-277"},"ride":{"valueBoolean":true}})json"},
    {"eleanor-hartwell-form-fall-003", "eleanor-hartwell", "fall-risk", -275, "completed",
        R"json({"fallen":{"valueBoolean":true},"times":{"valueInteger":1},"hurt":{"valueBoolean":false},"aid":{"valueString":"A cane"},"steady":{"valueBoolean":true},"push":{"valueBoolean":true},"worry":{"valueBoolean":true},
"stand":{"valueQuantity":{"value":17,"unit":"seconds","system":"http://unitsofmeasure.org","code":"s"}},"checked":{"valueDate":"DAY-290"}})json"},
    {"eleanor-hartwell-form-fall-002", "eleanor-hartwell", "fall-risk", -905, "completed",
        R"json({"fallen":{"valueBoolean":false},"aid":{"valueString":"No"},"steady":{"valueBoolean":true},"push":{"valueBoolean":true},"worry":{"valueBoolean":false},
"stand":{"valueQuantity":{"value":14,"unit":"seconds","system":"http://unitsofmeasure.org","code":"s"}}})json"},
    {"eleanor-hartwell-form-fall-001", "eleanor-hartwell", "fall-risk", -1745, "completed",
        R"json({"fallen":{"valueBoolean":false},"aid":{"valueString":"No"},"steady":{"valueBoolean":false},"push":{"valueBoolean":false},"worry":{"valueBoolean":false},
"stand":{"valueQuantity":{"value":12,"unit":"seconds","system":"http://unitsofmeasure.org","code":"s"}}})json"},
    {"milo-hartwell-form-asthma-002", "milo-hartwell", "asthma-check-in", -64, "completed",
        R"json({"day":{"valueString":"Good"},"nights":{"valueInteger":1},"reliever":{"valueInteger":3},"school":{"valueBoolean":false},"notes":{"valueString":"Coughs after soccer when it is cold."}})json"},
    {"milo-hartwell-form-asthma-001", "milo-hartwell", "asthma-check-in", -401, "completed",
        R"json({"day":{"valueString":"Bad"},"nights":{"valueInteger":6},"reliever":{"valueInteger":12},"school":{"valueBoolean":true},"notes":{"valueString":"Two days of school missed."}})json"},
};

} // namespace kinward::sandbox::seed::facts
