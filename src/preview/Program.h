#pragma once

#include "preview/FileShower.h"
#include "preview/frames/Messages.h"

#include <memory>

namespace kinward::preview
{

/// Answers each frame with one. One file in the life of the process.
class Program
{
public:
    Frame answer(const Frame &asked);

private:
    Frame open(const QByteArray &bytes);
    Frame render(const RenderRequest &asked);

    std::unique_ptr<FileShower> m_file;
};

} // namespace kinward::preview
