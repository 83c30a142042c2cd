#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QUrl>

namespace kinward::app
{

/// What a running demo portal says of itself.
struct DemoPortalInfo {
    QUrl base;
    QList<QSslCertificate> authorities; ///< the only ones trusted in the demo
    QString inviteLink; ///< the first invite; may be empty

    /// Reads the JSON line that kinward-sandbox prints. Errors: Malformed, StorageFailed (no
    /// certificate file).
    static Result<DemoPortalInfo> fromJson(const QByteArray &line);
};

/// The demo portal that lies beside the program, run as a child for as long as this object lives.
class DemoPortal final : public QObject
{
    Q_OBJECT

public:
    explicit DemoPortal(QObject *parent = nullptr);
    ~DemoPortal() override;

    static bool isAvailable();
    void start();

Q_SIGNALS:
    void ready(const kinward::app::DemoPortalInfo &info);
    void failed(const kinward::Error &error);

private:
    void readLine();

    QProcess m_process;
    QTemporaryDir m_data;
};

} // namespace kinward::app
