<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>FhirValue</name>
    <message numerus="yes">
        <source>%n measured point(s)</source>
        <translation>
            <numerusform>%n measured point</numerusform>
            <numerusform>%n measured points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often a medicine is taken</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::models::LabModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the usual</source>
        <extracomment>How many results of a laboratory report lie outside their range</extracomment>
        <translation>
            <numerusform>%n outside the usual</numerusform>
            <numerusform>%n outside the usual</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::models::PrescriptionModel</name>
    <message numerus="yes">
        <source>%n refill(s) left</source>
        <translation>
            <numerusform>%n refill left</numerusform>
            <numerusform>%n refills left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::AllergiesPage</name>
    <message numerus="yes">
        <source>%n of these can be dangerous.</source>
        <comment>allergies</comment>
        <translation>
            <numerusform>%n of these can be dangerous.</numerusform>
            <numerusform>%n of these can be dangerous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::AppointmentsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::BillingPage</name>
    <message numerus="yes">
        <source>%n bill(s) due</source>
        <translation>
            <numerusform>%n bill due</numerusform>
            <numerusform>%n bills due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::BirthDatePage</name>
    <message numerus="yes">
        <source>%1 %2 has only %n days.</source>
        <extracomment>%1 is a month&apos;s name, %2 a year, %n the number of its days</extracomment>
        <translation>
            <numerusform>%1 %2 has only %n day.</numerusform>
            <numerusform>%1 %2 has only %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ConnectionLine</name>
    <message numerus="yes">
        <source>Reading the record: %n entries so far, %1 of %2 sections done…</source>
        <extracomment>Progress of reading the record: %1 is how many of its %2 parts (lab results, bills …) are done</extracomment>
        <translation>
            <numerusform>Reading the record: %n entry so far, %1 of %2 sections done…</numerusform>
            <numerusform>Reading the record: %n entries so far, %1 of %2 sections done…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ErrorText</name>
    <message numerus="yes">
        <source>Please wait %n minute(s), then try again.</source>
        <translation>
            <numerusform>Please wait %n minute, then try again.</numerusform>
            <numerusform>Please wait %n minutes, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::HomeCards</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new result(s) in the last 30 days</source>
        <translation>
            <numerusform>%n new result in the last 30 days</numerusform>
            <numerusform>%n new results in the last 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) outside the usual range</source>
        <translation>
            <numerusform>%n value outside the usual range</numerusform>
            <numerusform>%n values outside the usual range</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) to pay</source>
        <translation>
            <numerusform>%n bill to pay</numerusform>
            <numerusform>%n bills to pay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaire(s) begun and not finished</source>
        <translation>
            <numerusform>%n questionnaire begun and not finished</numerusform>
            <numerusform>%n questionnaires begun and not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active prescription(s)</source>
        <translation>
            <numerusform>%n active prescription</numerusform>
            <numerusform>%n active prescriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 are names of medicines or of what somebody is allergic to, %n how many are not named</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without refills</source>
        <translation>
            <numerusform>%n without refills</numerusform>
            <numerusform>%n without refills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allergy(ies)</source>
        <translation>
            <numerusform>%n allergy</numerusform>
            <numerusform>%n allergies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be dangerous</source>
        <extracomment>How many allergies</extracomment>
        <translation>
            <numerusform>%n can be dangerous</numerusform>
            <numerusform>%n can be dangerous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading… %n so far</source>
        <extracomment>Of a part of the record that is read for the first time; %n entries</extracomment>
        <translation>
            <numerusform>Reading… %n so far</numerusform>
            <numerusform>Reading… %n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ImmunizationsPage</name>
    <message numerus="yes">
        <source>%n due, says the practice.</source>
        <comment>vaccines</comment>
        <translation>
            <numerusform>%n due, says the practice.</numerusform>
            <numerusform>%n due, says the practice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::KindFilter</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <comment>how many kinds of records are shown</comment>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::PrescriptionsPage</name>
    <message numerus="yes">
        <source>%n refill(s) allowed</source>
        <translation>
            <numerusform>%n refill allowed</numerusform>
            <numerusform>%n refills allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n left</source>
        <extracomment>How many refills of a prescription are left; %1 of all that it allows</extracomment>
        <translation>
            <numerusform>%1 of %n left</numerusform>
            <numerusform>%1 of %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::Problems</name>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n try left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This password is too short. Use at least %n characters.</source>
        <translation>
            <numerusform>This password is too short. Use at least %n character.</numerusform>
            <numerusform>This password is too short. Use at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This password is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>This password is too long. Use at most %n character.</numerusform>
            <numerusform>This password is too long. Use at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::RecordListPane</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <comment>how many of all records match what was typed</comment>
        <translation>
            <numerusform>%1 of %n</numerusform>
            <numerusform>%1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::RecordPage</name>
    <message numerus="yes">
        <source>%n entries could not be displayed. The practice has them: ask there if something seems to be missing.</source>
        <translation>
            <numerusform>%n entry could not be displayed. The practice has it: ask there if something seems to be missing.</numerusform>
            <numerusform>%n entries could not be displayed. The practice has them: ask there if something seems to be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were withdrawn by the practice and are not shown.</source>
        <translation>
            <numerusform>%n entry was withdrawn by the practice and is not shown.</numerusform>
            <numerusform>%n entries were withdrawn by the practice and are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::SectionWords</name>
    <message numerus="yes">
        <source>%n received so far</source>
        <translation>
            <numerusform>%n received so far</numerusform>
            <numerusform>%n received so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::TimelinePage</name>
    <message numerus="yes">
        <source>%n in all</source>
        <comment>entries of the timeline</comment>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n</source>
        <comment>how many of all entries match what is asked for</comment>
        <translation>
            <numerusform>%1 of %n</numerusform>
            <numerusform>%1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::TrendChart</name>
    <message numerus="yes">
        <source>Trend of %1, %n result(s)</source>
        <extracomment>Name of a chart for screen readers: %1 is a test</extracomment>
        <translation>
            <numerusform>Trend of %1, %n result</numerusform>
            <numerusform>Trend of %1, %n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::TrendPanel</name>
    <message numerus="yes">
        <source>%n result(s) in another unit are not in this chart.</source>
        <translation>
            <numerusform>%n result in another unit is not in this chart.</numerusform>
            <numerusform>%n results in another unit are not in this chart.</numerusform>
        </translation>
    </message>
</context>
</TS>
