// bench-scroll labs|timeline FILE: frames of a long list of records, painting included: the wheel,
// page by page, and the scroll bar dragged to anywhere.

#include "ListFrames.h"
#include "RecordLines.h"
#include "core/models/LabModel.h"
#include "ui/common/Theme.h"
#include "ui/records/RecordListPane.h"
#include "ui/timeline/TimelinePage.h"

#include <QApplication>

namespace kinward::bench
{

namespace
{

/// What was opened, and how long that took.
struct Opened {
    QListView *view = nullptr;
    double seconds = 0;
};

Opened show(QWidget &page, const QString &list, const QSize &size)
{
    Opened opened;
    opened.seconds = processorSecondsOf([&] {
        page.resize(size);
        page.show();
        if (!QTest::qWaitForWindowExposed(&page))
            qFatal("the window does not come up");
        QCoreApplication::processEvents();
    });
    opened.view = page.findChild<QListView *>(list); // choosers have one, too
    return opened;
}

void scroll(const Opened &opened)
{
    ListFrames list(*opened.view);
    list.scroll();
    list.goThrough();
    report(
        {{QStringLiteral("rows"), list.rows()}, {QStringLiteral("opening"), opened.seconds * 1e3},
            {QStringLiteral("frame"), spread(list.frames())}});
}

void scrollLabs(const ui::Theme &theme, const QString &file)
{
    const auto records = storeOf(file);
    models::LabModel model(*records);
    ui::RecordListPane pane(theme);
    pane.setModel(&model);
    scroll(show(pane, QStringLiteral("recordList"), {440, 800}));
}

void scrollTimeline(const ui::Theme &theme, const QString &file)
{
    const SystemClock clock;
    net::HttpClient http(clock);
    net::PatientSession session(http, clock, {}, storeOf(file));
    models::RecordCatalog catalog(session.records(), clock);
    ui::TimelinePage page(session, catalog, clock, theme);
    if (!QTest::qWaitFor([&catalog] { return catalog.isReady(); }, 120000))
        qFatal("the record is not read");
    scroll(show(page, QStringLiteral("timelineList"), {1000, 800}));
}

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const kinward::ui::Theme theme(application);
    if (arguments.value(1) == QLatin1String("labs"))
        kinward::bench::scrollLabs(theme, arguments.value(2));
    else if (arguments.value(1) == QLatin1String("timeline"))
        kinward::bench::scrollTimeline(theme, arguments.value(2));
    else
        qFatal("usage: bench-scroll labs|timeline FILE");
    return 0;
}
