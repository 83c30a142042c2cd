#include "sandbox/server/Commands.h"

#include <exception>
#include <iostream>

namespace
{

using namespace kinward::sandbox;

constexpr int badUsage = 2;

struct Run {
    int operator()(const ServeOptions &options) const { return serve(options); }
    int operator()(const InviteOptions &options) const { return makeInvite(options); }
    int operator()(const EndLinkOptions &options) const { return endLink(options); }
    int operator()(const ChangeLinkOptions &options) const { return changeLink(options); }
    int operator()(const PatientTokenOptions &options) const { return patientToken(options); }
    int operator()(const HelpOptions &) const
    {
        std::cout << helpText;
        return 0;
    }
    int operator()(const BadOptions &options) const
    {
        std::cerr << "kinward-sandbox: " << options.message << "\nTry: kinward-sandbox help\n";
        return badUsage;
    }
};

} // namespace

int main(int argc, char *argv[])
{
    try {
        return std::visit(Run{}, parseOptions({argv + 1, argv + argc}));
    } catch (const std::exception &failure) {
        std::cerr << "kinward-sandbox: " << failure.what() << '\n';
        return 1;
    }
}
