#pragma once

#include <QtGlobal>

/// What a preview may cost. Both sides hold to it: the program asks for no more, and takes no more.
namespace kinward::preview::limits
{

inline constexpr qsizetype fileBytes = 64 * 1024 * 1024; ///< of one file that is shown
inline constexpr int pageSide = 4096; ///< pixels of a picture's longer side
inline constexpr int pagePixels = 16 * 1024 * 1024; ///< of one picture
/// Points of a page's longer side, as PDF has it. All pages below each other, four times as large,
/// have still less pixels than an int has numbers.
inline constexpr double pageLength = 14'400;
inline constexpr int pages = 2000; ///< that are shown of one file
inline constexpr int textLength = 20'000; ///< UTF-16 units of one page's text

/// A picture in 32-bit colour, its text in UTF-8, and what says how long they are.
inline constexpr qsizetype answerBytes = qsizetype(pagePixels) * 4 + textLength * 3 + 64;
inline constexpr qsizetype requestBytes = fileBytes;

/// Of a picture that is to be decoded: 60,000 × 60,000 pixels of nothing fit into some kilobytes.
inline constexpr qint64 imagePixels = 64LL * 1024 * 1024;

} // namespace kinward::preview::limits
