#pragma once

#include "core/base/Clock.h"
#include "net/session/Sessions.h"
#include "ui/settings/Settings.h"
#include "ui/shell/MainWindow.h"

#include <QObject>

#include <memory>

namespace kinward::app {

/// What the program was started with.
struct StartOptions {
    QString profileFolder; ///< settings and, later, sealed stores
    QString demoDescription; ///< the JSON that kinward-sandbox printed; empty: the real thing
    QString inviteLink;
};

/// The composition root: builds everything once, hands it down, and decides which page is shown.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(StartOptions options, QObject *parent = nullptr);
    ~Application() override;

    void start();
    /// An invite that came from the command line, a second start or a dropped link.
    void openInvite(const QString &text);

private:
    class House;
    std::unique_ptr<House> m_house;
};

} // namespace kinward::app
