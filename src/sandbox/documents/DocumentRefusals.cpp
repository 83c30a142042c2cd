#include "sandbox/documents/DocumentRefusals.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto codeSystem = "https://kinward.org/fhir/CodeSystem/document-refused";

struct Wording {
    DocumentRefusal reason;
    int status;
    const char *issue; ///< R4 issue-type
    const char *code;
    const char *english;
    const char *spanish;
};

constexpr Wording wordings[] = {
    {DocumentRefusal::NotPermitted, 403, "forbidden", "not-permitted",
        "Your access does not include adding documents.",
        "Su acceso no incluye agregar documentos."},
    {DocumentRefusal::TooLarge, 413, "too-long", "too-large",
        "The file is too large. The practice takes files of up to %1 MB.",
        "El archivo es demasiado grande. El consultorio acepta archivos de hasta %1 MB."},
    {DocumentRefusal::Type, 415, "not-supported", "type",
        "The practice does not take files of this kind.",
        "El consultorio no acepta archivos de este tipo."},
    {DocumentRefusal::Empty, 422, "business-rule", "empty", "The file is empty.",
        "El archivo está vacío."},
    {DocumentRefusal::StorageFull, 507, "no-store", "storage-full",
        "The portal has no room for this file now. Please try again later.",
        "El portal no tiene espacio para este archivo ahora. Inténtelo más tarde."},
    {DocumentRefusal::UnknownFile, 422, "business-rule", "unknown-file",
        "The file of this document is no longer at the portal. Please upload it again.",
        "El archivo de este documento ya no está en el portal. Súbalo de nuevo."},
    {DocumentRefusal::WrongFile, 422, "business-rule", "wrong-file",
        "The file at the portal is not the one of this document. Please upload it again.",
        "El archivo que está en el portal no es el de este documento. Súbalo de nuevo."},
    {DocumentRefusal::OtherPatient, 422, "business-rule", "other-patient",
        "The document is not for this patient.", "El documento no es para este paciente."},
    {DocumentRefusal::TooLong, 422, "business-rule", "too-long",
        "The text is too long. The practice takes up to %1 characters.",
        "El texto es demasiado largo. El consultorio acepta hasta %1 caracteres."},
    {DocumentRefusal::Untitled, 422, "business-rule", "untitled", "Please give it a name.",
        "Póngale un nombre."},
    {DocumentRefusal::UnknownEntry, 422, "business-rule", "unknown-entry",
        "A document of this folder is not at the portal.",
        "Un documento de esta carpeta no está en el portal."},
    {DocumentRefusal::EntryRemoved, 422, "business-rule", "entry-removed",
        "Documents can be put into a folder here, and not taken out.",
        "Aquí se pueden poner documentos en una carpeta, pero no sacarlos."},
    {DocumentRefusal::NoFolder, 422, "business-rule", "no-folder", "This is not a folder.",
        "Esto no es una carpeta."},
    {DocumentRefusal::Invalid, 422, "structure", "invalid", "The portal cannot read this document.",
        "El portal no puede leer este documento."},
};

const Wording &wordingOf(DocumentRefusal reason)
{
    for (const Wording &wording : wordings) {
        if (wording.reason == reason)
            return wording;
    }
    return wordingOf(DocumentRefusal::Invalid);
}

std::string filled(std::string sentence, const std::string &what)
{
    const std::size_t place = sentence.find("%1");
    return place == std::string::npos ? sentence : sentence.replace(place, 2, what);
}

} // namespace

Problem refusal(DocumentRefusal reason, Language language, const std::string &what,
    const std::string &diagnostics)
{
    const Wording &wording = wordingOf(reason);
    const bool isSpanish = language == Language::Spanish;
    const Json coding = {{"system", codeSystem}, {"code", wording.code}};
    return {wording.status, wording.issue, diagnostics.empty() ? wording.english : diagnostics,
        {{"coding", Json::array({coding})},
            {"text", filled(isSpanish ? wording.spanish : wording.english, what)}}};
}

} // namespace kinward::sandbox
