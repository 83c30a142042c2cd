#include "sandbox/accounts/Terms.h"

namespace kinward::sandbox::terms
{

namespace
{

constexpr auto english = R"(What this is
These are the terms under which your practice gives you, a caregiver, an account of your own on its patient portal. Please read them; they are about one page long. You can save them and read them again at any time.

Your account is yours
The account is for you alone. It is not the patient's account, and it does not replace it. Do not give your password or a one-time code to anybody, and do not use anybody else's. The practice will never ask you for either. If you think that somebody else knows your password, change it and call the practice.

What you may see and do
The patient, or whoever may decide for the patient, has agreed that you may see certain parts of the health record and do certain things, such as writing to the practice. The portal shows you which parts these are. What you see can be incomplete: some records are older than the portal, some are kept by other practices, and some are held back where the law asks for it.

What you promise
You use what you see here only to care for the patient. You keep it to yourself, except where the patient wants you to share it, or where the patient's care needs it. When you save, print or send a document, you are the one who looks after that copy. You tell the practice when you no longer care for the patient.

Messages
The staff read messages during office hours. Messages you write become part of the patient's health record. The patient does not see your mailbox, and you do not see the patient's. Do not use messages for anything urgent.

In an emergency
The portal is not for emergencies. Call 911 or your local emergency number at once.

How long it lasts
Your access ends on the date shown in the portal, if there is one; when the patient turns 18, if you have it as the parent of a minor; when the patient or the practice withdraws it; or when you ask for it. Copies kept by the program on your computer are removed when access is withdrawn.

What the practice does with your data
The practice keeps your name, your e-mail address, your relationship to the patient and a protected form of your password. It keeps a list of what was looked at, when and by whom, because the law requires it, and the patient may ask for that list. It does not sell your data, and does not use it for advertising.

When something goes wrong
The portal can be out of order, and it can contain mistakes. Nothing on it replaces talking to the doctor or the nurse. If something looks wrong to you, please call the practice.

Changes
When these terms change in a way that matters to you, the portal asks you again before you go on.

About this portal
This is a demonstration portal. Its practices, people and records are invented, and nothing you do here reaches a real practice.)";

constexpr auto spanish = R"(De qué se trata
Estas son las condiciones con las que su consultorio le da a usted, como persona cuidadora, una cuenta propia en su portal de pacientes. Por favor, léalas; ocupan alrededor de una página. Puede guardarlas y volver a leerlas cuando quiera.

Su cuenta es suya
La cuenta es solo para usted. No es la cuenta del paciente ni la sustituye. No dé a nadie su contraseña ni un código de un solo uso, y no use los de otra persona. El consultorio nunca se los pedirá. Si cree que otra persona conoce su contraseña, cámbiela y llame al consultorio.

Qué puede ver y hacer
El paciente, o quien puede decidir por él, ha aceptado que usted vea ciertas partes del expediente médico y haga ciertas cosas, como escribir al consultorio. El portal le muestra cuáles son. Lo que ve puede estar incompleto: algunos datos son anteriores al portal, otros los guardan otros consultorios y otros se reservan cuando la ley lo exige.

A qué se compromete
Usted usa lo que ve aquí solo para cuidar al paciente. Lo mantiene en reserva, salvo cuando el paciente quiere que lo comparta o cuando su atención lo necesita. Si guarda, imprime o envía un documento, esa copia queda a su cuidado. Usted avisa al consultorio cuando deja de cuidar al paciente.

Mensajes
El personal lee los mensajes en horas de consulta. Los mensajes que usted escribe pasan a formar parte del expediente médico del paciente. El paciente no ve el buzón de usted, ni usted el del paciente. No use los mensajes para nada urgente.

En una emergencia
El portal no es para emergencias. Llame de inmediato al 911 o al número de emergencias de su localidad.

Cuánto dura
Su acceso termina en la fecha que muestra el portal, si la hay; cuando el paciente cumple 18 años, si usted lo tiene como madre o padre de un menor; cuando el paciente o el consultorio lo retira; o cuando usted lo pide. Las copias que el programa guarda en su computadora se eliminan cuando se retira el acceso.

Qué hace el consultorio con sus datos
El consultorio guarda su nombre, su correo electrónico, su relación con el paciente y una forma protegida de su contraseña. Guarda una lista de qué se consultó, cuándo y quién lo hizo, porque la ley lo exige, y el paciente puede pedir esa lista. No vende sus datos ni los usa para publicidad.

Cuando algo sale mal
El portal puede dejar de funcionar y puede contener errores. Nada de lo que muestra sustituye una conversación con el médico o la enfermera. Si algo le parece incorrecto, llame al consultorio.

Cambios
Cuando estas condiciones cambien en algo que le importe, el portal se lo preguntará de nuevo antes de continuar.

Sobre este portal
Este es un portal de demostración. Sus consultorios, personas y expedientes son inventados, y nada de lo que haga aquí llega a un consultorio real.)";

} // namespace

Json toJson(Language language)
{
    const bool isSpanish = language == Language::Spanish;
    return {{"version", version},
        {"title",
            isSpanish ? "Condiciones de uso para personas cuidadoras"
                      : "Terms of use for caregivers"},
        {"text", isSpanish ? spanish : english}, {"language", languageTag(language)}};
}

} // namespace kinward::sandbox::terms
