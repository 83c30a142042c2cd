#pragma once

#include "core/care/PatientLink.h"
#include "core/care/Section.h"
#include "core/shares/Share.h"

#include <QString>
#include <QStringList>

namespace kinward::ui
{

/// What is to be shared.
struct ShareSubject {
    QStringList documentIds; ///< of DocumentReferences, without their type
    QStringList titles; ///< in the same order
    qint64 bytes = 0; ///< of the file, where it is one; 0: not known
};

/// What may be shared, and how.
struct ShareOffer {
    care::SectionAccess practice = care::SectionAccess::NotOffered;
    care::SectionAccess outside = care::SectionAccess::NotOffered;
    shares::ShareLimits limits;
    /// The practice gets a message that names the document (net::Shares::canShareThroughMessages).
    bool isThroughMessages = false;
    care::PatientLink link; ///< whose record
};

} // namespace kinward::ui
