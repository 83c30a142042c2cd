// bench-mail FILE: the page of messages with a long mailbox, painting included: opened, scrolled,
// searched in, and what happens while it is in sight: a message comes, is marked, a draft is saved.

#include "ListFrames.h"
#include "RecordLines.h"
#include "Typing.h"
#include "ui/common/PageHeader.h"
#include "ui/common/Theme.h"
#include "ui/messages/MessagesPage.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>

namespace kinward::bench
{

namespace
{

constexpr int changes = 100; ///< of a kind
constexpr int openings = 50;
const auto caregiver = QStringLiteral("RelatedPerson/caregiver");

/// Another message of the practice, in a thread that is there.
fhir::RawResource letter(const QString &thread, int number)
{
    const QString id = QStringLiteral("arrival-%1").arg(number);
    const QString json
        = QStringLiteral(R"({"resourceType":"Communication","id":"%1","status":"completed",)"
                         R"("partOf":[{"reference":"Communication/%2"}],)"
                         R"("sender":{"reference":"PractitionerRole/r","display":"Grace Kim"},)"
                         R"("recipient":[{"reference":"%3"}],"sent":"%4",)"
                         R"("payload":[{"contentString":"Please come a little earlier."}]})")
              .arg(id, thread, caregiver, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return {QStringLiteral("Communication"), id, {}, {}, json.toUtf8()};
}

/// What was in sight before, as Home is in the program: letters of the same sizes.
QWidget *formerPage(const ui::Theme &theme)
{
    auto *header = new ui::PageHeader(theme);
    header->setTitle(QStringLiteral("Home"));
    header->setSentence(QStringLiteral("Good evening, Ruth. This is what matters today."));
    header->addButton(QStringLiteral("Send message"), QStringLiteral("messages"));
    return header;
}

/// The page beside another, so that it can be opened again and again.
class Desk
{
public:
    Desk(const ui::Theme &theme, const QString &file)
        : m_session(m_http, m_clock, {}, storeOf(file))
        , m_index(m_session.records(), m_session.mailbox().outgoing(), caregiver)
    {
        if (!QTest::qWaitFor([this] { return m_index.isReady(); }, 120000))
            qFatal("the messages are not read");
        m_pages.resize(1200, 800);
        m_pages.addWidget(formerPage(theme));
        m_pages.show();
        if (!QTest::qWaitForWindowActive(&m_pages))
            qFatal("the window does not come up");
        paintNow();
        // As PageStack does while the person looks at Home.
        making = processorSecondsOf([&] {
            m_page = new ui::MessagesPage(m_session, m_index, m_clock, theme, &m_pages);
            m_pages.addWidget(m_page);
        });
        firstOpening = processorSecondsOf([&] {
            m_pages.setCurrentWidget(m_page);
            paintNow();
        });
    }

    void open()
    {
        for (int i = 0; i < openings; ++i) {
            m_pages.setCurrentIndex(0);
            paintNow();
            opening.measure([&] {
                m_pages.setCurrentWidget(m_page);
                paintNow();
            });
        }
    }

    void search()
    {
        auto *edit = m_page->findChild<QLineEdit *>(QStringLiteral("mailFilter"));
        const auto &threads = m_index.threads();
        const QStringList texts = typedTexts(qsizetype(threads.size()), [&](qsizetype place) {
            const auto &messages = threads.at(std::size_t(place)).messages;
            return QString::fromUtf8(messages.at(place % messages.size()).searchText)
                .split(u' ', Qt::SkipEmptyParts)
                .mid(place % 40);
        });
        for (const QString &text : texts) {
            edit->clear();
            paintNow();
            for (const QChar typed : text) {
                keystroke.measure([&] {
                    edit->insert(typed);
                    paintNow();
                });
            }
            if (list()->model()->rowCount() == 0)
                qFatal("a search found nothing");
        }
        edit->clear();
        paintNow();
    }

    void change()
    {
        auto &mailbox = m_session.mailbox();
        auto draft = outbox::Outbox::newMessage();
        for (int i = 0; i < changes; ++i) {
            const QString thread = m_index.threads().at(std::size_t(i) * 7).id;
            const auto received = letter(thread, i);
            if (i % 2 == 0) // in the conversation that is open, too
                m_page->openMessage(thread);
            measure(arrival, [&] { return m_session.records().put({received}); });
            measure(mark, [&] { return mailbox.marks().setRead({received.id}, i % 2 == 0); });
            draft.threadId = thread;
            draft.body += QStringLiteral("and one thing more ");
            measure(saving, [&] { return mailbox.outgoing().saveDraft(draft); });
        }
    }

    QListView *list() const { return m_page->findChild<QListView *>(QStringLiteral("mailList")); }
    qsizetype messages() const
    {
        return m_session.records().count(QStringLiteral("Communication"));
    }

    double making = 0; ///< seconds
    double firstOpening = 0;
    Times opening;
    Times keystroke;
    Times arrival;
    Times mark;
    Times saving;

private:
    /// By itself: what comes quickly one after the other is put together.
    template <typename Work> void measure(Times &times, Work work)
    {
        QTest::qWait(250);
        const QSignalSpy told(&m_index, &models::MailIndex::changed);
        times.measure([&] {
            if (!work())
                qFatal("a change is not kept");
            while (told.isEmpty())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            paintNow();
        });
    }

    SystemClock m_clock;
    net::HttpClient m_http{m_clock};
    net::PatientSession m_session;
    models::MailIndex m_index;
    QStackedWidget m_pages;
    ui::MessagesPage *m_page = nullptr;
};

/// What a message that comes costs where nobody looks.
Times arrivalsAlone(const QString &file)
{
    const SystemClock clock;
    const auto records = storeOf(file);
    const outbox::Outbox outgoing(outbox::OwnFile::inMemory(), clock);
    const models::MailIndex index(*records, outgoing, caregiver);
    if (!QTest::qWaitFor([&index] { return index.isReady(); }, 120000))
        qFatal("the messages are not read");
    Times times;
    for (int i = 0; i < changes; ++i) {
        const auto received = letter(index.threads().at(std::size_t(i) * 7).id, i);
        const int unread = index.unread();
        times.measure([&] {
            if (!records->put({received}))
                qFatal("a message is not kept");
            while (index.unread() == unread)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        });
    }
    return times;
}

void run(const QString &file)
{
    const ui::Theme theme(*qApp);
    Desk desk(theme, file);
    const auto messages = desk.messages();
    desk.open();
    ListFrames frames(*desk.list());
    frames.scroll();
    ListFrames steps(*desk.list());
    steps.goThrough();
    desk.search();
    const int rows = frames.rows();
    desk.change();
    report({{QStringLiteral("messages"), messages}, {QStringLiteral("rows"), rows},
        {QStringLiteral("making"), desk.making * 1e3},
        {QStringLiteral("firstOpening"), desk.firstOpening * 1e3},
        {QStringLiteral("opening"), spread(desk.opening)},
        {QStringLiteral("frame"), spread(frames.frames())},
        {QStringLiteral("step"), spread(steps.frames())},
        {QStringLiteral("keystroke"), spread(desk.keystroke)},
        {QStringLiteral("alone"), spread(arrivalsAlone(file))},
        {QStringLiteral("arrival"), spread(desk.arrival)},
        {QStringLiteral("mark"), spread(desk.mark)},
        {QStringLiteral("saving"), spread(desk.saving)}});
}

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    kinward::bench::run(QCoreApplication::arguments().value(1));
    return 0;
}
