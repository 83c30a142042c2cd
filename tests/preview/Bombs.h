#pragma once

#include "PdfMaker.h"

#include <QtEndian>

#include <zlib.h>

namespace kinward::test
{

inline QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

inline QByteArray littleEndian(quint16 number)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// So many blanks in some kilobytes.
inline QByteArray deflatedBlanks(qint64 count)
{
    constexpr qsizetype piece = 1024 * 1024;
    const QByteArray blanks(piece, ' ');
    QByteArray result;
    QByteArray out(piece, Qt::Uninitialized);
    z_stream stream{};
    if (deflateInit(&stream, 1) != Z_OK)
        qFatal("zlib does not start");
    for (qint64 done = 0; done <= count; done += piece) {
        const bool last = done + piece > count;
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(blanks.constData()));
        stream.avail_in = last ? 0 : uInt(piece);
        do {
            stream.next_out = reinterpret_cast<Bytef *>(out.data());
            stream.avail_out = uInt(out.size());
            deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
            result.append(out.constData(), out.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return result;
}

/// A page whose content, or whose picture, is that.
inline QByteArray pdfAround(PdfMaker pdf, const QByteArray &content,
    const QByteArray &resources = {}, const QByteArray &entries = {},
    const QByteArray &mediaBox = "[0 0 612 792]")
{
    const int stream = pdf.addStream(entries, content);
    const int tree = pdf.reserve();
    const int page
        = pdf.add("<< /Type /Page /Parent " + PdfMaker::ref(tree) + " /MediaBox " + mediaBox
            + " /Contents " + PdfMaker::ref(stream) + " /Resources << " + resources + " >> >>");
    pdf.set(tree, "<< /Type /Pages /Count 1 /Kids [" + PdfMaker::ref(page) + "] >>");
    return pdf.file(pdf.add("<< /Type /Catalog /Pages " + PdfMaker::ref(tree) + " >>"));
}

/// Content that takes a gigabyte when it is unpacked.
inline QByteArray inflatingPdf()
{
    return pdfAround({}, deflatedBlanks(1024LL * 1024 * 1024), {}, "/Filter /FlateDecode");
}

/// A form that draws ten forms that draw ten forms …: ten to the tenth.
inline QByteArray laughingPdf()
{
    PdfMaker pdf;
    int inner
        = pdf.addStream("/Type /XObject /Subtype /Form /BBox [0 0 612 792]", "0 0 600 700 re f");
    for (int level = 0; level < 10; ++level) {
        QByteArray draws;
        for (int i = 0; i < 10; ++i)
            draws += "/X Do ";
        inner = pdf.addStream(
            "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X "
                + PdfMaker::ref(inner) + " >> >>",
            draws);
    }
    return pdfAround(pdf, "/X Do", "/XObject << /X " + PdfMaker::ref(inner) + " >>");
}

/// A picture in a page that says it has four thousand million pixels.
inline QByteArray hugePicturePdf()
{
    PdfMaker pdf;
    const int picture
        = pdf.addStream("/Type /XObject /Subtype /Image /Width 65000 /Height 65000 "
                        "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
            deflatedBlanks(64 * 1024 * 1024));
    return pdfAround(
        pdf, "612 0 0 792 0 0 cm /X Do", "/XObject << /X " + PdfMaker::ref(picture) + " >>");
}

/// Nodes of the page tree in each other, so many deep; below the last a page, or the first again.
inline QByteArray deepPdf(int depth, bool inCircles)
{
    PdfMaker pdf;
    const int root = pdf.reserve();
    int parent = root;
    for (int i = 0; i < depth; ++i) {
        const int child = pdf.reserve();
        pdf.set(parent, "<< /Type /Pages /Count 1 /Kids [" + PdfMaker::ref(child) + "] >>");
        parent = child;
    }
    pdf.set(parent,
        inCircles ? "<< /Type /Pages /Count 1 /Kids [" + PdfMaker::ref(root) + "] >>"
                  : QByteArray("<< /Type /Page /MediaBox [0 0 612 792] >>"));
    return pdf.file(pdf.add("<< /Type /Catalog /Pages " + PdfMaker::ref(root) + " >>"));
}

inline QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray checked = type + data;
    const auto crc
        = crc32(0, reinterpret_cast<const Bytef *>(checked.constData()), uInt(checked.size()));
    return bigEndian(quint32(data.size())) + checked + bigEndian(quint32(crc));
}

inline QByteArray pngOf(quint32 width, quint32 height, const QByteArray &data)
{
    return QByteArray("\x89PNG\r\n\x1a\n")
        + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x08\x02\0\0\0", 5))
        + pngChunk("IDAT", data) + pngChunk("IEND", {});
}

/// A screen of one size, a frame of another, and hardly any data.
inline QByteArray gifOf(quint16 screen, quint16 frame)
{
    return "GIF89a" + littleEndian(screen) + littleEndian(screen)
        + QByteArray("\x80\0\0\0\0\0\xff\xff\xff", 9) + ',' + littleEndian(0) + littleEndian(0)
        + littleEndian(frame) + littleEndian(frame) + QByteArray("\0\x02\x02\x44\x01\0;", 7);
}

} // namespace kinward::test
