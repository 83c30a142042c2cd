#include "sandbox/server/Commands.h"

#include "sandbox/server/Portal.h"
#include "sandbox/server/StopSignal.h"

#include <filesystem>
#include <iostream>
#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

/// The front desk's view of a portal's data, whether the portal runs or not.
struct FrontDesk {
    explicit FrontDesk(const std::string &path)
        : folder(requirePortal(path))
        , database(folder.database())
        , records(database, clock)
        , accounts(database, clock, records, folder.baseUrl(), folder.mail(), {})
    {
    }

    static std::string requirePortal(const std::string &path)
    {
        if (!std::filesystem::exists(std::filesystem::path(path) / "base-url"))
            throw std::runtime_error("no portal was ever started on " + path);
        return path;
    }

    DataFolder folder;
    Database database;
    Clock clock;
    ResourceStore records;
    Accounts accounts;
};

} // namespace

int serve(const ServeOptions &options)
{
    const StopSignal signal(options.dieWithParent);
    Portal portal(options);
    portal.start();
    std::cout << portal.announcement() << std::endl;
    signal.wait();
    return 0;
}

int makeInvite(const InviteOptions &options)
{
    FrontDesk desk(options.dataFolder);
    if (!desk.records.find("Patient", options.order.patientId))
        throw std::runtime_error("there is no Patient " + options.order.patientId);
    std::cout << desk.accounts.createInvite(options.order) << std::endl;
    return 0;
}

int endLink(const EndLinkOptions &options)
{
    FrontDesk desk(options.dataFolder);
    desk.accounts.endLink(options.link, options.status, options.reason);
    return 0;
}

int changeLink(const ChangeLinkOptions &options)
{
    FrontDesk desk(options.dataFolder);
    desk.accounts.setPermissions(options.link, options.permissions);
    return 0;
}

int patientToken(const PatientTokenOptions &options)
{
    FrontDesk desk(options.dataFolder);
    const Json set = {{"access_token", desk.accounts.patientToken(options.patient)},
        {"patient", options.patient}};
    std::cout << set.dump() << std::endl;
    return 0;
}

} // namespace kinward::sandbox
