#include "ui/common/ClipboardKeeper.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace kinward::ui
{

namespace
{

/// Marks that say "keep this out of histories"; a system ignores those of others. On macOS Qt
/// wraps types that it does not know, so that programs there do not see theirs.
void markAsSecret(QMimeData &data)
{
    const QByteArray no(4, '\0'); // a DWORD
    data.setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    data.setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), no);
    data.setData(QStringLiteral("CanIncludeInClipboardHistory"), no);
    data.setData(QStringLiteral("CanUploadToCloudClipboard"), no);
    data.setData(QStringLiteral("org.nspasteboard.ConcealedType"), QByteArrayLiteral("1"));
}

} // namespace

ClipboardKeeper::ClipboardKeeper(std::chrono::milliseconds time, QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(time);
    connect(m_timer, &QTimer::timeout, this, &ClipboardKeeper::clear);
    // While the clipboard is still there to be cleared.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &ClipboardKeeper::clear);
}

ClipboardKeeper::~ClipboardKeeper() { clear(); }

void ClipboardKeeper::copy(const QString &secret)
{
    m_secret = secret;
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(secret);
    markAsSecret(*data);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer->start();
}

void ClipboardKeeper::clear()
{
    m_timer->stop();
    if (m_secret.isEmpty())
        return;
    // A clipboard manager may have taken it over: what counts is the text, not whose it is.
    if (auto *clipboard = QGuiApplication::clipboard(); clipboard->text() == m_secret)
        clipboard->clear();
    m_secret.clear();
    Q_EMIT cleared();
}

std::chrono::milliseconds ClipboardKeeper::time() const { return m_timer->intervalAsDuration(); }

} // namespace kinward::ui
