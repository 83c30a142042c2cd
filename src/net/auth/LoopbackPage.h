#pragma once

#include <QByteArray>

namespace kinward::net
{

enum class LoopbackPage { Done, Failed, NotFound };

/// A whole HTTP answer with one small page in the language of the program; it loads nothing.
QByteArray loopbackAnswer(LoopbackPage page);

} // namespace kinward::net
