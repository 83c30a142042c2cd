#include "sandbox/base/Pdf.h"

#include <array>
#include <cstdio>

namespace kinward::sandbox
{

namespace
{

constexpr auto catalog = "<< /Type /Catalog /Pages 2 0 R >>";
constexpr auto pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
constexpr auto page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                      " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>";

/// A literal string (§7.3.4.2).
std::string literal(const std::string &text)
{
    std::string escaped = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\')
            escaped += '\\';
        escaped += c;
    }
    return escaped + ")";
}

std::string pageContent(const std::string &title, const std::vector<std::string> &lines)
{
    std::string content = "BT /F2 18 Tf 72 708 Td " + literal(title) + " Tj ET\n";
    content += "BT /F1 12 Tf 16 TL 72 672 Td\n";
    for (const std::string &line : lines)
        content += literal(line) + " Tj T*\n";
    return content + "ET\n";
}

std::string font(const char *name)
{
    return std::string("<< /Type /Font /Subtype /Type1 /BaseFont /") + name
        + " /Encoding /WinAnsiEncoding >>";
}

} // namespace

std::string simplePdf(const std::string &title, const std::vector<std::string> &lines)
{
    const std::string content = pageContent(title, lines);
    const std::string stream
        = "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream";
    const std::string info = "<< /Title " + literal(title) + " >>";
    const std::string objects[]
        = {catalog, pages, page, stream, font("Helvetica"), font("Helvetica-Bold"), info};
    std::string pdf = "%PDF-1.4\n";
    std::string places;
    int number = 0;
    for (const std::string &object : objects) {
        std::array<char, 24> place{};
        std::snprintf(place.data(), place.size(), "%010zu 00000 n \n", pdf.size());
        places += place.data();
        pdf += std::to_string(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const std::string count = std::to_string(number + 1);
    const std::string start = std::to_string(pdf.size());
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer\n<< /Size "
        + count + " /Root 1 0 R /Info 7 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace kinward::sandbox
