#pragma once

#include "preview/frames/Frame.h"

#include <QList>
#include <QSizeF>
#include <QString>

namespace kinward::preview
{

// Each has the frame that carries it, and the way back, which gives nothing where the payload is
// not exactly as it must be: its sender read a stranger's file and may no longer be its own master.

/// Answer to Open.
struct OpenedFile {
    int pageCount = 0; ///< as the file says
    QList<QSizeF> pageSizes; ///< of the first limits::pages; points, for a picture pixels
    bool isPicture = false;

    Frame frame() const;
    static std::optional<OpenedFile> from(const Frame &frame);
};

struct RenderRequest {
    int page = 0; ///< from 0
    int width = 0; ///< pixels that are wished for

    Frame frame() const;
    static std::optional<RenderRequest> from(const Frame &frame);
};

/// Answer to Render.
struct RenderedPage {
    int page = 0;
    int width = 0; ///< pixels; not always what was wished for
    int height = 0;
    QString text; ///< what a screen reader can read of it; its first limits::textLength units
    QByteArray pixels; ///< 0xffRRGGBB in this machine's byte order, row by row without gaps

    Frame frame() const;
    static std::optional<RenderedPage> from(const Frame &frame);
};

/// Answer to either: it cannot be shown.
struct Refusal {
    enum class Why : quint8 {
        CannotRead, ///< broken, of another kind, or too much for the limits
        Password, ///< opens only with a password
        TooLarge ///< a picture of more pixels than are decoded
    };
    Why why = Why::CannotRead;

    Frame frame() const;
    static std::optional<Refusal> from(const Frame &frame);
};

} // namespace kinward::preview
