#pragma once

#include <QString>
#include <QUrl>

namespace kinward::visit
{

/// Scheme, host and port, as browsers take them together; nothing else of the address.
QUrl originOf(const QUrl &url);
bool isSameOrigin(const QUrl &one, const QUrl &other);
/// Whether the host is this computer itself, by its number or as "localhost".
bool isLoopback(const QUrl &url);
/// The host as a person can check it. One with letters of other scripts stays in ASCII ("xn--…"),
/// so that it cannot look like another.
QString hostText(const QUrl &url);

} // namespace kinward::visit
