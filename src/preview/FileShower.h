#pragma once

#include <QImage>
#include <QList>
#include <QSizeF>
#include <QString>

namespace kinward::preview
{

/// A file of which pages can be drawn.
class FileShower
{
public:
    FileShower() = default;
    virtual ~FileShower() = default;
    FileShower(const FileShower &) = delete;
    FileShower &operator=(const FileShower &) = delete;

    virtual int pageCount() const = 0; ///< ≥ 1
    virtual QSizeF pageSize(int page) const = 0; ///< as announced, whatever that is
    /// Null where it cannot be drawn.
    virtual QImage draw(int page, QSize pixels) = 0;
    virtual QString text(int page) = 0;
};

} // namespace kinward::preview
