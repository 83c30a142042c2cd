#include "sandbox/base/VirtualService.h"

namespace kinward::sandbox
{

Json virtualService(const std::string &address, const std::string &password)
{
    return {{"url",
                "http://hl7.org/fhir/5.0/StructureDefinition/"
                "extension-Appointment.virtualService"},
        {"extension",
            Json::array({{{"url", "addressUrl"}, {"valueUrl", address}},
                {{"url", "sessionKey"}, {"valueString", password}}})}};
}

} // namespace kinward::sandbox
