#pragma once

#include "core/uploads/SentParts.h"

#include <QIODevice>

namespace kinward::uploads
{

/// The parts of a JPEG (ITU T.81, JFIF, Exif 2.32) that say nothing of where, when and with what it
/// was taken. Of what programs wrote into it only what the colours need stays: JFIF, ICC profiles,
/// Adobe's colour transform. Exif, XMP, IPTC, comments, further pictures and whatever follows the
/// picture's end are left out. Its orientation is kept, in an Exif that has nothing else. Where the
/// structure breaks, the rest is left out, because nobody knows what it says. Nothing where it does
/// not begin as a JPEG. Reads the whole file, some kilobytes at a time; any thread.
std::optional<SentParts> partsWithoutPlace(QIODevice &file);

} // namespace kinward::uploads
