#pragma once

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSslCertificate>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

namespace kinward::test
{

/// A running `kinward-sandbox` with data of its own, and what a test asks of it beside the API: its
/// faults, its clock, its mailbox, its front desk. Speaks to it with Qt alone, so that the code
/// under test is not used to judge itself. The calls wait for their answer and fail fatally: a test
/// cannot go on without its portal.
class SandboxProcess final
{
public:
    /// Starts it. Every further argument is one of `kinward-sandbox serve`.
    explicit SandboxProcess(const QStringList &arguments = {});
    ~SandboxProcess();

    const QUrl &base() const { return m_base; }
    QUrl below(const QString &path) const; ///< base + path, which begins with a slash
    const QList<QSslCertificate> &authorities() const { return m_authorities; }
    QString description() const { return m_description; } ///< the line of JSON it printed

    void stop(); ///< SIGTERM, and waits; fails where it does not end cleanly
    void kill(); ///< at once, whatever it is doing
    void startAgain(const QStringList &more = {}); ///< on the same port with the same data

    void setFaults(const QString &spec) const; ///< of the API's demoFaults; empty ends them
    void setClockOffset(int seconds) const;
    /// The practice makes, changes and deletes records: the API's demoRecords.
    void changeRecords(const QByteArray &bundle) const;
    int requests(
        const QString &path) const; ///< how often this path was asked for, e.g. "/fhir/Observation"
    QString captchaAnswer(const QString &id) const;
    int mailCount(const QString &to) const;
    QString latestCode(const QString &to) const; ///< the six digits of the latest e-mail with some

    /// `kinward-sandbox invite`; returns the https link.
    QString invite(const QStringList &arguments) const;
    void endLink(const QString &id, const QString &status = QStringLiteral("withdrawn"),
        const QString &reason = QStringLiteral("withdrawn")) const;
    /// What the link permits from now on.
    void changeLink(const QString &id, const QStringList &permissions) const;
    QByteArray patientToken(const QString &patientId) const; ///< of the patient's own account

    /// A request with Qt alone. Bodies of answers with an error status are returned as well.
    QByteArray get(const QUrl &url, const QByteArray &bearer = {}) const;
    QByteArray post(const QUrl &url, const QUrlQuery &form) const;
    QUrl redirectOf(
        const QUrl &url, const QUrlQuery &form) const; ///< where the answer to a POST leads

private:
    void start(const QStringList &arguments);
    void wait(QNetworkReply *reply) const;
    QNetworkReply *send(const QUrl &url, const QUrlQuery &form) const;
    QNetworkRequest request(const QUrl &url) const;
    QByteArray runTool(const QStringList &arguments) const;

    QTemporaryDir m_data;
    QStringList m_arguments;
    QProcess m_process;
    QString m_description;
    QUrl m_base;
    QList<QSslCertificate> m_authorities;
    mutable QNetworkAccessManager m_network;
};

} // namespace kinward::test
