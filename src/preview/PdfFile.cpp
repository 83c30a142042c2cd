#include "preview/PdfFile.h"

#include <QPdfDocument>

namespace kinward::preview
{

PdfFile::PdfFile(const QByteArray &bytes)
    : m_bytes(bytes)
    , m_buffer(&m_bytes)
    , m_document(std::make_unique<QPdfDocument>())
{
    m_buffer.open(QIODevice::ReadOnly);
    m_document->load(&m_buffer);
}

PdfFile::~PdfFile() = default;

std::optional<Refusal> PdfFile::refusal() const
{
    if (m_document->error() == QPdfDocument::Error::IncorrectPassword)
        return Refusal{Refusal::Why::Password};
    if (m_document->status() != QPdfDocument::Status::Ready || m_document->pageCount() < 1)
        return Refusal{Refusal::Why::CannotRead};
    return std::nullopt;
}

int PdfFile::pageCount() const { return m_document->pageCount(); }

QSizeF PdfFile::pageSize(int page) const { return m_document->pagePointSize(page); }

QImage PdfFile::draw(int page, QSize pixels)
{
    // What somebody filled into a form or wrote at the edge is an annotation.
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    return m_document->render(page, pixels, options);
}

QString PdfFile::text(int page) { return m_document->getAllText(page).text(); }

} // namespace kinward::preview
