#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

namespace kinward
{

/// A value, or the one Error that says why there is none.
template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, const QString &detail = {}, int httpStatus = 0)
{
    return tl::unexpected<Error>(Error{kind, httpStatus, detail});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace kinward
