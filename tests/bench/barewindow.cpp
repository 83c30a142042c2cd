// bench-barewindow: the least that a Qt program with a window can be; no start can be faster.

#include <QApplication>
#include <QPainter>
#include <QWidget>

namespace
{

class BareWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Qt::white); }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BareWindow window;
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
