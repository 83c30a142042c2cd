#pragma once

#include "core/care/Section.h"

#include <QString>

namespace kinward::ui
{

/// The words and the picture of a section's page. Whole sentences, so that each language can have
/// its own.
struct SectionWords {
    QString iconName;
    QString filterPrompt; ///< "Find in appointments…"
    QString listName; ///< for screen readers: "List of appointments"
    QString detailName; ///< "The chosen appointment"
    QString back; ///< "Back to all appointments"
    QString emptyTitle; ///< "No appointments"
};

SectionWords sectionWords(care::Section section);
/// What is said while the section is read for the first time: "Reading appointments… 120 so far".
QString loadingText(care::Section section, int received);

} // namespace kinward::ui
