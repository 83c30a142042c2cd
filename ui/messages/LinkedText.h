#pragma once

#include <QString>
#include <QUrl>

namespace kinward::ui
{

/// A text that somebody sent, as rich text in which nothing is markup but its own line ends and
/// links for the https addresses that stand in it.
QString linkedText(const QString &text);
bool hasLinks(const QString &text);
/// What linkedText() makes links of: https with a host, and nobody's name before it.
bool isLink(const QUrl &url);
/// The host as it is asked for: letters that look like others show as what they are.
QString plainHost(const QUrl &url);

} // namespace kinward::ui
