#pragma once

#include "preview/FileShower.h"
#include "preview/frames/Messages.h"

#include <QBuffer>

#include <memory>

class QPdfDocument;

namespace kinward::preview
{

/// A PDF by PDFium, without scripts and without the actions it may ask for.
class PdfFile final : public FileShower
{
public:
    explicit PdfFile(const QByteArray &bytes);
    ~PdfFile() override;

    std::optional<Refusal> refusal() const; ///< why it cannot be shown, if it cannot
    int pageCount() const override;
    QSizeF pageSize(int page) const override;
    QImage draw(int page, QSize pixels) override;
    QString text(int page) override;

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfDocument> m_document;
};

} // namespace kinward::preview
