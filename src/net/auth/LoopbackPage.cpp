#include "net/auth/LoopbackPage.h"

#include <QCoreApplication>
#include <QLocale>

namespace kinward::net
{

namespace
{

struct Words {
    QString title;
    QString text;
};

Words wordsOf(LoopbackPage page)
{
    const auto tr
        = [](const char *text) { return QCoreApplication::translate("LoopbackPage", text); };
    switch (page) {
    case LoopbackPage::Done:
        return {tr(QT_TRANSLATE_NOOP("LoopbackPage", "Signed in")),
            tr(QT_TRANSLATE_NOOP(
                "LoopbackPage", "You can close this window and go back to Kinward."))};
    case LoopbackPage::Failed:
        return {tr(QT_TRANSLATE_NOOP("LoopbackPage", "Not signed in")),
            tr(QT_TRANSLATE_NOOP(
                "LoopbackPage", "You can close this window. Kinward says what you can do next."))};
    case LoopbackPage::NotFound:
        break;
    }
    return {tr(QT_TRANSLATE_NOOP("LoopbackPage", "Nothing here")),
        tr(QT_TRANSLATE_NOOP("LoopbackPage", "You can close this window."))};
}

} // namespace

QByteArray loopbackAnswer(LoopbackPage page)
{
    const auto words = wordsOf(page);
    const auto body
        = QStringLiteral(
            "<!doctype html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
            "<meta name=\"viewport\" content=\"width=device-width\"><title>%2 – Kinward</title>"
            "<style>body{font:1.25rem/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto;"
            "padding:0 1.5rem;color-scheme:light dark}</style></head>"
            "<body><main><h1>%2</h1><p>%3</p></main></body></html>")
              .arg(QLocale().bcp47Name(), words.title.toHtmlEscaped(), words.text.toHtmlEscaped())
              .toUtf8();
    const QByteArray status = page == LoopbackPage::NotFound ? "404 Not Found" : "200 OK";
    // The address that the browser shows holds the code: nothing may pass it on.
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
          "\r\nContent-Security-Policy: default-src 'none'; style-src "
          "'unsafe-inline'\r\nConnection: close\r\n\r\n"
        + body;
}

} // namespace kinward::net
