// bench-scroll FILE: frames of a long list of records, painting included: the wheel, page by page,
// and the scroll bar dragged to anywhere.

#include "Measure.h"
#include "RecordLines.h"
#include "core/models/LabModel.h"
#include "ui/common/Theme.h"
#include "ui/records/RecordListPane.h"

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
    explicit List(QWidget &pane)
        : m_view(pane.findChild<QListView *>())
    {
    }

    void wheel()
    {
        const QPointF middle(m_view->viewport()->rect().center());
        QWheelEvent turn(middle, m_view->viewport()->mapToGlobal(middle), {}, QPoint(0, -120),
            Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        frame([&] { QCoreApplication::sendEvent(m_view->viewport(), &turn); });
    }
    void pageDown()
    {
        frame([&] { QTest::keyClick(m_view, Qt::Key_PageDown); });
    }
    void drag()
    {
        auto *bar = m_view->verticalScrollBar();
        const int place = QRandomGenerator::global()->bounded(bar->maximum());
        frame([&] { bar->setValue(place); });
    }
    int rows() const { return m_view->model()->rowCount(); }

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

    QListView *m_view;
};

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    using namespace kinward;
    using namespace kinward::bench;
    const ui::Theme theme(application);
    const auto records = storeOf(QCoreApplication::arguments().value(1));
    models::LabModel model(*records);
    ui::RecordListPane pane(theme);
    const double opening = secondsOf([&] {
        pane.setModel(&model);
        pane.resize(440, 800);
        pane.show();
        if (!QTest::qWaitForWindowExposed(&pane))
            qFatal("the window does not come up");
        QCoreApplication::processEvents();
    });
    pane.focusList();
    List list(pane);
    for (int i = 0; i < framesAWay; ++i)
        list.wheel();
    for (int i = 0; i < framesAWay; ++i)
        list.drag();
    for (int i = 0; i < framesAWay; ++i)
        list.pageDown();
    report({{QStringLiteral("rows"), list.rows()}, {QStringLiteral("opening"), opening * 1e3},
        {QStringLiteral("frame"), spread(list.frames)}});
    return 0;
}
