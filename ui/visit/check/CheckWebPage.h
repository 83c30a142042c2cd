#pragma once

#include <QWebEnginePage>

namespace kinward::visit
{

/// The engine's page of the check: it shows its own file, may use camera and microphone there, and
/// goes nowhere.
class CheckWebPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit CheckWebPage(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// What a page of that origin may use.
    static bool mayUse(const QUrl &origin, Feature feature);
    static bool mayShow(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    /// Swallowed: the engine's words may name devices, and nothing of a visit is logged.
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
        int line, const QString &source) override;

private:
    void answer(const QUrl &origin, Feature feature);
};

} // namespace kinward::visit
