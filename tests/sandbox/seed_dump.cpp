// Prints the demo family's resources, one JSON object a line, for test_seed.py:
//   seed_dump SECONDS_SINCE_1970 [VISIT_IN_MINUTES | PATIENT_ID RELATED_PERSON_ID]
#include "sandbox/seed/SeedFamily.h"

#include <iostream>

int main(int argc, char **argv)
{
    using namespace kinward::sandbox;
    if (argc < 2)
        return 2;
    const TimePoint now = std::chrono::system_clock::from_time_t(std::stoll(argv[1]));
    VideoVisit visit{"https://127.0.0.1:8443/visit/room-7", "maple-river-42", std::nullopt};
    if (argc == 3)
        visit.startsIn = std::chrono::minutes(std::stoi(argv[2]));
    const std::vector<Json> resources
        = argc > 3 ? seedWelcomeMessages(argv[2], argv[3], now) : seedFamily(now, visit);
    for (const Json &resource : resources)
        std::cout << resource.dump() << '\n';
    return 0;
}
