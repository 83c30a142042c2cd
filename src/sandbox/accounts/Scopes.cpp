#include "sandbox/accounts/Scopes.h"

#include "sandbox/accounts/Permissions.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

namespace kinward::sandbox
{

namespace
{

struct ResourceScope {
    std::string type; ///< "*" for all
    bool read = false;
    bool create = false;
};

/// Letters of `permissions` in SMART v2 ("rs", "cruds") or v1 ("read", "write", "*").
void readLetters(ResourceScope &scope, const std::string &letters)
{
    if (letters == "read" || letters == "write" || letters == "*") {
        scope.read = letters != "write";
        scope.create = letters != "read";
    } else if (letters.find_first_not_of("cruds") == std::string::npos) {
        scope.read = letters.find_first_of("rs") != std::string::npos;
        scope.create = letters.find('c') != std::string::npos;
    }
}

/// Nothing to read and nothing to create when `word` is not of the form `patient/Type.letters`.
ResourceScope resourceScopeOf(const std::string &word)
{
    static const std::string context = "patient/";
    ResourceScope scope;
    const std::size_t dot = word.find('.');
    if (word.rfind(context, 0) != 0 || dot == std::string::npos)
        return scope;
    scope.type = word.substr(context.size(), dot - context.size());
    readLetters(scope, word.substr(dot + 1));
    return scope;
}

std::vector<std::string> wordsOf(const std::string &text)
{
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

bool isLaunchScope(const std::string &word)
{
    return word == "launch/patient" || word == "offline_access" || word == "online_access";
}

void addTypes(const ResourceScope &scope, const std::set<std::string> &permitted, bool isWanted,
    std::set<std::string> &granted)
{
    if (isWanted && scope.type == "*")
        granted.insert(permitted.begin(), permitted.end());
    else if (isWanted && permitted.count(scope.type) > 0)
        granted.insert(scope.type);
}

std::string textOf(const std::vector<std::string> &requested, const GrantedScope &granted)
{
    std::string text;
    const auto add = [&text](const std::string &word) { text += (text.empty() ? "" : " ") + word; };
    for (const std::string &word : requested) {
        if (isLaunchScope(word))
            add(word);
    }
    const bool isEverything = granted.readable == readableTypes(allPermissions());
    if (isEverything)
        add("patient/*.rs");
    std::set<std::string> types = granted.writable;
    if (!isEverything)
        types.insert(granted.readable.begin(), granted.readable.end());
    for (const std::string &type : types) {
        const bool reads = !isEverything && granted.readable.count(type) > 0;
        const bool creates = granted.writable.count(type) > 0;
        const bool updates = creates && type == "List";
        add("patient/" + type + "." + (creates ? "c" : "") + (reads ? "r" : "")
            + (updates ? "u" : "") + (reads ? "s" : ""));
    }
    return text;
}

} // namespace

GrantedScope grantScope(const std::string &requested, const std::set<std::string> &permissions)
{
    GrantedScope granted;
    const std::vector<std::string> words = wordsOf(requested);
    for (const std::string &word : words) {
        const ResourceScope scope = resourceScopeOf(word);
        addTypes(scope, readableTypes(permissions), scope.read, granted.readable);
        addTypes(scope, writableTypes(permissions), scope.create, granted.writable);
    }
    granted.text = textOf(words, granted);
    return granted;
}

bool isScopeAcceptable(const std::string &requested)
{
    const bool isText = std::all_of(requested.begin(), requested.end(), [](char letter) {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    });
    const GrantedScope most = grantScope(requested, allPermissions());
    return isText && !(most.readable.empty() && most.writable.empty());
}

bool asksForRefresh(const std::string &requested)
{
    const std::vector<std::string> words = wordsOf(requested);
    return std::any_of(words.begin(), words.end(), [](const std::string &word) {
        return word == "offline_access" || word == "online_access";
    });
}

} // namespace kinward::sandbox
