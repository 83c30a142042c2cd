#pragma once

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QStringList>

namespace kinward::test
{

/// Writes PDF files object by object, good ones and others.
class PdfMaker
{
public:
    /// The number of the object, for "N 0 R".
    int add(const QByteArray &body)
    {
        m_objects += body;
        return int(m_objects.size());
    }
    int addStream(const QByteArray &entries, const QByteArray &content)
    {
        return add("<< " + entries + " /Length " + QByteArray::number(content.size())
            + " >>\nstream\n" + content + "\nendstream");
    }
    int reserve() { return add({}); }
    void set(int number, const QByteArray &body) { m_objects[number - 1] = body; }

    static QByteArray ref(int number) { return QByteArray::number(number) + " 0 R"; }

    QByteArray file(int root) const
    {
        QByteArray bytes = "%PDF-1.7\n";
        QByteArray table;
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
            bytes += QByteArray::number(i + 1) + " 0 obj\n" + m_objects.at(i) + "\nendobj\n";
        }
        const QByteArray size = QByteArray::number(m_objects.size() + 1);
        const QByteArray start = QByteArray::number(bytes.size());
        return bytes + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer << /Size "
            + size + " /Root " + ref(root) + " >>\nstartxref\n" + start + "\n%%EOF\n";
    }

private:
    QList<QByteArray> m_objects;
};

/// One page for each of these lines. `more` goes into the catalog.
inline QByteArray pdfOf(
    const QStringList &lines, QSizeF size = {612, 792}, const QByteArray &more = {})
{
    PdfMaker pdf;
    const int tree = pdf.reserve();
    const int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    QByteArray kids;
    for (const QString &line : lines) {
        const int content = pdf.addStream({},
            "BT /F1 36 Tf 72 " + QByteArray::number(size.height() - 108) + " Td (" + line.toLatin1()
                + ") Tj ET");
        kids += PdfMaker::ref(pdf.add("<< /Type /Page /Parent " + PdfMaker::ref(tree)
                    + " /MediaBox [0 0 " + QByteArray::number(size.width()) + ' '
                    + QByteArray::number(size.height()) + "] /Contents " + PdfMaker::ref(content)
                    + " /Resources << /Font << /F1 " + PdfMaker::ref(font) + " >> >> >>"))
            + ' ';
    }
    pdf.set(tree,
        "<< /Type /Pages /Count " + QByteArray::number(lines.size()) + " /Kids [" + kids + "] >>");
    return pdf.file(
        pdf.add("<< /Type /Catalog /Pages " + PdfMaker::ref(tree) + ' ' + more + " >>"));
}

inline QByteArray pdfOfPages(int count)
{
    QStringList lines;
    for (int page = 1; page <= count; ++page)
        lines += QStringLiteral("This is page %1.").arg(page);
    return pdfOf(lines);
}

} // namespace kinward::test
