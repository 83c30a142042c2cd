#include "sandbox/fhir/ImportFile.h"

#include <array>
#include <memory>
#include <optional>
#include <sstream>
#include <zlib.h>

namespace kinward::sandbox
{

namespace
{

/// zlib reads what is not gzip as it is.
std::optional<std::string> contentOf(const std::string &path)
{
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file)
        return std::nullopt;
    std::string content;
    std::array<char, 1 << 16> buffer{};
    int size = 0;
    while ((size = gzread(file.get(), buffer.data(), buffer.size())) > 0)
        content.append(buffer.data(), static_cast<std::size_t>(size));
    return size < 0 ? std::nullopt : std::optional(content);
}

std::string textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

void readEntry(ImportFile &file, Json &item)
{
    ImportEntry entry;
    entry.fullUrl = textOf(item, "fullUrl");
    if (const auto request = item.find("request"); request != item.end() && request->is_object()) {
        entry.method = textOf(*request, "method");
        entry.url = textOf(*request, "url");
        entry.ifNoneExist = textOf(*request, "ifNoneExist");
    }
    if (const auto resource = item.find("resource"); resource != item.end())
        entry.resource = std::move(*resource);
    file.entries.push_back(std::move(entry));
}

void readDocument(ImportFile &file, Json document)
{
    // Some tools leave a transaction's resourceType out.
    const bool isBundle = textOf(document, "resourceType") == "Bundle"
        || (!document.contains("resourceType") && document.contains("entry"));
    if (!isBundle) {
        ImportEntry entry;
        entry.resource = std::move(document);
        file.entries.push_back(std::move(entry));
        return;
    }
    const auto items = document.find("entry");
    if (items == document.end() || !items->is_array())
        return;
    for (Json &item : *items) {
        if (item.is_object())
            readEntry(file, item);
        else
            file.problems.emplace_back("An entry of a Bundle is not an object.");
    }
}

void readLines(ImportFile &file, const std::string &content)
{
    std::istringstream lines(content);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        Json document = Json::parse(line, nullptr, false);
        if (document.is_object())
            readDocument(file, std::move(document));
        else
            file.problems.push_back("Line " + std::to_string(number) + " is not a JSON object.");
    }
}

} // namespace

ImportFile readImport(const std::string &content)
{
    ImportFile file;
    Json document = Json::parse(content, nullptr, false);
    if (document.is_object())
        readDocument(file, std::move(document));
    else
        readLines(file, content);
    return file;
}

ImportFile readImportFile(const std::string &path)
{
    if (const std::optional<std::string> content = contentOf(path))
        return readImport(*content);
    ImportFile file;
    file.problems.push_back(path + " cannot be read.");
    return file;
}

} // namespace kinward::sandbox
