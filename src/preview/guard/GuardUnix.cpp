#include "preview/guard/Guard.h"
#include "preview/guard/UnixLimits.h"

namespace kinward::preview
{

bool lockDown() { return limitResources(); }

} // namespace kinward::preview
