#include "sandbox/seed/SimplePdf.h"

#include <array>
#include <cstdio>

namespace kinward::sandbox::seed
{

namespace
{

/// WinAnsiEncoding is Latin-1 where it matters here; what would end the string is escaped.
std::string pdfText(const std::string &utf8)
{
    std::string text;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        const bool isLatin = (c == 0xC2 || c == 0xC3) && i + 1 < utf8.size();
        if (c == '(' || c == ')' || c == '\\')
            text.append(1, '\\').append(1, utf8[i]);
        else if (c < 0x80)
            text.append(1, utf8[i]);
        else if (isLatin)
            text.append(1, static_cast<char>((c << 6) | (utf8[++i] & 0x3F)));
        else if ((c & 0xC0) != 0x80) // the first byte of something longer
            text.append(1, '?');
    }
    return text;
}

std::string contentOf(const std::string &title, const std::vector<std::string> &lines)
{
    std::string content = "BT /F1 16 Tf 72 720 Td (" + pdfText(title) + ") Tj /F2 11 Tf 0 -12 Td\n";
    for (const std::string &line : lines)
        content += "0 -17 Td (" + pdfText(line) + ") Tj\n";
    return content + "ET";
}

std::string font(const char *name)
{
    return std::string("<</Type/Font/Subtype/Type1/BaseFont/") + name
        + "/Encoding/WinAnsiEncoding>>";
}

} // namespace

std::string simplePdf(const std::string &title, const std::vector<std::string> &lines)
{
    const std::string content = contentOf(title, lines);
    const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                             "/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>";
    const std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>", page,
        "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream",
        font("Helvetica-Bold"), font("Helvetica"),
        "<</Title(" + pdfText(title) + ")/Producer(kinward-sandbox)>>"};
    std::string pdf = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::array<char, 32> entry{};
        std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", pdf.size());
        table += entry.data();
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(pdf.size());
    return pdf + "xref\n0 " + count + '\n' + table + "trailer\n<</Size " + count
        + "/Root 1 0 R/Info 7 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace kinward::sandbox::seed
