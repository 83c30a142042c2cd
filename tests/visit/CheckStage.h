#pragma once

#include "tests/ui/Stage.h"
#include "ui/visit/check/CheckPage.h"
#include "ui/visit/check/CheckScheme.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace kinward::test
{

/// A window with the check in it, before a real engine.
class CheckStage : public Stage
{
public:
    /// The page is the stage's.
    visit::CheckPage *open(const visit::Order &order = usualOrder())
    {
        m_page = new visit::CheckPage(order, theme());
        show(m_page);
        return m_page;
    }
    visit::CheckPage *page() const { return m_page; }

    /// A meeting that nobody holds: nothing listens there.
    static visit::Order usualOrder()
    {
        visit::Order order;
        order.link = QUrl(QStringLiteral("https://127.0.0.1:9/visit/room"));
        order.title = QStringLiteral("Video visit: blood test results");
        return order;
    }

    QWebEnginePage *engine() const
    {
        auto *view = m_page->findChild<QWebEngineView *>(QStringLiteral("cameraPicture"));
        return view ? view->page() : nullptr;
    }
    /// What a script comes to in the check's page; invalid where there is none.
    QVariant evaluate(const QString &script) const
    {
        QVariant result;
        bool isDone = false;
        engine()->runJavaScript(script, [&](const QVariant &value) {
            result = value;
            isDone = true;
        });
        if (!QTest::qWaitFor([&] { return isDone; }, 10000))
            qFatal("the page does not answer");
        return result;
    }
    /// Puts something in place of what the engine offers the page.
    void patch(const QString &script) const { evaluate(QStringLiteral("{%1} 0").arg(script)); }

    bool says(const char *name, const QString &words, int milliseconds = 20000) const
    {
        return QTest::qWaitFor(
            [&] { return isShown(name) && wordsOrText(name).contains(words); }, milliseconds);
    }
    QString wordsOrText(const char *name) const
    {
        const auto *label = qobject_cast<const QLabel *>(find(QLatin1String(name)));
        return label ? label->text() : wordsOf(name);
    }
    bool cameraIsOn() const
    {
        return says("cameraStatus", QStringLiteral("Your camera works"), 30000);
    }

    QStringList itemsOf(const char *name) const
    {
        QStringList items;
        const auto *box = get<QComboBox>(name);
        for (int i = 0; i < box->count(); ++i)
            items += box->itemText(i);
        return items;
    }
    /// As a person does it.
    void choose(const char *name, const QString &item)
    {
        auto *box = get<QComboBox>(name);
        const int index = box->findText(item);
        if (index < 0)
            qFatal("there is no such device in “%s”", name);
        box->setFocus();
        while (box->currentIndex() != index)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    QString cameraInUse() const
    {
        return evaluate(QStringLiteral("check.tell().camera.label")).toString();
    }

private:
    visit::CheckPage *m_page = nullptr;
};

/// Runs a test with the engine; for main().
template <typename Test> int runWithEngine(int argc, char **argv)
{
    visit::registerCheckScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace kinward::test
