#include "ui/visit/check/CheckScheme.h"

#include <QFile>
#include <QHash>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <memory>

// Outside every namespace, as Qt wants it.
static void loadResources() { Q_INIT_RESOURCE(visitcheck); }

namespace kinward::visit
{

void registerCheckScheme()
{
    QWebEngineUrlScheme scheme(CheckFiles::scheme());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl checkOrigin() { return QUrl(QStringLiteral("kinward-check://check")); }

QByteArray CheckFiles::scheme() { return QByteArrayLiteral("kinward-check"); }

QUrl CheckFiles::page() { return checkOrigin().resolved(QUrl(QStringLiteral("/check.html"))); }

void CheckFiles::requestStarted(QWebEngineUrlRequestJob *job)
{
    static const QHash<QString, QByteArray> types{{QStringLiteral("/check.html"), "text/html"},
        {QStringLiteral("/check.css"), "text/css"},
        {QStringLiteral("/check.js"), "text/javascript"}};
    loadResources();
    const QString path = job->requestUrl().path();
    auto file = std::make_unique<QFile>(QLatin1String(":/kinward/visit/check") + path);
    if (!types.contains(path) || !file->open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    QObject::connect(job, &QObject::destroyed, file.get(), &QObject::deleteLater);
    job->reply(types.value(path), file.release());
}

} // namespace kinward::visit
