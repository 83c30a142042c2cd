#pragma once

#include "sandbox/messages/MessageFiles.h"

#include <string>

namespace kinward::sandbox
{

/// What a scripted member writes.
struct AnswerText {
    std::string body;
    std::string fileName; ///< empty: without a file
    MessageFile file;
};

/// The `count`-th answer of a member to one mailbox, counted from 1. The first one and each third
/// after it carry a PDF.
AnswerText memberAnswer(int count, const std::string &member);
/// The word of who is away; `note` is what their profile says.
AnswerText awayAnswer(const std::string &member, const std::string &note);

} // namespace kinward::sandbox
