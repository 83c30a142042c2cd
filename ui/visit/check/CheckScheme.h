#pragma once

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace kinward::visit
{

/// Makes `kinward-check:` known to the engine, as an origin of its own that may use cameras. Once,
/// before the application object.
void registerCheckScheme();
/// The one origin of the check's page.
QUrl checkOrigin();

/// Serves the page of the check out of this program, and nothing else.
class CheckFiles final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    static QByteArray scheme();
    static QUrl page();

    void requestStarted(QWebEngineUrlRequestJob *job) override;
};

} // namespace kinward::visit
