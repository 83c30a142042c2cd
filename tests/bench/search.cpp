// bench-search FILE: every keystroke of many searches, from the key to the painted results, and of
// that the index alone.

#include "Measure.h"
#include "RecordLines.h"
#include "Typing.h"
#include "core/search/RecordSearch.h"
#include "ui/common/Theme.h"
#include "ui/shell/SearchBox.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QTest>

namespace kinward::bench
{

namespace
{

class Desk
{
public:
    explicit Desk(const store::RecordStore &records)
        : m_catalog(records, m_clock)
        , m_search(m_catalog)
        , m_theme(*qApp)
        , m_box(new ui::SearchBox(m_search, m_theme))
    {
        m_window.resize(1200, 800);
        auto *layout = new QVBoxLayout(&m_window);
        layout->addWidget(m_box);
        layout->addStretch(1);
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not come up");
        m_box->focusBox();
        if (!QTest::qWaitFor([this] { return m_search.isReady(); }, 120000))
            qFatal("the record is not read");
    }

    const QList<models::RecordEntry> &entries() const { return m_catalog.entries(); }

    void type(const QString &text)
    {
        auto *edit = m_box->findChild<QLineEdit *>();
        edit->clear();
        QCoreApplication::processEvents();
        for (qsizetype typed = 1; typed <= text.size(); ++typed) {
            find.measure([&] { m_found += m_search.find(text.left(typed)).size(); });
            keystroke.measure([&] {
                edit->insert(text.mid(typed - 1, 1));
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents(); // paints
            });
        }
        m_empty += m_search.find(text).isEmpty() ? 1 : 0;
    }
    int empty() const { return m_empty; }

    Times find;
    Times keystroke;

private:
    SystemClock m_clock;
    models::RecordCatalog m_catalog;
    search::RecordSearch m_search;
    ui::Theme m_theme;
    QWidget m_window;
    ui::SearchBox *m_box;
    qsizetype m_found = 0;
    int m_empty = 0;
};

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    using namespace kinward::bench;
    const auto records = storeOf(QCoreApplication::arguments().value(1));
    Desk desk(*records);
    const QStringList texts = typedTexts(desk.entries().size(), [&desk](qsizetype place) {
        return kinward::search::wordsOf(desk.entries().at(place).searchText);
    });
    for (const QString &text : texts)
        desk.type(text);
    if (desk.empty() > 0)
        qFatal("%d searches found nothing", desk.empty());
    report({{QStringLiteral("entries"), desk.entries().size()},
        {QStringLiteral("find"), spread(desk.find)},
        {QStringLiteral("keystroke"), spread(desk.keystroke)}});
    return 0;
}
