// bench-scroll labs|timeline FILE: frames of a long list of records, painting included: the wheel,
// page by page, and the scroll bar dragged to anywhere.

#include "Measure.h"
#include "RecordLines.h"
#include "core/models/LabModel.h"
#include "ui/common/Theme.h"
#include "ui/records/RecordListPane.h"
#include "ui/timeline/TimelinePage.h"

#include <QApplication>
#include <QListView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

namespace kinward::bench
{

namespace
{

constexpr int framesAWay = 400;

class List
{
public:
    explicit List(QListView &view)
        : m_view(view)
    {
        m_view.setFocus();
    }

    void wheel()
    {
        const QPointF middle(m_view.viewport()->rect().center());
        QWheelEvent turn(middle, m_view.viewport()->mapToGlobal(middle), {}, QPoint(0, -120),
            Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        frame([&] { QCoreApplication::sendEvent(m_view.viewport(), &turn); });
    }
    void pageDown()
    {
        frame([&] { QTest::keyClick(&m_view, Qt::Key_PageDown); });
    }
    void drag()
    {
        auto *bar = m_view.verticalScrollBar();
        const int place = QRandomGenerator::global()->bounded(bar->maximum());
        frame([&] { bar->setValue(place); });
    }
    int rows() const { return m_view.model()->rowCount(); }

    Times frames;

private:
    template <typename Move> void frame(Move move)
    {
        frames.measure([&] {
            move();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents(); // lays out and paints
        });
    }

    QListView &m_view;
};

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
    List list(*opened.view);
    for (int i = 0; i < framesAWay; ++i)
        list.wheel();
    for (int i = 0; i < framesAWay; ++i)
        list.drag();
    for (int i = 0; i < framesAWay; ++i)
        list.pageDown();
    report(
        {{QStringLiteral("rows"), list.rows()}, {QStringLiteral("opening"), opened.seconds * 1e3},
            {QStringLiteral("frame"), spread(list.frames)}});
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
