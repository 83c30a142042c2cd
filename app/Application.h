#pragma once

#include "app/House.h"
#include "app/StartOptions.h"
#include "ui/common/Translations.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QApplication;

namespace kinward::app
{

/// The composition root: builds everything once and hands it down. Appearance, language and
/// settings are the program's; the rest is a House, for real portals or for the demo.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, StartOptions options);
    ~Application() override;

    void start();
    /// An invite that came from a second start or from the system; an empty text only brings the
    /// window to the front.
    void openInvite(const QString &text);
    /// As if the person closed the window: everything is kept before the program is over.
    void end();
    /// The system may end the program at any moment from now on, or go on after all.
    void settle();

protected:
    bool eventFilter(QObject *watched,
        QEvent *event) override; ///< QFileOpenEvent: how macOS hands over `kinward://`

private:
    void applySettings();
    void openHouse(std::optional<DemoPortalInfo> demo, const QString &inviteLink);
    void openDemo();
    void openDemoFile();
    QString storeFolder(bool demo) const;

    StartOptions m_options;
    ui::Translations m_translations;
    ui::Settings m_settings;
    ui::Theme m_theme;
    QTemporaryDir m_demoStores; ///< of a demo opened from the real program
    std::unique_ptr<DemoPortal> m_demoPortal; ///< outlives the house that uses it
    std::unique_ptr<House> m_house;
};

} // namespace kinward::app
