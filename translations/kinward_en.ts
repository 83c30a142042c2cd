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
    <name>ShareWording</name>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <extracomment>%1 is a name, %n how many more there are (two or more)</extracomment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can open %2 at most %n times.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document; %n is two or more</extracomment>
        <translation>
            <numerusform>%1 can open %2 once.</numerusform>
            <numerusform>%1 can open %2 at most %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can open %2 until %3, at most %n times.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document, %3 a date and time; %n is two or more</extracomment>
        <translation>
            <numerusform>%1 can open %2 until %3, but only once.</numerusform>
            <numerusform>%1 can open %2 until %3, at most %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <extracomment>How many documents are shared (two or more), in a sentence</extracomment>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will get a message with %2. You cannot take it back.</source>
        <extracomment>%1 is who (%n people), %2 a document</extracomment>
        <translation>
            <numerusform>%1 will get a message with %2. You cannot take it back.</numerusform>
            <numerusform>%1 will get a message with %2. You cannot take it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will see %2 until you stop sharing.</source>
        <extracomment>%1 is who (%n people), %2 a document</extracomment>
        <translation>
            <numerusform>%1 will see %2 until you stop sharing.</numerusform>
            <numerusform>%1 will see %2 until you stop sharing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 got a message with %2.</source>
        <translation>
            <numerusform>%1 got a message with %2.</numerusform>
            <numerusform>%1 got a message with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can see %2 until you stop sharing.</source>
        <extracomment>%1 is who (%n people), %2 a document</extracomment>
        <translation>
            <numerusform>%1 can see %2 until you stop sharing.</numerusform>
            <numerusform>%1 can see %2 until you stop sharing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened %1 of %n times</source>
        <extracomment>How often a link was opened, and how often it can be: &quot;Opened 2 of 3 times&quot;</extracomment>
        <translation>
            <numerusform>Opened %1 of %n time</numerusform>
            <numerusform>Opened %1 of %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened %n times</source>
        <translation>
            <numerusform>Opened once</numerusform>
            <numerusform>Opened %n times</numerusform>
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
    <name>UploadWording</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
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
    <name>kinward::models::FolderModel</name>
    <message numerus="yes">
        <source>%1, %n document(s)</source>
        <extracomment>Read aloud for a folder: %1 is its name</extracomment>
        <translation>
            <numerusform>%1, %n document</numerusform>
            <numerusform>%1, %n documents</numerusform>
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
    <name>kinward::models::ThreadListModel</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
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
    <name>kinward::ui::ComposePane</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ComposeWords</name>
    <message numerus="yes">
        <source>The subject is %n character(s) too long: %1 takes up to %2.</source>
        <extracomment>%1 is the practice, %2 a number of characters; %n of them are too many</extracomment>
        <translation>
            <numerusform>The subject is %n character too long: %1 takes up to %2.</numerusform>
            <numerusform>The subject is %n characters too long: %1 takes up to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message is %n character(s) too long: %1 takes up to %2. Shorten it, or send a second message.</source>
        <extracomment>%1 is the practice, %2 a number of characters; %n of them are too many</extracomment>
        <translation>
            <numerusform>The message is %n character too long: %1 takes up to %2. Shorten it, or send a second message.</numerusform>
            <numerusform>The message is %n characters too long: %1 takes up to %2. Shorten it, or send a second message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes up to %n file(s) with one message. Remove some, or send them with a second message.</source>
        <extracomment>%1 is the practice, %n how many files it takes with one message</extracomment>
        <translation>
            <numerusform>%1 takes %n file with one message. Remove one, or send it with a second message.</numerusform>
            <numerusform>%1 takes up to %n files with one message. Remove some, or send them with a second message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1, a message can go to %n person(s) at most.</source>
        <extracomment>%1 is the practice, %n how many people one message can go to</extracomment>
        <translation>
            <numerusform>At %1, a message can go to %n person at most.</numerusform>
            <numerusform>At %1, a message can go to %n people at most.</numerusform>
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
    <name>kinward::ui::CopyButton</name>
    <message numerus="yes">
        <source>Copied. Cleared in %n second(s)</source>
        <extracomment>On a button, after a password was put on the clipboard, from where it is taken off by itself</extracomment>
        <translation>
            <numerusform>Copied. Cleared in %n second</numerusform>
            <numerusform>Copied. Cleared in %n seconds</numerusform>
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
    <name>kinward::ui::MailNotifier</name>
    <message numerus="yes">
        <source>Kinward: %n unread message(s)</source>
        <extracomment>Tool tip of the icon in the system&apos;s tray</extracomment>
        <translation>
            <numerusform>Kinward: %n unread message</numerusform>
            <numerusform>Kinward: %n unread messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages from %1</source>
        <translation>
            <numerusform>%n new message from %1</numerusform>
            <numerusform>%n new messages from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n message(s) that you wrote were not sent, and will be lost: this computer has no unlocked password store to keep them with.</source>
        <translation>
            <numerusform>%n message that you wrote was not sent, and will be lost: this computer has no unlocked password store to keep it with.</numerusform>
            <numerusform>%n messages that you wrote were not sent, and will be lost: this computer has no unlocked password store to keep them with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) did not leave yet. They go out when Kinward is open again.</source>
        <translation>
            <numerusform>%n message did not leave yet. It goes out when Kinward is open again.</numerusform>
            <numerusform>%n messages did not leave yet. They go out when Kinward is open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished, and will be given up: this computer has no unlocked password store to keep them with.</source>
        <translation>
            <numerusform>%n upload is not finished, and will be given up: this computer has no unlocked password store to keep them with.</numerusform>
            <numerusform>%n uploads are not finished, and will be given up: this computer has no unlocked password store to keep them with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished. They go on when Kinward is open again.</source>
        <translation>
            <numerusform>%n upload is not finished. It goes on when Kinward is open again.</numerusform>
            <numerusform>%n uploads are not finished. They go on when Kinward is open again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) on video visits will be lost: this computer has no unlocked password store to keep them with.</source>
        <translation>
            <numerusform>%n private note on video visits will be lost: this computer has no unlocked password store to keep it with.</numerusform>
            <numerusform>%n private notes on video visits will be lost: this computer has no unlocked password store to keep them with.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::MessagesPage</name>
    <message numerus="yes">
        <source>%n messages came back and were not sent. They are in Drafts, with the reason.</source>
        <translation>
            <numerusform>%n message came back and was not sent. It is in Drafts, with the reason.</numerusform>
            <numerusform>%n messages came back and were not sent. They are in Drafts, with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages have not left yet. They are sent as soon as the portal takes them.</source>
        <translation>
            <numerusform>%n message has not left yet. It is sent as soon as the portal takes it.</numerusform>
            <numerusform>%n messages have not left yet. They are sent as soon as the portal takes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::NavigationBar</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <extracomment>Said by a screen reader after &quot;Messages&quot;</extracomment>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::OutsideForm</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>Once</numerusform>
            <numerusform>%n times</numerusform>
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
    <name>kinward::ui::RecipientEdit</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
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
    <name>kinward::ui::ReminderCard</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
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
    <name>kinward::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n message(s) that you wrote were not sent, and will be lost.</source>
        <translation>
            <numerusform>%n message that you wrote was not sent, and will be lost.</numerusform>
            <numerusform>%n messages that you wrote were not sent, and will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished, and will be given up. The files stay where you have them.</source>
        <translation>
            <numerusform>%n upload is not finished, and will be given up. The file stays where you have it.</numerusform>
            <numerusform>%n uploads are not finished, and will be given up. The files stay where you have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) on video visits will be lost: they are only on this computer.</source>
        <translation>
            <numerusform>%n private note on video visits will be lost: it is only on this computer.</numerusform>
            <numerusform>%n private notes on video visits will be lost: they are only on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that you shared may not have reached the portal, and will not be tried again.</source>
        <translation>
            <numerusform>%n thing that you shared may not have reached the portal, and will not be tried again.</numerusform>
            <numerusform>%n things that you shared may not have reached the portal, and will not be tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ShareDialog</name>
    <message numerus="yes">
        <source>Share with %n people</source>
        <extracomment>Button; two or more people</extracomment>
        <translation>
            <numerusform>Share with %n person</numerusform>
            <numerusform>Share with %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <extracomment>Subject of a message; two or more documents go with it</extracomment>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
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
<context>
    <name>kinward::ui::UploadDialog</name>
    <message numerus="yes">
        <source>Upload %n files</source>
        <extracomment>Button: sends the chosen files</extracomment>
        <translation>
            <numerusform>Upload %n file</numerusform>
            <numerusform>Upload %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) above will not be uploaded.</source>
        <translation>
            <numerusform>%n file above will not be uploaded.</numerusform>
            <numerusform>%n files above will not be uploaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::UploadShelf</name>
    <message numerus="yes">
        <source>%n on the way</source>
        <extracomment>Above a list of uploads: how many are not finished</extracomment>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not uploaded</source>
        <extracomment>Above a list of uploads: how many did not work</extracomment>
        <translation>
            <numerusform>%n not uploaded</numerusform>
            <numerusform>%n not uploaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <extracomment>Above a list of uploads: how many are finished</extracomment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitReminder</name>
    <message numerus="yes">
        <source>Video visit in %n minute(s)</source>
        <extracomment>A notification; so long before the appointment begins</extracomment>
        <translation>
            <numerusform>Video visit in %n minute</numerusform>
            <numerusform>Video visit in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Appointment in %n minute(s)</source>
        <translation>
            <numerusform>Appointment in %n minute</numerusform>
            <numerusform>Appointment in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Video visit in %n hour(s)</source>
        <extracomment>A notification; so long before the appointment begins</extracomment>
        <translation>
            <numerusform>Video visit in %n hour</numerusform>
            <numerusform>Video visit in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Appointment in %n hour(s)</source>
        <translation>
            <numerusform>Appointment in %n hour</numerusform>
            <numerusform>Appointment in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are near</source>
        <translation>
            <numerusform>%n appointment is near</numerusform>
            <numerusform>%n appointments are near</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitWords</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n minute(s)</source>
        <extracomment>A length of time: %1 is &quot;in 2 hours&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n minute</numerusform>
            <numerusform>%1 and %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
