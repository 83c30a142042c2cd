#include "ui/messages/LinkedText.h"

#include <QRegularExpression>

namespace kinward::ui
{

namespace
{

const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(QStringLiteral(R"(\bhttps://[^\s<>"“”«»]+)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Without the signs that end the sentence around it.
QString addressOf(QString found)
{
    static const QString ends = QStringLiteral(".,;:!?'’…*_");
    while (!found.isEmpty()) {
        const QChar last = found.back();
        const bool isOpen = last == u')' && found.count(u'(') < found.count(u')');
        if (!ends.contains(last) && !isOpen)
            break;
        found.chop(1);
    }
    return found;
}

struct Part {
    QString text;
    QUrl link; ///< empty for plain text
};

QList<Part> partsOf(const QString &text)
{
    QList<Part> parts;
    qsizetype from = 0;
    auto found = addressPattern().globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString address = addressOf(match.captured());
        const QUrl url(address, QUrl::StrictMode);
        if (!isLink(url))
            continue;
        parts.append({text.mid(from, match.capturedStart() - from), {}});
        parts.append({address, url});
        from = match.capturedStart() + address.size();
    }
    parts.append({text.mid(from), {}});
    return parts;
}

} // namespace

QString linkedText(const QString &text)
{
    QString html = QStringLiteral("<span style=\"white-space: pre-wrap\">");
    const auto parts = partsOf(text);
    for (const Part &part : parts) {
        QString shown = part.text.toHtmlEscaped();
        shown.replace(u'\n', QStringLiteral("<br>"));
        html += part.link.isEmpty()
            ? shown
            : QStringLiteral("<a href=\"%1\">%2</a>")
                  .arg(part.link.toString(QUrl::FullyEncoded).toHtmlEscaped(), shown);
    }
    return html + QStringLiteral("</span>");
}

bool hasLinks(const QString &text) { return partsOf(text).size() > 1; }

bool isLink(const QUrl &url)
{
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

QString plainHost(const QUrl &url) { return url.host(QUrl::FullyEncoded); }

} // namespace kinward::ui
