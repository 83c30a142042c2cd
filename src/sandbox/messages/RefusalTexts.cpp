#include "sandbox/messages/RefusalTexts.h"

#include "sandbox/messages/MessageLimits.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto codeSystem = "https://kinward.org/fhir/CodeSystem/message-refused";

struct Wording {
    Refusal reason;
    const char *code;
    const char *english;
    const char *spanish;
};

constexpr Wording wordings[] = {
    {Refusal::SubjectTooLong, "too-long",
        "The subject is too long. The practice takes up to %1 characters.",
        "El asunto es demasiado largo. El consultorio acepta hasta %1 caracteres."},
    {Refusal::BodyTooLong, "too-long",
        "The message is too long. The practice takes up to %1 characters.",
        "El mensaje es demasiado largo. El consultorio acepta hasta %1 caracteres."},
    {Refusal::Empty, "empty", "There is nothing in it yet. Write something or attach a file.",
        "Aún no contiene nada. Escriba algo o adjunte un archivo."},
    {Refusal::TooManyRecipients, "too-many-recipients",
        "A message can go to %1 people at most. Please choose fewer.",
        "Un mensaje puede dirigirse a %1 personas como máximo. Elija menos destinatarios."},
    {Refusal::UnknownRecipient, "unknown-recipient",
        "One of the recipients is not at this practice. Please choose somebody else.",
        "Uno de los destinatarios no es de este consultorio. Elija a otra persona."},
    {Refusal::NotAccepting, "not-accepting", "%1 does not accept messages.",
        "%1 no recibe mensajes."},
    {Refusal::TooManyAttachments, "too-many-attachments",
        "A message can carry %1 files at most. Please send the others in a second message.",
        "Un mensaje puede llevar %1 archivos como máximo. Envíe los demás en otro mensaje."},
    {Refusal::AttachmentTooLarge, "attachment-too-large",
        "The file is too large. The practice takes files of up to %1 MB.",
        "El archivo es demasiado grande. El consultorio acepta archivos de hasta %1 MB."},
    {Refusal::MessageTooLarge, "attachment-too-large",
        "The files are too large together. The practice takes up to %1 MB in one message.",
        "Los archivos son demasiado grandes en conjunto. El consultorio acepta hasta %1 MB por "
        "mensaje."},
    {Refusal::AttachmentType, "attachment-type", "The practice does not take files of this kind.",
        "El consultorio no acepta archivos de este tipo."},
    {Refusal::UnknownAttachment, "unknown-attachment",
        "A file of this message is no longer at the portal. Please attach it again.",
        "Un archivo de este mensaje ya no está en el portal. Adjúntelo de nuevo."},
    {Refusal::UnknownThread, "unknown-thread",
        "This conversation is not in your mailbox. Please begin a new message.",
        "Esta conversación no está en su buzón. Empiece un mensaje nuevo."},
    {Refusal::UnknownRecord, "unknown-record",
        "The message refers to a record that you cannot see. Please remove it.",
        "El mensaje hace referencia a un registro que usted no puede ver. Quítelo."},
    {Refusal::Invalid, "invalid", "The portal cannot read this message.",
        "El portal no puede leer este mensaje."},
};

const Wording &wordingOf(Refusal reason)
{
    for (const Wording &wording : wordings) {
        if (wording.reason == reason)
            return wording;
    }
    return wordingOf(Refusal::Invalid);
}

std::string filled(std::string sentence, const std::string &what)
{
    const std::size_t place = sentence.find("%1");
    return place == std::string::npos ? sentence : sentence.replace(place, 2, what);
}

} // namespace

Problem refusal(Refusal reason, Language language, const std::string &what, const std::string &note,
    const std::string &diagnostics)
{
    const Wording &wording = wordingOf(reason);
    const bool isSpanish = language == Language::Spanish;
    std::string text = filled(isSpanish ? wording.spanish : wording.english, what);
    if (!note.empty())
        text += " " + note;
    const Json coding = {{"system", codeSystem}, {"code", wording.code}};
    return {422, reason == Refusal::Invalid ? "structure" : "business-rule",
        diagnostics.empty() ? wording.english : diagnostics,
        {{"coding", Json::array({coding})}, {"text", text}}};
}

std::optional<Problem> refuseFile(const MessageFile &file, Language language)
{
    if (file.bytes.empty())
        return refusal(Refusal::Empty, language, {}, {}, "The file is empty.");
    if (file.bytes.size() > limits::attachmentBytes)
        return refusal(Refusal::AttachmentTooLarge, language,
            std::to_string(limits::attachmentBytes / 1024 / 1024));
    if (!isTypeAccepted(file.contentType))
        return refusal(Refusal::AttachmentType, language);
    return std::nullopt;
}

} // namespace kinward::sandbox
