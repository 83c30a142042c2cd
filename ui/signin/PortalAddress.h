#pragma once

#include <QString>
#include <QUrl>

namespace kinward::ui
{

/// The address of a portal as people type it: https is assumed, blanks and a closing slash are
/// dropped.
struct PortalAddress {
    enum class Problem { None, Empty, NotAnAddress, NotSecure };

    QUrl base; ///< valid only without a problem
    Problem problem = Problem::Empty;

    static PortalAddress read(const QString &text);
};

} // namespace kinward::ui
