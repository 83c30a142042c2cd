#pragma once

#include "ui/preview/PreviewHost.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace kinward::test
{

/// Asks for files and pages as the pane does, and keeps what it is told.
class HostWatch
{
public:
    explicit HostWatch(const QString &program = ui::PreviewHost::usualProgram(),
        std::chrono::milliseconds patience = ui::PreviewHost::usualPatience)
        : host(program, patience)
    {
        using Host = ui::PreviewHost;
        QObject::connect(
            &host, &Host::opened, &host, [this](const preview::OpenedFile &told) { file = told; });
        QObject::connect(
            &host, &Host::refused, &host, [this](preview::Refusal::Why why) { refusal = why; });
        QObject::connect(&host, &Host::rendered, &host,
            [this](int page, int, const QImage &image, const QString &words) {
                pictures.insert(page, image);
                texts.insert(page, words);
            });
        QObject::connect(&host, &Host::failed, &host, [this](int page) { failed += page; });
    }

    /// Waits until it is opened or refused. True: opened.
    bool open(const QByteArray &bytes)
    {
        file.reset();
        refusal.reset();
        pictures.clear();
        texts.clear();
        failed.clear();
        host.open(bytes);
        return waitFor([this] { return file || refusal; }) && file;
    }
    /// Waits until the page is drawn or is known not to be. True: drawn.
    bool draw(int page, int width = 600)
    {
        host.setWishes({{page, width}});
        return waitFor([&] { return pictures.contains(page) || failed.contains(page) || refusal; })
            && pictures.contains(page);
    }

    /// In an event loop that runs: QTest's sleeps between two looks, and a pipe gives little at a
    /// time.
    template <typename Condition> static bool waitFor(Condition condition)
    {
        constexpr std::chrono::seconds longest(60); // three answers of the usual patience, and some
        constexpr std::chrono::milliseconds pause(5);
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (condition())
                loop.quit();
        });
        QTimer::singleShot(longest, &loop, &QEventLoop::quit);
        look.start(pause);
        if (!condition())
            loop.exec();
        return condition();
    }

    ui::PreviewHost host;
    std::optional<preview::OpenedFile> file;
    std::optional<preview::Refusal::Why> refusal;
    QHash<int, QImage> pictures;
    QHash<int, QString> texts;
    QList<int> failed;
};

/// How many pixels of the picture are neither paper nor nearly.
inline int inkOf(const QImage &image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += int(qGray(image.pixel(x, y)) < 128);
    }
    return ink;
}

} // namespace kinward::test
