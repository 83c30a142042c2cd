<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AddressPage</name>
    <message>
        <source>&amp;Portal address</source>
        <translation>&amp;Dirección del portal</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>The practice tells you this address, for example portal.example.org/fhir</source>
        <translation>El consultorio le da esta dirección, por ejemplo portal.example.org/fhir</translation>
    </message>
    <message>
        <source>portal.example.org/fhir</source>
        <translation>portal.example.org/fhir</translation>
    </message>
</context>
<context>
    <name>BirthDatePage</name>
    <message>
        <source>&amp;Patient&apos;s date of birth (mm/dd/yyyy)</source>
        <translation>&amp;Fecha de nacimiento del paciente (mm/dd/aaaa)</translation>
    </message>
    <message>
        <source>Patient&apos;s date of birth, month, day, year</source>
        <translation>Fecha de nacimiento del paciente: mes, día, año</translation>
    </message>
    <message>
        <source>For example 03/14/1942. The slashes are set for you.</source>
        <translation>Por ejemplo, 03/14/1942. Las barras se ponen solas.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <extracomment>An appointment in a calendar: %1 is what it is, %2 with whom</extracomment>
        <translation>%1 con %2</translation>
    </message>
</context>
<context>
    <name>CaptchaBox</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>CarePlan</name>
    <message>
        <source>Not to be done: %1</source>
        <extracomment>%1 is an activity of a care plan that the patient is to keep away from</extracomment>
        <translation>No debe hacerse: %1</translation>
    </message>
</context>
<context>
    <name>CareWording</name>
    <message>
        <source>In preparation</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Estado desconocido</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Aún sin empezar</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Not agreed on</source>
        <translation>No acordado</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Getting closer</source>
        <translation>Cada vez más cerca</translation>
    </message>
    <message>
        <source>Getting farther away</source>
        <translation>Cada vez más lejos</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Alcanzado</translation>
    </message>
    <message>
        <source>Reached and kept up</source>
        <translation>Alcanzado y mantenido</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No alcanzado</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>Sin avances</translation>
    </message>
    <message>
        <source>Cannot be reached any more</source>
        <translation>Ya no se puede alcanzar</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>A span of time that goes on; %1 is a date</extracomment>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>A span of time; %1 is the date it ends or ended</extracomment>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A span of time; %1 and %2 are dates</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Se toma</translation>
    </message>
    <message>
        <source>No longer taken</source>
        <translation>Ya no se toma</translation>
    </message>
    <message>
        <source>To be taken later</source>
        <translation>Se tomará más adelante</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No se toma</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <comment>status of a document</comment>
        <translation>Reemplazado por uno más reciente</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <comment>status of a document</comment>
        <translation>Preliminar</translation>
    </message>
    <message>
        <source>Changed after it was finished</source>
        <comment>status of a document</comment>
        <translation>Modificado después de terminado</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>&amp;Code from the e-mail</source>
        <translation>&amp;Código del correo electrónico</translation>
    </message>
    <message>
        <source>Code from the e-mail, 6 digits</source>
        <translation>Código del correo electrónico, 6 dígitos</translation>
    </message>
    <message>
        <source>&amp;Send another code</source>
        <translation>&amp;Enviar otro código</translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>&amp;Repita la contraseña</translation>
    </message>
</context>
<context>
    <name>DemoMailbox</name>
    <message>
        <source>Demo mailbox</source>
        <translation>Buzón de demostración</translation>
    </message>
    <message>
        <source>The portal&apos;s e-mails to you, as they would reach your inbox. This window exists in the demo only.</source>
        <translation>Los correos que el portal le envía, tal como llegarían a su buzón. Esta ventana solo existe en la demostración.</translation>
    </message>
    <message>
        <source>E-mails, newest first</source>
        <translation>Correos, primero los más recientes</translation>
    </message>
    <message>
        <source>The e-mail&apos;s text</source>
        <translation>Texto del correo</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>&amp;Copiar el código</translation>
    </message>
    <message>
        <source>&amp;Open this invite</source>
        <translation>&amp;Abrir esta invitación</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>This portal takes no documents. To send one another way, %1.</source>
        <extracomment>%1 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>Este portal no recibe documentos. Para enviar uno de otra manera, %1.</translation>
    </message>
    <message>
        <source>Uploading was not included when you signed in. Sign in again to upload.</source>
        <translation>Al iniciar sesión no se incluyó subir documentos. Inicie sesión de nuevo para subirlos.</translation>
    </message>
    <message>
        <source>Your access does not include uploading documents. To ask for it, %1.</source>
        <extracomment>%1 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>Su acceso no incluye subir documentos. Para pedirlo, %1.</translation>
    </message>
    <message>
        <source>Sharing was not included when you signed in. Sign in again to share.</source>
        <translation>Al iniciar sesión no se incluyó compartir. Inicie sesión de nuevo para compartir.</translation>
    </message>
    <message>
        <source>Your access does not include sharing documents. To ask for it, %1.</source>
        <extracomment>%1 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>Su acceso no incluye compartir documentos. Para pedirlo, %1.</translation>
    </message>
</context>
<context>
    <name>Dosage</name>
    <message>
        <source>as needed</source>
        <translation>cuando sea necesario</translation>
    </message>
    <message>
        <source>as needed for %1</source>
        <extracomment>%1 is a complaint, e.g. &quot;pain&quot;</extracomment>
        <translation>cuando sea necesario por %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>%1 is an amount in a time, e.g. &quot;4 g / 24 h&quot;</extracomment>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>%1 is a rate, e.g. &quot;5 mL / 1 h&quot;</extracomment>
        <translation>a %1</translation>
    </message>
    <message>
        <source>Do not take this medicine</source>
        <translation>No tome este medicamento</translation>
    </message>
</context>
<context>
    <name>EmergencySummary</name>
    <message>
        <source>severe reaction</source>
        <translation>reacción grave</translation>
    </message>
    <message>
        <source>moderate reaction</source>
        <translation>reacción moderada</translation>
    </message>
    <message>
        <source>mild reaction</source>
        <translation>reacción leve</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>riesgo alto</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Not shared with you by the practice.</source>
        <translation>El consultorio no comparte esto con usted.</translation>
    </message>
    <message>
        <source>None in the record. That does not mean that there are none.</source>
        <translation>No hay datos en el expediente. Eso no significa que no existan.</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Health conditions</source>
        <translation>Problemas de salud</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>Vaccines</source>
        <translation>Vacunas</translation>
    </message>
    <message>
        <source>Care team</source>
        <translation>Equipo de atención</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>None in the record.</source>
        <translation>No hay datos en el expediente.</translation>
    </message>
    <message>
        <source>%1 (recorded %2)</source>
        <translation>%1 (registrado el %2)</translation>
    </message>
    <message>
        <source>%1 That says nothing of other allergies.</source>
        <translation>%1 Eso no dice nada de otras alergias.</translation>
    </message>
    <message>
        <source>as reported, not prescribed here</source>
        <extracomment>Of a medicine that the practice did not prescribe but was told of</extracomment>
        <translation>según se declaró; no se recetó aquí</translation>
    </message>
</context>
<context>
    <name>ExistingPasswordPage</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
</context>
<context>
    <name>FhirValue</name>
    <message>
        <source>Yes</source>
        <extracomment>The answer to a question, or the value of a test that is either so or not</extracomment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and a time of day, e.g. &quot;Nov 24, 2026, 2:30 PM&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>From one date to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n measured point(s)</source>
        <translation>
            <numerusform>%n punto medido</numerusform>
            <numerusform>%n puntos medidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is a count of measured points, %2 their unit</extracomment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>HistoryWording</name>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Volvió a aparecer</translation>
    </message>
    <message>
        <source>Worse again</source>
        <translation>Empeoró de nuevo</translation>
    </message>
    <message>
        <source>No longer active</source>
        <translation>Ya no está activo</translation>
    </message>
    <message>
        <source>In remission</source>
        <translation>En remisión</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Estado desconocido</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Not yet certain</source>
        <translation>Aún no es seguro</translation>
    </message>
    <message>
        <source>One of several possibilities</source>
        <translation>Una de varias posibilidades</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Se supone</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>food</source>
        <translation>alimento</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>medicamento</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>ambiente</translation>
    </message>
    <message>
        <source>vaccine or blood product</source>
        <translation>vacuna o derivado de la sangre</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Riesgo alto</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Riesgo bajo</translation>
    </message>
    <message>
        <source>Risk not known</source>
        <translation>Riesgo desconocido</translation>
    </message>
    <message>
        <source>High: the next reaction could be life-threatening or do great harm</source>
        <translation>Alto: la próxima reacción podría poner en peligro la vida o causar un daño grave</translation>
    </message>
    <message>
        <source>Low: the next reaction should not be dangerous</source>
        <translation>Bajo: la próxima reacción no debería ser peligrosa</translation>
    </message>
    <message>
        <source>The practice cannot say how dangerous the next reaction could be</source>
        <translation>El consultorio no puede decir qué tan peligrosa podría ser la próxima reacción</translation>
    </message>
    <message>
        <source>The practice did not say</source>
        <translation>El consultorio no lo indicó</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderada</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Aplicada</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>No aplicada</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No se hizo</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Interrumpido antes de terminar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Ya llegó</translation>
    </message>
    <message>
        <source>Waiting to be seen</source>
        <translation>En espera de atención</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Con permiso de salida</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Se realizó</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Office visit</source>
        <translation>Visita al consultorio</translation>
    </message>
    <message>
        <source>Emergency visit</source>
        <translation>Visita a urgencias</translation>
    </message>
    <message>
        <source>Visit in the field</source>
        <translation>Atención fuera del consultorio</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Visita a domicilio</translation>
    </message>
    <message>
        <source>Hospital stay</source>
        <translation>Hospitalización</translation>
    </message>
    <message>
        <source>Stay for observation</source>
        <translation>Estancia en observación</translation>
    </message>
    <message>
        <source>Visit before a hospital stay</source>
        <translation>Visita antes de una hospitalización</translation>
    </message>
    <message>
        <source>Stay of less than a day</source>
        <translation>Estancia de menos de un día</translation>
    </message>
    <message>
        <source>Phone or video visit</source>
        <translation>Visita por teléfono o video</translation>
    </message>
    <message>
        <source>Intolerance</source>
        <extracomment>A body that does not take something well, without an allergy to it</extracomment>
        <translation>Intolerancia</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>Alergia</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A reaction to what somebody is allergic to: %1 is what was noticed, %2 mild, moderate or severe</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Dose %1</source>
        <extracomment>Of a vaccine; %1 is a number</extracomment>
        <translation>Dosis %1</translation>
    </message>
    <message>
        <source>Dose %1 of %2</source>
        <extracomment>Of a vaccine that is given several times: %1 and %2 are numbers</extracomment>
        <translation>Dosis %1 de %2</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasada</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Con protección</translation>
    </message>
    <message>
        <source>Not to be given</source>
        <translation>No debe aplicarse</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completa</translation>
    </message>
</context>
<context>
    <name>KindWording</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>Alergia</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Plan de atención</translation>
    </message>
    <message>
        <source>Care team</source>
        <translation>Equipo de atención</translation>
    </message>
    <message>
        <source>Health condition</source>
        <translation>Problema de salud</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Insurance statement</source>
        <translation>Resumen del seguro</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vacuna</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Medicine given out</source>
        <translation>Medicina entregada</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Reported medicine</source>
        <translation>Medicina declarada</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
</context>
<context>
    <name>LabCsv</name>
    <message>
        <source>Date</source>
        <extracomment>Heading of a column in a spreadsheet, as are those that follow</extracomment>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>LOINC code</source>
        <translation>Código LOINC</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>Valores habituales</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>MailWording</name>
    <message>
        <source>Yesterday</source>
        <extracomment>In a list of messages, beside the times of today&apos;s: the day before today</extracomment>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>A date format of Qt, in a list of messages, for a day of this year: &quot;Nov 3&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Draft: not sent</source>
        <translation>Borrador: sin enviar</translation>
    </message>
    <message>
        <source>Came back: not sent</source>
        <translation>Devuelto: sin enviar</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En espera de enviarse</translation>
    </message>
    <message>
        <source>Being sent</source>
        <extracomment>Badge of a message that is just leaving</extracomment>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>How far a message has come: the portal has it</extracomment>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered to the practice</source>
        <extracomment>How far a message has come: it is in the practice&apos;s inbox</extracomment>
        <translation>Entregado al consultorio</translation>
    </message>
    <message>
        <source>Read at the practice</source>
        <translation>Leído en el consultorio</translation>
    </message>
    <message>
        <source>Draft</source>
        <extracomment>Badge of a message that is still being written</extracomment>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Came back</source>
        <extracomment>Badge of a message that the portal did not take</extracomment>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Badge of a message that has not left yet</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>(No subject)</source>
        <extracomment>Stands for the subject of a message that has none</extracomment>
        <translation>(Sin asunto)</translation>
    </message>
</context>
<context>
    <name>PartialDateTime</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A month of a year, e.g. &quot;March 2024&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>Short date in Qt&apos;s date format letters, e.g. &quot;Nov 24, 2026&quot;</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Correo electrónico</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>Pasted picture %1</source>
        <extracomment>Name of a file; %1 is a moment: &quot;2026-11-27 14.30&quot;</extracomment>
        <translation>Imagen pegada %1</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>This takes about five minutes. You will need:</source>
        <translation>Esto toma unos cinco minutos. Va a necesitar:</translation>
    </message>
    <message>
        <source>•  the patient&apos;s date of birth</source>
        <translation>•  la fecha de nacimiento del paciente</translation>
    </message>
    <message>
        <source>•  the e-mail inbox that the invite came to</source>
        <translation>•  acceso al correo electrónico donde llegó la invitación</translation>
    </message>
    <message>
        <source>I have an account: &amp;sign in</source>
        <translation>Ya tengo una cuenta: iniciar &amp;sesión</translation>
    </message>
</context>
<context>
    <name>RecordFile</name>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>A kind of file</extracomment>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>A kind of file</extracomment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text document</source>
        <translation>Documento de texto</translation>
    </message>
    <message>
        <source>File for other programs</source>
        <extracomment>A kind of file that is made for other programs</extracomment>
        <translation>Archivo para otros programas</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>name of a file</comment>
        <translation>Documento</translation>
    </message>
</context>
<context>
    <name>ReferenceRange</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A range of values, e.g. &quot;4.0 – 5.6 %&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the kind of range, e.g. &quot;Therapeutic&quot;, %2 the range itself</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a range of values, %2 whom it is for: &quot;12 – 16 g/dL (Female)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ShareWording</name>
    <message>
        <source>somebody</source>
        <extracomment>Somebody whose name is not known, in a sentence: &quot;somebody at Riverbend will see …&quot;</extracomment>
        <translation>alguien</translation>
    </message>
    <message>
        <source>%1 and 1 other</source>
        <extracomment>%1 is a name</extracomment>
        <translation>%1 y otra persona</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <extracomment>%1 is a name, %n how many more there are (two or more)</extracomment>
        <translation>
            <numerusform>%1 y otra persona</numerusform>
            <numerusform>%1 y otras %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at the practice</source>
        <extracomment>%1 are names</extracomment>
        <translation>%1, del consultorio,</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 are names, %2 is a practice</extracomment>
        <translation>%1, de %2,</translation>
    </message>
    <message>
        <source>%1 can open %2 once.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document</extracomment>
        <translation>%1 puede abrir %2 una sola vez.</translation>
    </message>
    <message numerus="yes">
        <source>%1 can open %2 at most %n times.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document; %n is two or more</extracomment>
        <translation>
            <numerusform>%1 puede abrir %2 una sola vez.</numerusform>
            <numerusform>%1 puede abrir %2 %n veces como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can open %2 until %3, but only once.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document, %3 a date and time</extracomment>
        <translation>%1 puede abrir %2 hasta el %3, pero una sola vez.</translation>
    </message>
    <message numerus="yes">
        <source>%1 can open %2 until %3, at most %n times.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document, %3 a date and time; %n is two or more</extracomment>
        <translation>
            <numerusform>%1 puede abrir %2 hasta el %3, pero una sola vez.</numerusform>
            <numerusform>%1 puede abrir %2 hasta el %3, %n veces como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Anyone with the link and the passcode</source>
        <translation>Cualquier persona con el enlace y la contraseña</translation>
    </message>
    <message>
        <source>Anyone with the link</source>
        <translation>Cualquier persona con el enlace</translation>
    </message>
    <message>
        <source>The link to %1 was opened as often as it could be. It does not open any more.</source>
        <extracomment>%1 is a document</extracomment>
        <translation>El enlace a %1 ya se abrió todas las veces permitidas. Ya no se abre.</translation>
    </message>
    <message>
        <source>Sharing of %1 has ended.</source>
        <extracomment>%1 is a document</extracomment>
        <translation>Ya no se comparte %1.</translation>
    </message>
    <message>
        <source>Sharing of %1 ended on %2.</source>
        <extracomment>%1 is a document, %2 a date and time</extracomment>
        <translation>Dejó de compartirse %1 el %2.</translation>
    </message>
    <message>
        <source>The link to %1 is locked, because a wrong passcode was typed too often. Nobody can open it. If it is still needed, share the document again.</source>
        <extracomment>%1 is a document</extracomment>
        <translation>El enlace a %1 está bloqueado porque se escribió demasiadas veces una contraseña equivocada. Nadie puede abrirlo. Si todavía hace falta, comparta el documento de nuevo.</translation>
    </message>
    <message>
        <source>You stopped sharing %1 with %2.</source>
        <translation>Usted dejó de compartir %1 con %2.</translation>
    </message>
    <message>
        <source>You stopped sharing %1. The link does not open any more.</source>
        <translation>Usted dejó de compartir %1. El enlace ya no se abre.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <extracomment>How many documents are shared (two or more), in a sentence</extracomment>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>a document</source>
        <extracomment>A document whose title is not known, in a sentence</extracomment>
        <translation>un documento</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Choose who at the practice will see %1.</source>
        <extracomment>%1 is a document</extracomment>
        <translation>Elija quién del consultorio verá %1.</translation>
    </message>
    <message>
        <source>Choose who at %2 will see %1.</source>
        <extracomment>%1 is a document, %2 a practice</extracomment>
        <translation>Elija quién de %2 verá %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 will get a message with %2. You cannot take it back.</source>
        <extracomment>%1 is who (%n people), %2 a document</extracomment>
        <translation>
            <numerusform>%1 recibirá un mensaje con %2. No se puede retirar.</numerusform>
            <numerusform>%1 recibirán un mensaje con %2. No se puede retirar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will see %2 until you stop sharing.</source>
        <extracomment>%1 is who (%n people), %2 a document</extracomment>
        <translation>
            <numerusform>%1 verá %2 hasta que usted deje de compartir.</numerusform>
            <numerusform>%1 verán %2 hasta que usted deje de compartir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 got a message with %2.</source>
        <translation>
            <numerusform>%1 recibió un mensaje con %2.</numerusform>
            <numerusform>%1 recibieron un mensaje con %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 can see %2 until you stop sharing.</source>
        <extracomment>%1 is who (%n people), %2 a document</extracomment>
        <translation>
            <numerusform>%1 puede ver %2 hasta que usted deje de compartir.</numerusform>
            <numerusform>%1 pueden ver %2 hasta que usted deje de compartir.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can open %2 until you stop sharing.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document</extracomment>
        <translation>%1 puede abrir %2 hasta que usted deje de compartir.</translation>
    </message>
    <message>
        <source>%1 can open %2 until %3.</source>
        <extracomment>%1 is who (&quot;Anyone with the link&quot;), %2 a document, %3 a date and time</extracomment>
        <translation>%1 puede abrir %2 hasta el %3.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day: &quot;Dec 4, 2026, 9:00 PM&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Badge of something that is shared: others can see it now</extracomment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Badge of something that was shared until a date, which is past</extracomment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>Badge of something that was shared: the caregiver ended that</extracomment>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>Badge of a link: a wrong passcode was typed too often</extracomment>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>By link, with a passcode</source>
        <extracomment>How a document is shared, in a list</extracomment>
        <translation>Por enlace, con contraseña</translation>
    </message>
    <message>
        <source>By link, without a passcode</source>
        <translation>Por enlace, sin contraseña</translation>
    </message>
    <message numerus="yes">
        <source>Opened %1 of %n times</source>
        <extracomment>How often a link was opened, and how often it can be: &quot;Opened 2 of 3 times&quot;</extracomment>
        <translation>
            <numerusform>Abierto %1 de %n vez</numerusform>
            <numerusform>Abierto %1 de %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <extracomment>Of a link that nobody has opened</extracomment>
        <translation>Aún no se ha abierto</translation>
    </message>
    <message>
        <source>Opened once</source>
        <extracomment>How often a link was opened</extracomment>
        <translation>Abierto una vez</translation>
    </message>
    <message numerus="yes">
        <source>Opened %n times</source>
        <translation>
            <numerusform>Abierto una vez</numerusform>
            <numerusform>Abierto %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared by link</source>
        <extracomment>Of a document in a list: whoever has a link to it can see it</extracomment>
        <translation>Compartido por enlace</translation>
    </message>
    <message>
        <source>Shared with %1, and by link</source>
        <extracomment>Of a document in a list; %1 are members of the practice</extracomment>
        <translation>Compartido con %1, y por enlace</translation>
    </message>
    <message>
        <source>Shared with %1</source>
        <extracomment>Of a document in a list; %1 are members of the practice</extracomment>
        <translation>Compartido con %1</translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Start the demo portal and open an invite to it.</source>
        <translation>Iniciar el portal de demostración y abrir una invitación.</translation>
    </message>
    <message>
        <source>Use a demo portal that runs already: the file with what it printed.</source>
        <translation>Usar un portal de demostración que ya está en marcha: el archivo con lo que imprimió.</translation>
    </message>
    <message>
        <source>The link from an invite e-mail.</source>
        <translation>El enlace de un correo de invitación.</translation>
    </message>
    <message>
        <source>Keep settings and sealed records in this folder.</source>
        <translation>Guardar los ajustes y los expedientes cifrados en esta carpeta.</translation>
    </message>
</context>
<context>
    <name>TermsBox</name>
    <message>
        <source>I accept the &amp;terms of use</source>
        <translation>Acepto los &amp;términos de uso</translation>
    </message>
    <message>
        <source>&amp;Read the terms</source>
        <translation>&amp;Leer los términos</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms of use</source>
        <translation>Términos de uso</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>in the morning</source>
        <translation>por la mañana</translation>
    </message>
    <message>
        <source>at noon</source>
        <translation>al mediodía</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>por la tarde</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>al anochecer</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>por la noche</translation>
    </message>
    <message>
        <source>after falling asleep</source>
        <translation>después de quedarse dormido</translation>
    </message>
    <message>
        <source>at bedtime</source>
        <translation>al acostarse</translation>
    </message>
    <message>
        <source>on waking</source>
        <translation>al despertar</translation>
    </message>
    <message>
        <source>with meals</source>
        <translation>con las comidas</translation>
    </message>
    <message>
        <source>with breakfast</source>
        <translation>con el desayuno</translation>
    </message>
    <message>
        <source>with lunch</source>
        <translation>con el almuerzo</translation>
    </message>
    <message>
        <source>with dinner</source>
        <translation>con la cena</translation>
    </message>
    <message>
        <source>before meals</source>
        <translation>antes de las comidas</translation>
    </message>
    <message>
        <source>before breakfast</source>
        <translation>antes del desayuno</translation>
    </message>
    <message>
        <source>before lunch</source>
        <translation>antes del almuerzo</translation>
    </message>
    <message>
        <source>before dinner</source>
        <translation>antes de la cena</translation>
    </message>
    <message>
        <source>after meals</source>
        <translation>después de las comidas</translation>
    </message>
    <message>
        <source>after breakfast</source>
        <translation>después del desayuno</translation>
    </message>
    <message>
        <source>after lunch</source>
        <translation>después del almuerzo</translation>
    </message>
    <message>
        <source>after dinner</source>
        <translation>después de la cena</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often a medicine is taken</comment>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times</source>
        <comment>how often a medicine is taken</comment>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 por hora</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 al día</translation>
    </message>
    <message>
        <source>%1 a week</source>
        <translation>%1 a la semana</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 al año</translation>
    </message>
    <message>
        <source>%1 every %2</source>
        <extracomment>%1 e.g. &quot;2 times&quot;, %2 a unit of time as the portal sent it</extracomment>
        <translation>%1 cada %2</translation>
    </message>
    <message>
        <source>every %1 seconds</source>
        <translation>cada %1 segundos</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>cada %1 minutos</translation>
    </message>
    <message>
        <source>every %1 hours</source>
        <translation>cada %1 horas</translation>
    </message>
    <message>
        <source>every %1 days</source>
        <translation>cada %1 días</translation>
    </message>
    <message>
        <source>every %1 weeks</source>
        <translation>cada %1 semanas</translation>
    </message>
    <message>
        <source>every %1 months</source>
        <translation>cada %1 meses</translation>
    </message>
    <message>
        <source>every %1 years</source>
        <translation>cada %1 años</translation>
    </message>
    <message>
        <source>every %1 %2</source>
        <translation>cada %1 %2</translation>
    </message>
    <message>
        <source>%1 times %2</source>
        <extracomment>%1 is how often, %2 the period, e.g. &quot;2–3 times every 4 hours&quot;</extracomment>
        <translation>%1 veces %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>durante %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>UploadWording</name>
    <message>
        <source>This file is larger than %1 accepts. Nothing was sent.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>Este archivo es más grande de lo que acepta %1. No se envió nada.</translation>
    </message>
    <message>
        <source>This file is a little more than %1, the most that %2 accepts. Nothing was sent.</source>
        <extracomment>%1 is a size, %2 the practice</extracomment>
        <translation>Este archivo pasa un poco de %1, que es lo máximo que acepta %2. No se envió nada.</translation>
    </message>
    <message>
        <source>This file is %1; %2 accepts up to %3. Nothing was sent.</source>
        <extracomment>%1 and %3 are sizes, %2 the practice: &quot;This file is 61 MB; Riverbend accepts up to 50 MB.&quot;</extracomment>
        <translation>Este archivo mide %1; %2 acepta hasta %3. No se envió nada.</translation>
    </message>
    <message>
        <source>%1 did not take this file.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>%1 no aceptó este archivo.</translation>
    </message>
    <message>
        <source>%1 did not take this file: “%2”</source>
        <extracomment>%1 is the practice, %2 its own words</extracomment>
        <translation>%1 no aceptó este archivo: “%2”</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of an upload: its turn comes later</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Uploading</source>
        <extracomment>State of an upload</extracomment>
        <translation>Subiendo</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of an upload</extracomment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Being filed</source>
        <extracomment>State of an upload: all of it is there, and it is put where it belongs</extracomment>
        <translation>Archivándose</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <extracomment>State of an upload</extracomment>
        <translation>Subido</translation>
    </message>
    <message>
        <source>Not uploaded</source>
        <extracomment>State of an upload</extracomment>
        <translation>No subido</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>falta menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>falta %n minuto</numerusform>
            <numerusform>faltan %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>falta %n hora</numerusform>
            <numerusform>faltan %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>How fast a file is uploaded: %1 is e.g. &quot;2.1 MB&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Este archivo ya no está ahí.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Este archivo no se puede leer.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was sent.</source>
        <translation>Este archivo está vacío. No se envió nada.</translation>
    </message>
    <message>
        <source>This file was changed after you chose it.</source>
        <translation>Este archivo cambió después de que usted lo eligió.</translation>
    </message>
    <message>
        <source>%1 does not accept files of this type. Nothing was sent.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>%1 no acepta archivos de este tipo. No se envió nada.</translation>
    </message>
    <message>
        <source>You uploaded this file before.</source>
        <translation>Usted ya subió este archivo.</translation>
    </message>
    <message>
        <source>Your access does not include uploading documents.</source>
        <translation>Su acceso no incluye subir documentos.</translation>
    </message>
    <message>
        <source>%1 has no room for this file at the moment.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>%1 no tiene espacio para este archivo en este momento.</translation>
    </message>
    <message>
        <source>The document is uploaded, but it is not in the folder.</source>
        <translation>El documento se subió, pero no está en la carpeta.</translation>
    </message>
    <message>
        <source>If you moved it, choose it again where it is now.</source>
        <translation>Si lo movió, elíjalo de nuevo donde está ahora.</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose a file that you can open.</source>
        <translation>Ciérrelo en otros programas o elija un archivo que pueda abrir.</translation>
    </message>
    <message>
        <source>Open the folder and choose the files in it.</source>
        <translation>Abra la carpeta y elija los archivos que hay en ella.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Close it in other programs, then try again: it goes as it is now.</source>
        <translation>Ciérrelo en otros programas e inténtelo de nuevo: se enviará como está ahora.</translation>
    </message>
    <message>
        <source>Save it smaller, for example as a PDF, or in several parts.</source>
        <translation>Guárdelo más pequeño, por ejemplo como PDF, o en varias partes.</translation>
    </message>
    <message>
        <source>Save it as a PDF or a picture, then choose that.</source>
        <translation>Guárdelo como PDF o como imagen y elija ese archivo.</translation>
    </message>
    <message>
        <source>Upload it again only if you want it to be there twice.</source>
        <translation>Súbalo otra vez solo si quiere que esté dos veces.</translation>
    </message>
    <message>
        <source>If you need to upload, ask %1 to change your access.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>Si necesita subir documentos, pida a %1 que cambie su acceso.</translation>
    </message>
    <message>
        <source>Try again later. If it does not work then, ask %1.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>Inténtelo más tarde. Si entonces tampoco funciona, pregunte a %1.</translation>
    </message>
    <message>
        <source>Try again, or ask %1 to put it there.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>Inténtelo de nuevo o pida a %1 que lo ponga allí.</translation>
    </message>
</context>
<context>
    <name>VisitStatus</name>
    <message>
        <source>You are getting ready for the video visit.</source>
        <translation>Se está preparando para la visita por video.</translation>
    </message>
    <message>
        <source>Joining the video visit.</source>
        <translation>Entrando en la visita por video.</translation>
    </message>
    <message>
        <source>Video visit under way.</source>
        <translation>Visita por video en curso.</translation>
    </message>
    <message>
        <source>You left the video visit.</source>
        <translation>Salió de la visita por video.</translation>
    </message>
    <message>
        <source>You are getting ready for the video visit of %1.</source>
        <translation>Se está preparando para la visita por video de %1.</translation>
    </message>
    <message>
        <source>Joining the video visit of %1.</source>
        <translation>Entrando en la visita por video de %1.</translation>
    </message>
    <message>
        <source>Video visit of %1 under way.</source>
        <translation>Visita por video de %1 en curso.</translation>
    </message>
    <message>
        <source>You left the video visit of %1.</source>
        <translation>Salió de la visita por video de %1.</translation>
    </message>
    <message>
        <source>Microphone on.</source>
        <translation>Micrófono encendido.</translation>
    </message>
    <message>
        <source>Microphone off.</source>
        <translation>Micrófono apagado.</translation>
    </message>
    <message>
        <source>Microphone not in use.</source>
        <translation>El micrófono no se usa.</translation>
    </message>
    <message>
        <source>Camera on.</source>
        <translation>Cámara encendida.</translation>
    </message>
    <message>
        <source>Camera off.</source>
        <translation>Cámara apagada.</translation>
    </message>
    <message>
        <source>Camera not in use.</source>
        <translation>La cámara no se usa.</translation>
    </message>
    <message>
        <source>The video visit opened in your browser: the part of Kinward that shows video visits is not installed on this computer.</source>
        <translation>La visita por video se abrió en su navegador: la parte de Kinward que muestra visitas por video no está instalada en esta computadora.</translation>
    </message>
    <message>
        <source>The window of the video visit did not start. You can join in your browser.</source>
        <translation>La ventana de la visita por video no se inició. Puede entrar desde su navegador.</translation>
    </message>
    <message>
        <source>The window of the video visit does not answer, so it was closed. You can join in your browser.</source>
        <translation>La ventana de la visita por video no responde y por eso se cerró. Puede entrar desde su navegador.</translation>
    </message>
    <message>
        <source>The window of the video visit closed by mistake. Your camera and microphone are off. Join again, or join in your browser.</source>
        <translation>La ventana de la visita por video se cerró por un error. Su cámara y su micrófono están apagados. Vuelva a entrar o entre desde su navegador.</translation>
    </message>
    <message>
        <source>The window of the video visit did something that Kinward does not allow, so it was closed. Your camera and microphone are off. You can join in your browser.</source>
        <translation>La ventana de la visita por video hizo algo que Kinward no permite y por eso se cerró. Su cámara y su micrófono están apagados. Puede entrar desde su navegador.</translation>
    </message>
    <message>
        <source>The link of this video visit cannot be used. Ask the practice for another one.</source>
        <translation>El enlace de esta visita por video no se puede usar. Pida otro al consultorio.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the meeting link from the appointment and paste it into the address bar of your browser.</source>
        <translation>No se abrió ningún navegador. Copie el enlace de la reunión desde la cita y péguelo en la barra de direcciones de su navegador.</translation>
    </message>
    <message>
        <source>The page of the video visit wanted to open something that Kinward does not open.</source>
        <translation>La página de la visita por video quiso abrir algo que Kinward no abre.</translation>
    </message>
    <message>
        <source>Opening the video visit of %1.</source>
        <translation>Abriendo la visita por video de %1.</translation>
    </message>
    <message>
        <source>Opening the video visit.</source>
        <translation>Abriendo la visita por video.</translation>
    </message>
    <message>
        <source>Leaving the video visit of %1.</source>
        <translation>Saliendo de la visita por video de %1.</translation>
    </message>
    <message>
        <source>Leaving the video visit.</source>
        <translation>Saliendo de la visita por video.</translation>
    </message>
    <message>
        <source>Others see your screen.</source>
        <translation>Los demás ven su pantalla.</translation>
    </message>
    <message>
        <source>Your access to %1&apos;s record ended. The visit goes on.</source>
        <translation>Su acceso al expediente de %1 terminó. La visita continúa.</translation>
    </message>
    <message>
        <source>Leave the present visit?</source>
        <translation>¿Salir de la visita actual?</translation>
    </message>
    <message>
        <source>You are in a video visit: “%1”. To join “%2” you have to leave it.</source>
        <translation>Está en una visita por video: “%1”. Para entrar en “%2” tiene que salir de ella.</translation>
    </message>
    <message>
        <source>Leave and join the other</source>
        <translation>Salir y entrar en la otra</translation>
    </message>
    <message>
        <source>Stay in the visit</source>
        <translation>Seguir en la visita</translation>
    </message>
    <message>
        <source>Leave the video visit?</source>
        <translation>¿Salir de la visita por video?</translation>
    </message>
    <message>
        <source>The others do not see and hear you any more. You can join again as long as the visit goes on.</source>
        <translation>Los demás ya no lo verán ni lo oirán a usted. Puede volver a entrar mientras dure la visita.</translation>
    </message>
    <message>
        <source>Leave the visit</source>
        <translation>Salir de la visita</translation>
    </message>
    <message>
        <source>You are in the video visit of %1. Signing out leaves it.</source>
        <translation>Está en la visita por video de %1. Al cerrar la sesión saldrá de ella.</translation>
    </message>
    <message>
        <source>Leave and sign out</source>
        <translation>Salir y cerrar la sesión</translation>
    </message>
    <message>
        <source>Your private note could not be kept. Copy it in the window of the visit first.</source>
        <translation>Su nota privada no se pudo guardar. Cópiela antes en la ventana de la visita.</translation>
    </message>
</context>
<context>
    <name>VitalWording</name>
    <message>
        <source>Blood pressure</source>
        <translation>Presión arterial</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Saturación de oxígeno</translation>
    </message>
    <message>
        <source>Body temperature</source>
        <translation>Temperatura corporal</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Estatura</translation>
    </message>
    <message>
        <source>Head circumference</source>
        <translation>Perímetro cefálico</translation>
    </message>
    <message>
        <source>Average blood pressure</source>
        <translation>Presión arterial promedio</translation>
    </message>
    <message>
        <source>Systolic blood pressure</source>
        <translation>Presión arterial sistólica</translation>
    </message>
    <message>
        <source>Diastolic blood pressure</source>
        <translation>Presión arterial diastólica</translation>
    </message>
    <message>
        <source>Mean blood pressure</source>
        <translation>Presión arterial media</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Frecuencia cardíaca</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Frecuencia respiratoria</translation>
    </message>
    <message>
        <source>Length lying down</source>
        <translation>Longitud acostado</translation>
    </message>
    <message>
        <source>Body mass index (BMI)</source>
        <translation>Índice de masa corporal (IMC)</translation>
    </message>
    <message>
        <source>BMI percentile</source>
        <translation>Percentil del IMC</translation>
    </message>
    <message>
        <source>Head circumference percentile</source>
        <translation>Percentil del perímetro cefálico</translation>
    </message>
    <message>
        <source>Weight for length percentile</source>
        <translation>Percentil de peso para la longitud</translation>
    </message>
    <message>
        <source>Pain, from 0 to 10</source>
        <translation>Dolor, de 0 a 10</translation>
    </message>
    <message>
        <source>no value: %1</source>
        <extracomment>In place of a value; %1 is the reason as the practice wrote it</extracomment>
        <translation>sin valor: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a part of a measurement, %2 its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Heart and circulation</source>
        <translation>Corazón y circulación</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>heading over vital signs</comment>
        <translation>Otros</translation>
    </message>
    <message>
        <source>no value</source>
        <extracomment>In place of a value; %1 is the reason as the practice wrote it</extracomment>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>Systolic</source>
        <extracomment>The upper number of a blood pressure</extracomment>
        <translation>Sistólica</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <extracomment>The lower number of a blood pressure</extracomment>
        <translation>Diastólica</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Invite link</source>
        <translation>Enlace de la &amp;invitación</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Enlace de la invitación</translation>
    </message>
    <message>
        <source>Paste the link from the practice&apos;s e-mail, or the whole e-mail.</source>
        <translation>Pegue el enlace del correo del consultorio, o el correo completo.</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Open invite</source>
        <translation>&amp;Abrir la invitación</translation>
    </message>
    <message>
        <source>Use the link you &amp;copied</source>
        <translation>Usar el enlace que &amp;copió</translation>
    </message>
    <message>
        <source>No invite at hand?</source>
        <translation>¿No tiene una invitación a la mano?</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Iniciar &amp;sesión</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Probar la &amp;demostración</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <comment>returns to the record that was open</comment>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>The demo shows an invented family. Nothing you do there reaches anybody.</source>
        <translation>La demostración muestra una familia inventada. Nada de lo que haga allí le llega a nadie.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Proposed</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Waiting for confirmation</source>
        <translation>Por confirmar</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Programada</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Ya llegó</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Llegada registrada</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Se realizó</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Se canceló</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>No asistió</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>En lista de espera</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Se completó</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Se suspendió</translation>
    </message>
    <message>
        <source>Not yet prescribed</source>
        <translation>Aún no recetada</translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Estado desconocido</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Changed after completion</source>
        <translation>Se cambió después de completarse</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Waiting at the insurer</source>
        <translation>En espera del seguro</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Se procesó</translation>
    </message>
    <message>
        <source>Problem at the insurer</source>
        <translation>Problema en el seguro</translation>
    </message>
    <message>
        <source>Processed in part</source>
        <translation>Se procesó en parte</translation>
    </message>
    <message>
        <source>Results to come</source>
        <translation>Resultados pendientes</translation>
    </message>
    <message>
        <source>Some results to come</source>
        <translation>Faltan algunos resultados</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Preliminar</translation>
    </message>
    <message>
        <source>Changed by the laboratory</source>
        <translation>El laboratorio lo cambió</translation>
    </message>
    <message>
        <source>Corrected by the laboratory</source>
        <translation>El laboratorio lo corrigió</translation>
    </message>
    <message>
        <source>Added to by the laboratory</source>
        <translation>El laboratorio agregó datos</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a date, %2 a time of day: &quot;Tuesday, November 24, 2026, 2:30 PM&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Low</source>
        <comment>flag of a test result</comment>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>High</source>
        <comment>flag of a test result</comment>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Critical low</source>
        <comment>flag of a test result</comment>
        <translation>Crítico bajo</translation>
    </message>
    <message>
        <source>Critical high</source>
        <comment>flag of a test result</comment>
        <translation>Crítico alto</translation>
    </message>
    <message>
        <source>Outside the usual</source>
        <comment>flag of a test result</comment>
        <translation>Fuera de lo habitual</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>flag of a test result</comment>
        <translation>Crítico</translation>
    </message>
</context>
<context>
    <name>kinward::app::Application</name>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>The demo portal did not start. Install Kinward again, then try the demo once more.</source>
        <translation>El portal de demostración no se inició. Instale Kinward de nuevo y vuelva a probar la demostración.</translation>
    </message>
</context>
<context>
    <name>kinward::app::House</name>
    <message>
        <source>Opening what this computer keeps</source>
        <translation>Abriendo lo que está guardado en esta computadora</translation>
    </message>
    <message>
        <source>That is not an invite link. Copy the whole link from the practice&apos;s e-mail, then paste it here.</source>
        <translation>Ese no es un enlace de invitación. Copie el enlace completo del correo del consultorio y péguelo aquí.</translation>
    </message>
    <message>
        <source>This computer has no unlocked password store, so you will be asked to sign in each time.</source>
        <translation>Esta computadora no tiene un almacén de contraseñas desbloqueado, así que tendrá que iniciar sesión cada vez.</translation>
    </message>
    <message>
        <source>the demo portal</source>
        <translation>el portal de demostración</translation>
    </message>
    <message>
        <source>Opening the record</source>
        <translation>Abriendo el expediente</translation>
    </message>
</context>
<context>
    <name>kinward::models::AllergyModel</name>
    <message>
        <source>Allergy without a name</source>
        <translation>Alergia sin nombre</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Registrada el %1</translation>
    </message>
    <message>
        <source>None known</source>
        <comment>badge: the practice knows of no such allergy</comment>
        <translation>Ninguna conocida</translation>
    </message>
    <message>
        <source>Severe reaction</source>
        <translation>Reacción grave</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>heading over allergies</comment>
        <translation>Activas</translation>
    </message>
    <message>
        <source>Recorded as none known</source>
        <translation>Registrado: ninguna conocida</translation>
    </message>
    <message>
        <source>Past or ruled out</source>
        <translation>Pasadas o descartadas</translation>
    </message>
    <message>
        <source>Allergic to</source>
        <extracomment>Title of a column: what somebody is allergic to</extracomment>
        <translation>Alergia a</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Riesgo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>kinward::models::AppointmentModel</name>
    <message>
        <source>Video visit</source>
        <translation>Visita por video</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <extracomment>%1 is a kind of visit, %2 who is visited: &quot;Video visit with Dr. Rivera&quot;</extracomment>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Próximas</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Pasadas</translation>
    </message>
</context>
<context>
    <name>kinward::models::BillingModel</name>
    <message>
        <source>Insurance statement</source>
        <extracomment>What an insurer paid and did not pay of a claim; %1 is the claim&apos;s type as sent, e.g. &quot;pharmacy&quot;</extracomment>
        <translation>Resumen del seguro</translation>
    </message>
    <message>
        <source>Insurance statement: %1</source>
        <translation>Resumen del seguro: %1</translation>
    </message>
    <message>
        <source>Bill</source>
        <extracomment>%1 is the number of a bill</extracomment>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <extracomment>Two amounts of money</extracomment>
        <translation>faltan %1 de %2</translation>
    </message>
</context>
<context>
    <name>kinward::models::CarePlanModel</name>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Groups of care plans</extracomment>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Plan de atención</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>kinward::models::CareTeamModel</name>
    <message>
        <source>Care team</source>
        <translation>Equipo de atención</translation>
    </message>
    <message>
        <source>Member without a name</source>
        <translation>Miembro sin nombre</translation>
    </message>
    <message>
        <source>The practice did not send who is in this team</source>
        <translation>El consultorio no envió quiénes forman este equipo</translation>
    </message>
    <message>
        <source>Former</source>
        <extracomment>Badge of a member of the care team who is in it no more</extracomment>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Care team now</source>
        <translation>Equipo de atención actual</translation>
    </message>
    <message>
        <source>Former members</source>
        <translation>Miembros anteriores</translation>
    </message>
</context>
<context>
    <name>kinward::models::ConditionModel</name>
    <message>
        <source>Condition without a name</source>
        <translation>Problema de salud sin nombre</translation>
    </message>
    <message>
        <source>began: %1</source>
        <extracomment>When a condition began, which is an age or a text of the practice</extracomment>
        <translation>comenzó: %1</translation>
    </message>
    <message>
        <source>recorded %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>registrado el %1</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>heading over health conditions</comment>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Past</source>
        <comment>heading over health conditions</comment>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Problema de salud</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Title of a column: from when to when somebody had a condition</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>kinward::models::ConversationModel</name>
    <message>
        <source>File %1</source>
        <extracomment>Stands for the name of a file that came with a message and has none</extracomment>
        <translation>Archivo %1</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Who wrote a message: the person in front of the screen</extracomment>
        <translation>Usted</translation>
    </message>
    <message>
        <source>The practice</source>
        <translation>El consultorio</translation>
    </message>
</context>
<context>
    <name>kinward::models::CoverageModel</name>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>member ID %1</source>
        <extracomment>%1 is the number by which an insurer knows somebody</extracomment>
        <translation>número de afiliado %1</translation>
    </message>
    <message>
        <source>In force</source>
        <extracomment>Insurances that can be used now</extracomment>
        <translation>Vigentes</translation>
    </message>
    <message>
        <source>To come</source>
        <extracomment>Insurances that will begin</extracomment>
        <translation>Próximos</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Insurances that ended</extracomment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Active</source>
        <extracomment>Badge of an insurance that can be used now</extracomment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Not begun</source>
        <extracomment>Badge of an insurance that has not begun</extracomment>
        <translation>Aún no empieza</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Aseguradora</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>Número de afiliado</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>kinward::models::DocumentModel</name>
    <message>
        <source>Date not known</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Escrito por</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Column: how large a file is</extracomment>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>Badge of a document that somebody else can see</extracomment>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Shared with</source>
        <extracomment>Column: with whom a document is shared</extracomment>
        <translation>Compartido con</translation>
    </message>
</context>
<context>
    <name>kinward::models::FolderModel</name>
    <message>
        <source>Folder</source>
        <extracomment>A folder of documents that the practice gave no name
----------
Title of a column: a folder of documents</extracomment>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Not in a folder</source>
        <extracomment>In the list of folders: the documents that are in none of them</extracomment>
        <translation>Sin carpeta</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Todos los documentos</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>A folder and how many documents are in it: &quot;Letters (3)&quot;</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n document(s)</source>
        <extracomment>Read aloud for a folder: %1 is its name</extracomment>
        <translation>
            <numerusform>%1, %n documento</numerusform>
            <numerusform>%1, %n documentos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::models::ImmunizationModel</name>
    <message>
        <source>Vaccine without a name</source>
        <translation>Vacuna sin nombre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vacuna</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Given by</source>
        <extracomment>Title of a column: who gave the vaccine</extracomment>
        <translation>Aplicada por</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>heading over vaccines</comment>
        <translation>Aplicadas</translation>
    </message>
    <message>
        <source>Not given</source>
        <comment>heading over vaccines</comment>
        <translation>No aplicadas</translation>
    </message>
    <message>
        <source>Due, says the practice</source>
        <translation>Pendientes, según el consultorio</translation>
    </message>
    <message>
        <source>What else the practice says</source>
        <translation>Qué más dice el consultorio</translation>
    </message>
</context>
<context>
    <name>kinward::models::LabModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the usual</source>
        <extracomment>How many results of a laboratory report lie outside their range</extracomment>
        <translation>
            <numerusform>%n fuera de lo habitual</numerusform>
            <numerusform>%n fuera de lo habitual</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Outside the usual</source>
        <translation>Fuera de lo habitual</translation>
    </message>
    <message>
        <source>Laboratory result</source>
        <translation>Resultado de laboratorio</translation>
    </message>
</context>
<context>
    <name>kinward::models::LabResultModel</name>
    <message>
        <source>no value: %1</source>
        <extracomment>In place of a test&apos;s value; %1 is the reason as the laboratory wrote it</extracomment>
        <translation>sin valor: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a test, %2 one of its parts: &quot;Blood pressure: Systolic&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>Rango habitual</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>none</source>
        <comment>said by a screen reader for an empty cell</comment>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>accessible cell</comment>
        <extracomment>Said by a screen reader for a cell of a table: %1 is the column&apos;s title, %2 what stands there</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kinward::models::MemberModel</name>
    <message>
        <source>Away</source>
        <extracomment>State of a member of the practice who answers later than usual</extracomment>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Not taking messages</source>
        <extracomment>State of a member of the practice to whom no message can be addressed</extracomment>
        <translation>No recibe mensajes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>kinward::models::MessageModel</name>
    <message>
        <source>Message</source>
        <extracomment>Heading of a column</extracomment>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <extracomment>%1 is whom it went to</extracomment>
        <translation>Mensaje para %1</translation>
    </message>
    <message>
        <source>Message from %1</source>
        <extracomment>%1 is who wrote it</extracomment>
        <translation>Mensaje de %1</translation>
    </message>
</context>
<context>
    <name>kinward::models::PrescriptionModel</name>
    <message>
        <source>Medicine without a name</source>
        <translation>Medicina sin nombre</translation>
    </message>
    <message>
        <source>prescribed by %1</source>
        <translation>recetado por %1</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicina</translation>
    </message>
    <message>
        <source>How to take it</source>
        <translation>Cómo tomarla</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>Fecha de la receta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activas</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>no refills left</source>
        <translation>sin resurtidos</translation>
    </message>
    <message numerus="yes">
        <source>%n refill(s) left</source>
        <translation>
            <numerusform>queda %n resurtido</numerusform>
            <numerusform>quedan %n resurtidos</numerusform>
        </translation>
    </message>
    <message>
        <source>reported by %1</source>
        <extracomment>%1 is the person who told the practice of a medicine</extracomment>
        <translation>según %1</translation>
    </message>
    <message>
        <source>Not to be taken</source>
        <translation>No tomar</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>Badge of a medicine that somebody told the practice of</extracomment>
        <translation>Declarada</translation>
    </message>
    <message>
        <source>Also taken, as reported</source>
        <translation>También toma, según se declaró</translation>
    </message>
    <message>
        <source>Refills</source>
        <extracomment>Column: how many refills are left, or allowed where that is not known</extracomment>
        <translation>Resurtidos</translation>
    </message>
</context>
<context>
    <name>kinward::models::ProcedureModel</name>
    <message>
        <source>Procedure without a name</source>
        <translation>Procedimiento sin nombre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>kinward::models::QuestionnaireModel</name>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Respondió</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>kinward::models::RecordListModelBase</name>
    <message>
        <source>none</source>
        <comment>said by a screen reader for an empty cell</comment>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Said by a screen reader for a cell of a table: %1 is the column&apos;s title, %2 what stands in the cell</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kinward::models::ShareListModel</name>
    <message>
        <source>Shared now</source>
        <extracomment>Heading of a list: what others can see now</extracomment>
        <translation>Compartido ahora</translation>
    </message>
    <message>
        <source>Locked links</source>
        <extracomment>Heading of a list: links for which a wrong passcode was typed too often</extracomment>
        <translation>Enlaces bloqueados</translation>
    </message>
    <message>
        <source>No longer shared</source>
        <extracomment>Heading of a list: what nobody can see any more</extracomment>
        <translation>Ya no se comparte</translation>
    </message>
    <message>
        <source>Sent as a message</source>
        <extracomment>Of a document that went with a message, in a list</extracomment>
        <translation>Enviado como mensaje</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>Of something that is shared, in a list; %1 is a date and time</extracomment>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>Until you stop sharing</source>
        <extracomment>Of something that is shared without an end, in a list</extracomment>
        <translation>Hasta que deje de compartir</translation>
    </message>
</context>
<context>
    <name>kinward::models::ThreadListModel</name>
    <message>
        <source>To nobody yet</source>
        <extracomment>In a list of messages that the caregiver wrote: %1 is whom they go to</extracomment>
        <translation>Todavía sin destinatario</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>The practice</source>
        <extracomment>In a list of messages: the sender is not named</extracomment>
        <translation>El consultorio</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Said by a screen reader at the beginning of a row in the list of messages</extracomment>
        <translation>Sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>with files</source>
        <extracomment>Said by a screen reader of a message that brings files</extracomment>
        <translation>con archivos</translation>
    </message>
</context>
<context>
    <name>kinward::models::TimelineModel</name>
    <message>
        <source>Without a date</source>
        <extracomment>Heading in the timeline, over what has no date</extracomment>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Heading in the timeline: %1 is a month, %2 a year</extracomment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>kinward::models::TrendTableModel</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>none</source>
        <comment>said by a screen reader for an empty cell</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>accessible cell</comment>
        <extracomment>Said by a screen reader for a cell of a table: %1 is the column&apos;s title, %2 what stands there</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kinward::models::UnreadableModel</name>
    <message>
        <source>%1 · changed %2</source>
        <extracomment>What it is, and the day on which the practice changed it last</extracomment>
        <translation>%1 · modificado el %2</translation>
    </message>
</context>
<context>
    <name>kinward::models::UploadListModel</name>
    <message>
        <source>the practice</source>
        <translation>el consultorio</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a file is uploaded: &quot;12 MB of 200 MB&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what went wrong with an upload, %2 what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>kinward::models::VisitModel</name>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>With</source>
        <extracomment>Title of a column: whom the visit was with</extracomment>
        <translation>Con</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>kinward::models::VitalModel</name>
    <message>
        <source>Vital sign</source>
        <translation>Signo vital</translation>
    </message>
    <message>
        <source>Latest value</source>
        <translation>Último valor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Outside the usual</source>
        <translation>Fuera de lo habitual</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ActivationWizard</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::AddressPage</name>
    <message>
        <source>There is a website at this address, but not one that Kinward can read records from. Check the address with the practice.</source>
        <translation>En esta dirección hay un sitio web, pero Kinward no puede leer expedientes de él. Confirme la dirección con el consultorio.</translation>
    </message>
    <message>
        <source>Type the address of the practice&apos;s portal.</source>
        <translation>Escriba la dirección del portal del consultorio.</translation>
    </message>
    <message>
        <source>That does not look like an address. It has a form like portal.example.org/fhir</source>
        <translation>Eso no parece una dirección. Tiene una forma como portal.example.org/fhir</translation>
    </message>
    <message>
        <source>That address is not protected. Kinward reads records only over https://</source>
        <translation>Esa dirección no está protegida. Kinward solo lee expedientes por https://</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Which portal?</source>
        <translation>¿Cuál portal?</translation>
    </message>
    <message>
        <source>Give the address of the practice&apos;s portal. It is in their letters and e-mails, or ask at the front desk.</source>
        <translation>Escriba la dirección del portal del consultorio. Aparece en sus cartas y correos, o puede pedirla en la recepción.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::AllergiesPage</name>
    <message>
        <source>to %1</source>
        <extracomment>A reaction: %1 is what the body reacted to</extracomment>
        <translation>a %1</translation>
    </message>
    <message>
        <source>Reaction</source>
        <extracomment>Label: what happened when the body met what it is allergic to</extracomment>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>The practice did not say</source>
        <translation>El consultorio no lo indicó</translation>
    </message>
    <message>
        <source>Most dangerous first</source>
        <translation>Primero las más peligrosas</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero las más recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n of these can be dangerous.</source>
        <comment>allergies</comment>
        <translation>
            <numerusform>%n de estas puede ser peligrosa.</numerusform>
            <numerusform>%n de estas pueden ser peligrosas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The practice recorded that no allergies are known.</source>
        <translation>El consultorio registró que no se conoce ninguna alergia.</translation>
    </message>
    <message>
        <source>How dangerous</source>
        <extracomment>Label: how dangerous an allergy is</extracomment>
        <translation>Qué tan peligrosa</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Label: allergy or intolerance, and to what kind of thing</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>Label: when an allergy was first noticed</extracomment>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>Last reaction</source>
        <translation>Última reacción</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>The practice knows of no such allergy. Tell it if you know of one.</source>
        <translation>El consultorio no conoce ninguna alergia de este tipo. Avísele si usted sabe de alguna.</translation>
    </message>
    <message>
        <source>The record lists allergies as well. Ask the practice which is right; until then, go by the allergies.</source>
        <translation>El expediente también incluye alergias. Pregunte al consultorio qué es lo correcto; mientras tanto, tenga en cuenta las alergias.</translation>
    </message>
    <message>
        <source>This does not mean that there are none. When the practice records an allergy, or that none are known, it appears here. Ask the practice if you are not sure.</source>
        <translation>Esto no significa que no haya ninguna. Cuando el consultorio registre una alergia, o que no se conoce ninguna, aparecerá aquí. Pregunte al consultorio si no está seguro.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::AppointmentsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A length of time: %1 is hours, %2 minutes</extracomment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Somebody at an appointment: %1 is the name, %2 what they do there
----------
%1 is a date and time, %2 how far away it is: &quot;in 2 days&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>With</source>
        <extracomment>Label: whom the appointment is with</extracomment>
        <translation>Con</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Por video</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Canceled because</source>
        <translation>Motivo de la cancelación</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>The date is not fixed yet</source>
        <translation>Aún no hay fecha fija</translation>
    </message>
    <message>
        <source>No appointments are planned. When the practice books one, it appears here.</source>
        <translation>No hay citas programadas. Cuando el consultorio programe una, aparecerá aquí.</translation>
    </message>
    <message>
        <source>This visit is over. You can no longer join it.</source>
        <translation>Esta visita ya terminó. Ya no puede unirse a ella.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::AttachmentBox</name>
    <message>
        <source>The practice did not send this file. Ask there for it.</source>
        <translation>El consultorio no envió este archivo. Solicítelo allí.</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Save as file: %1</source>
        <extracomment>Read aloud for a button; %1 is the name of a file</extracomment>
        <translation>Guardar como archivo: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button: shows a file inside the program</extracomment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Show file: %1</source>
        <extracomment>Read aloud for a button; %1 is the name of a file</extracomment>
        <translation>Ver archivo: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens a file with the program that this computer has for it</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open file: %1</source>
        <extracomment>Read aloud for a button; %1 is the name of a file</extracomment>
        <translation>Abrir el archivo: %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::AttachmentOpener</name>
    <message>
        <source>Getting “%1” from %2…</source>
        <extracomment>%1 is the name of a file, %2 the practice that has it</extracomment>
        <translation>Recibiendo “%1” de %2…</translation>
    </message>
    <message>
        <source>“%1” was not opened. %2. %3</source>
        <extracomment>%1 is the name of a file, %2 what went wrong, %3 what to do</extracomment>
        <translation>No se abrió “%1”. %2. %3</translation>
    </message>
    <message>
        <source>It can run on this computer and change or send away what is on it. Open it only if you expected it and the practice confirms that it is theirs: %1.</source>
        <translation>Puede ejecutarse en esta computadora y cambiar o enviar lo que hay en ella. Ábralo solo si lo esperaba y el consultorio confirma que es suyo: %1.</translation>
    </message>
    <message>
        <source>Its name says that it is something else than it is. Open it only if you expected it. If you are not sure, %1.</source>
        <translation>Su nombre indica algo distinto de lo que es. Ábralo solo si lo esperaba. Si no está seguro, %1.</translation>
    </message>
    <message>
        <source>“%1” is a program</source>
        <translation>“%1” es un programa</translation>
    </message>
    <message>
        <source>“%1” is not what it seems</source>
        <translation>“%1” no es lo que parece</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <extracomment>Button: opens a file that may do harm</extracomment>
        <translation>Abrir de todos modos</translation>
    </message>
    <message>
        <source>Do not open</source>
        <extracomment>Button: leaves a file that may do harm alone</extracomment>
        <translation>No abrir</translation>
    </message>
    <message>
        <source>“%1” was not opened: there is no room for a copy. Save it instead.</source>
        <translation>No se abrió “%1”: no hay espacio para una copia. Guárdelo en su lugar.</translation>
    </message>
    <message>
        <source>No program on this computer opens “%1”. Save it instead.</source>
        <translation>Ningún programa de esta computadora abre “%1”. Guárdelo en su lugar.</translation>
    </message>
    <message>
        <source>“%1” is %2, too large to be opened from here. Save it as a file, then open that.</source>
        <extracomment>%1 is the name of a file, %2 its size</extracomment>
        <translation>“%1” tiene %2; es demasiado grande para abrirlo desde aquí. Guárdelo como archivo y ábralo después.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::AttachmentShelf</name>
    <message>
        <source>from the record</source>
        <extracomment>Under a file that goes with a message: it is one of the practice&apos;s own documents</extracomment>
        <translation>del expediente</translation>
    </message>
    <message>
        <source>“%1” could not be read. Choose a file that you can open.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>No se pudo leer “%1”. Elija un archivo que pueda abrir.</translation>
    </message>
    <message>
        <source>“%1” is empty, so it was not added.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>“%1” está vacío, así que no se agregó.</translation>
    </message>
    <message>
        <source>“%1” could not be kept on this computer. The disk may be full.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>No se pudo guardar “%1” en esta computadora. Quizás el disco esté lleno.</translation>
    </message>
    <message>
        <source>“%1” changed while it was added. Close it in other programs, then add it again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>“%1” cambió mientras se agregaba. Ciérrelo en otros programas y agréguelo de nuevo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button beside a file: it does not go with the message</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Adding %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Agregando %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button beside a file that is being added</extracomment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop adding %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>No agregar %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::BillingPage</name>
    <message>
        <source>What the provider charged</source>
        <translation>Lo que cobró el proveedor médico</translation>
    </message>
    <message>
        <source>The part that the plan covers</source>
        <translation>La parte que cubre el plan</translation>
    </message>
    <message>
        <source>The fixed part that the patient pays</source>
        <translation>La parte fija que paga el paciente</translation>
    </message>
    <message>
        <source>What the patient pays before the plan begins to pay</source>
        <translation>Lo que paga el paciente antes de que el plan empiece a pagar</translation>
    </message>
    <message>
        <source>What the plan pays</source>
        <translation>Lo que paga el plan</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Service without a name</source>
        <translation>Servicio sin nombre</translation>
    </message>
    <message>
        <source>no amount</source>
        <extracomment>In place of an amount</extracomment>
        <translation>sin monto</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Primero las pendientes</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero las más recientes</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero las más antiguas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De parte de</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Conceptos</translation>
    </message>
    <message>
        <source>Total before taxes</source>
        <translation>Total antes de impuestos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>How to pay</source>
        <translation>Cómo pagar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Treated on</source>
        <translation>Fecha de la atención</translation>
    </message>
    <message>
        <source>Statement of</source>
        <translation>Fecha del resumen</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Compañía de seguros</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor médico</translation>
    </message>
    <message>
        <source>This is not a bill. It says what the insurer paid.</source>
        <translation>Esto no es una factura. Dice lo que pagó el seguro.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>Paid by the insurer</source>
        <translation>Pagado por el seguro</translation>
    </message>
    <message>
        <source>Balance due: %1</source>
        <extracomment>How many bills are to be paid, where their amounts cannot be added up</extracomment>
        <translation>Saldo por pagar: %1</translation>
    </message>
    <message>
        <source>When the practice sends a bill or the insurer a statement, it appears here.</source>
        <translation>Cuando el consultorio envíe una factura o el seguro un resumen, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Charges</source>
        <extracomment>Line of a bill: all that is charged</extracomment>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Recargo</translation>
    </message>
    <message>
        <source>For information</source>
        <extracomment>Line of a bill: what does not have to be paid</extracomment>
        <translation>Como información</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Descontado</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Falta por pagar</translation>
    </message>
    <message>
        <source>The provider charged %1, and the plan pays %2 of it.</source>
        <extracomment>%1 and %2 are amounts of money</extracomment>
        <translation>El proveedor cobró %1 y el plan paga %2 de esa cantidad.</translation>
    </message>
    <message>
        <source>The patient&apos;s part is %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>La parte del paciente es %1.</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>Label: the account at the practice that a bill belongs to</extracomment>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>The bill as a file</source>
        <translation>La factura como archivo</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>No hay nada pendiente de pago.</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) due</source>
        <translation>
            <numerusform>%n factura pendiente</numerusform>
            <numerusform>%n facturas pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::BirthDatePage</name>
    <message>
        <source>Type the patient&apos;s date of birth.</source>
        <translation>Escriba la fecha de nacimiento del paciente.</translation>
    </message>
    <message>
        <source>Type the year with all four digits, for example 1942.</source>
        <translation>Escriba el año con sus cuatro números, por ejemplo 1942.</translation>
    </message>
    <message>
        <source>There is no month %1. Type the month first, then the day: 03/14/1942 is March 14.</source>
        <translation>No existe el mes %1. Escriba primero el mes y luego el día: 03/14/1942 es el 14 de marzo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 has only %n days.</source>
        <extracomment>%1 is a month&apos;s name, %2 a year, %n the number of its days</extracomment>
        <translation>
            <numerusform>%1 de %2 solo tiene %n día.</numerusform>
            <numerusform>%1 de %2 solo tiene %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>That day is still to come. Check the year.</source>
        <translation>Ese día todavía no ha llegado. Revise el año.</translation>
    </message>
    <message>
        <source>That is more than 130 years ago. Check the year.</source>
        <translation>De eso hace más de 130 años. Revise el año.</translation>
    </message>
    <message>
        <source>Type month, day and year as numbers, for example 03/14/1942.</source>
        <translation>Escriba el mes, el día y el año con números, por ejemplo 03/14/1942.</translation>
    </message>
    <message>
        <source>When was the patient born?</source>
        <translation>¿Cuándo nació el paciente?</translation>
    </message>
    <message>
        <source>Give the date of birth of the person you care for, not your own.</source>
        <translation>Escriba la fecha de nacimiento de la persona que usted cuida, no la suya.</translation>
    </message>
    <message>
        <source>Give the date of birth of the person you care for, not your own. %1 asks for it to be sure that the invite reached the right person.</source>
        <translation>Escriba la fecha de nacimiento de la persona que usted cuida, no la suya. %1 la pide para confirmar que la invitación llegó a la persona correcta.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::BrowserPage</name>
    <message>
        <source>The browser did not open. Check that this computer has one set up.</source>
        <translation>El navegador no se abrió. Revise que esta computadora tenga uno configurado.</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>Continúe en su navegador</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of %1. Sign in there; this window goes on by itself afterwards.</source>
        <translation>Su navegador abre la página para iniciar sesión en %1. Inicie sesión allí; después, esta ventana continúa sola.</translation>
    </message>
    <message>
        <source>Open again</source>
        <extracomment>Button: opens the sign-in page in the browser once more</extracomment>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::CaptchaBox</name>
    <message>
        <source>Picture with distorted letters to type. If you cannot see it, ask for a question instead.</source>
        <translation>Imagen con letras deformadas que debe escribir. Si no puede verla, pida una pregunta.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Type the letters that you see in the picture</source>
        <translation>Escriba las letras que ve en la imagen</translation>
    </message>
    <message>
        <source>Answer the question in a word or a number</source>
        <translation>Responda la pregunta con una palabra o un número</translation>
    </message>
    <message>
        <source>Letters in the picture</source>
        <translation>Letras de la imagen</translation>
    </message>
    <message>
        <source>Answer to: %1</source>
        <translation>Respuesta a: %1</translation>
    </message>
    <message>
        <source>&amp;New picture</source>
        <translation>&amp;Nueva imagen</translation>
    </message>
    <message>
        <source>&amp;New question</source>
        <translation>&amp;Nueva pregunta</translation>
    </message>
    <message>
        <source>I cannot &amp;see the picture: ask me a question instead</source>
        <translation>No puedo &amp;ver la imagen: prefiero una pregunta</translation>
    </message>
    <message>
        <source>&amp;Show me a picture instead</source>
        <translation>Prefiero &amp;ver una imagen</translation>
    </message>
</context>
<context>
    <name>kinward::ui::CarePlansPage</name>
    <message>
        <source>To do</source>
        <extracomment>Label of something to be done, where nothing is known of how far it is</extracomment>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What is measured and what it should be</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>antes del %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>How far</source>
        <extracomment>Label: whether a goal was reached</extracomment>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Active first</source>
        <translation>Primero los activos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más recientes</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>Label: the health conditions that a care plan is for</extracomment>
        <translation>Para</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Elaborado por</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Activity without a name</source>
        <translation>Actividad sin nombre</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Metas</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>When the practice writes down what is to be done for this person&apos;s health, the plan and its goals appear here.</source>
        <translation>Cuando el consultorio anote lo que se debe hacer por la salud de esta persona, el plan y sus metas aparecerán aquí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::CareTeamPage</name>
    <message>
        <source>member</source>
        <extracomment>Where nothing more is known of somebody&apos;s part in a care team</extracomment>
        <translation>miembro</translation>
    </message>
    <message>
        <source>Current first</source>
        <extracomment>Order of a list: those who are in the care team now come before the former members</extracomment>
        <translation>Primero los actuales</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Label: what somebody does in the care team</extracomment>
        <translation>Función</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>The practice did not send who is in this team. It can tell you.</source>
        <translation>El consultorio no envió quiénes forman este equipo. Puede preguntárselo.</translation>
    </message>
    <message>
        <source>When the practice says who cares for this person, they appear here with their telephone numbers.</source>
        <translation>Cuando el consultorio indique quiénes atienden a esta persona, aparecerán aquí con sus teléfonos.</translation>
    </message>
    <message>
        <source>Care teams</source>
        <comment>heading above the names of care teams</comment>
        <translation>Equipos de atención</translation>
    </message>
</context>
<context>
    <name>kinward::ui::CodePage</name>
    <message>
        <source>Another code is on its way. Only the newest one works.</source>
        <translation>Otro código va en camino. Solo sirve el más reciente.</translation>
    </message>
    <message>
        <source>Type the 6 digits from the e-mail.</source>
        <translation>Escriba los 6 dígitos que llegaron por correo electrónico.</translation>
    </message>
    <message>
        <source>No code yet? Look in the spam folder, or ask for another one.</source>
        <translation>¿Aún no llega el código? Busque en la carpeta de correo no deseado o pida otro.</translation>
    </message>
    <message>
        <source>You can ask for another code in %1</source>
        <translation>Podrá pedir otro código en %1</translation>
    </message>
    <message>
        <source>This code has expired. Ask for another one.</source>
        <translation>Este código venció. Pida otro.</translation>
    </message>
    <message>
        <source>The code works for %1.</source>
        <translation>El código sirve durante %1.</translation>
    </message>
    <message>
        <source>Check your e-mail</source>
        <translation>Revise su correo electrónico</translation>
    </message>
    <message>
        <source>We sent a code with 6 digits to your e-mail.</source>
        <translation>Le enviamos un código de un solo uso, de 6 dígitos, a su correo electrónico.</translation>
    </message>
    <message>
        <source>We sent a code with 6 digits to %1.</source>
        <translation>Le enviamos un código de un solo uso, de 6 dígitos, a %1.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ComposeDesk</name>
    <message>
        <source>This message could not be opened. The disk may be full. Make room, then try again.</source>
        <translation>No se pudo abrir este mensaje. Quizás el disco esté lleno. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This message has left already, so it cannot be changed.</source>
        <translation>Este mensaje ya salió, así que no se puede cambiar.</translation>
    </message>
    <message>
        <source>the practice</source>
        <extracomment>To whom a message goes, where no name is known</extracomment>
        <translation>el consultorio</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ComposePane</name>
    <message>
        <source>Saved on this computer</source>
        <extracomment>Beside the buttons of a message that is being written</extracomment>
        <translation>Guardado en esta computadora</translation>
    </message>
    <message>
        <source>This draft could not be saved. The disk may be full. Keep this window open, and make room.</source>
        <translation>No se pudo guardar este borrador. Quizás el disco esté lleno. Deje esta ventana abierta y libere espacio.</translation>
    </message>
    <message>
        <source>About %1. Only you and %2 see this; %1 does not.</source>
        <extracomment>%1 is the patient, %2 the practice</extracomment>
        <translation>Acerca de %1. Solo usted y %2 ven este mensaje; %1 no lo ve.</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <extracomment>Field: to whom a message goes</extracomment>
        <translation>P&amp;ara</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>As&amp;unto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: the message does not speak of that record any more</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the record off the message</source>
        <translation>Quitar el registro del mensaje</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Agregar &amp;archivos…</translation>
    </message>
    <message>
        <source>Add from the &amp;record…</source>
        <extracomment>Button: a document that the practice has is to go with the message</extracomment>
        <translation>Agregar del &amp;expediente…</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Descartar…</translation>
    </message>
    <message>
        <source>&amp;Send message</source>
        <translation>&amp;Enviar mensaje</translation>
    </message>
    <message>
        <source>Send message (Ctrl+Enter)</source>
        <translation>Enviar mensaje (Ctrl+Entrar)</translation>
    </message>
    <message>
        <source>%1 — for %2 — Kinward</source>
        <extracomment>Title of a window: %1 is the subject of a message, %2 the patient</extracomment>
        <translation>%1 — por %2 — Kinward</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mensaje nuevo</translation>
    </message>
    <message>
        <source>Asks about: %1</source>
        <extracomment>%1 is a record that the message asks about, e.g. a medicine</extracomment>
        <translation>Pregunta por: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Queda %n carácter</numerusform>
            <numerusform>Quedan %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>This portal takes no messages. To reach the practice, %1. Your draft is kept.</source>
        <extracomment>%1 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>Este portal no recibe mensajes. Para comunicarse con el consultorio, %1. Su borrador se conserva.</translation>
    </message>
    <message>
        <source>%1. %2 Your draft is kept.</source>
        <extracomment>%1 and %2 are sentences that say why messages cannot be written</extracomment>
        <translation>%1. %2 Su borrador se conserva.</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or empty the field “To”.</source>
        <translation>Elija a alguien de la lista o vacíe el campo “Para”.</translation>
    </message>
    <message>
        <source>%1 takes no messages at the moment. Choose somebody else.</source>
        <extracomment>%1 is a member of the practice</extracomment>
        <translation>%1 no recibe mensajes por ahora. Elija a otra persona.</translation>
    </message>
    <message>
        <source>A file is still being added. Wait for it, then send the message.</source>
        <translation>Todavía se está agregando un archivo. Espere a que termine y envíe el mensaje.</translation>
    </message>
    <message>
        <source>This message could not be put in the outbox, so it was not sent. The disk may be full. Make room, then send it again.</source>
        <translation>No se pudo poner este mensaje en la bandeja de salida, así que no se envió. Quizás el disco esté lleno. Libere espacio y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Discard this message?</source>
        <translation>¿Descartar este mensaje?</translation>
    </message>
    <message>
        <source>What you wrote is removed from this computer, and the files that you added to it. Nothing was sent.</source>
        <translation>Se quitará de esta computadora lo que escribió, junto con los archivos que le agregó. No se envió nada.</translation>
    </message>
    <message>
        <source>Discard message</source>
        <translation>Descartar mensaje</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>This draft could not be removed. Try again, or close the window to keep it.</source>
        <translation>No se pudo quitar este borrador. Vuelva a intentarlo o cierre la ventana para conservarlo.</translation>
    </message>
    <message>
        <source>Add files to the message</source>
        <translation>Agregar archivos al mensaje</translation>
    </message>
    <message>
        <source>A file is still being added. Wait for it, or stop it.</source>
        <translation>Todavía se está agregando un archivo. Espere a que termine o deténgalo.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>¿Cerrar sin guardar?</translation>
    </message>
    <message>
        <source>This draft could not be saved. If you close the window now, what you wrote since it was last saved is lost.</source>
        <translation>No se pudo guardar este borrador. Si cierra la ventana ahora, se perderá lo que escribió desde la última vez que se guardó.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Dejar la ventana abierta</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ComposeWords</name>
    <message numerus="yes">
        <source>The subject is %n character(s) too long: %1 takes up to %2.</source>
        <extracomment>%1 is the practice, %2 a number of characters; %n of them are too many</extracomment>
        <translation>
            <numerusform>Al asunto le sobra %n carácter: %1 acepta hasta %2.</numerusform>
            <numerusform>Al asunto le sobran %n caracteres: %1 acepta hasta %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message is %n character(s) too long: %1 takes up to %2. Shorten it, or send a second message.</source>
        <extracomment>%1 is the practice, %2 a number of characters; %n of them are too many</extracomment>
        <translation>
            <numerusform>Al mensaje le sobra %n carácter: %1 acepta hasta %2. Acórtelo o envíe un segundo mensaje.</numerusform>
            <numerusform>Al mensaje le sobran %n caracteres: %1 acepta hasta %2. Acórtelo o envíe un segundo mensaje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes up to %n file(s) with one message. Remove some, or send them with a second message.</source>
        <extracomment>%1 is the practice, %n how many files it takes with one message</extracomment>
        <translation>
            <numerusform>%1 acepta %n archivo por mensaje. Quite alguno o envíelo en un segundo mensaje.</numerusform>
            <numerusform>%1 acepta hasta %n archivos por mensaje. Quite algunos o envíelos en un segundo mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is %2; %3 takes files of up to %4. Nothing was sent.</source>
        <extracomment>%1 is a file, %2 and %4 are sizes (&quot;61 MB&quot;), %3 is the practice</extracomment>
        <translation>“%1” ocupa %2; %3 acepta archivos de hasta %4. No se envió nada.</translation>
    </message>
    <message>
        <source>All files together are %1; %2 takes up to %3 with one message. Remove some, or send them with a second message.</source>
        <extracomment>%1 and %3 are sizes (&quot;61 MB&quot;), %2 is the practice</extracomment>
        <translation>Todos los archivos juntos ocupan %1; %2 acepta hasta %3 por mensaje. Quite algunos o envíelos en un segundo mensaje.</translation>
    </message>
    <message>
        <source>%1 does not take files like “%2”. A PDF or a picture usually works.</source>
        <extracomment>%1 is the practice, %2 a file</extracomment>
        <translation>%1 no acepta archivos como “%2”. Un PDF o una imagen suele funcionar.</translation>
    </message>
    <message>
        <source>Somebody whom you wrote to takes no messages at the moment. Choose somebody else.</source>
        <translation>Una de las personas a quienes escribió no recibe mensajes por ahora. Elija a otra.</translation>
    </message>
    <message>
        <source>Somebody whom you wrote to is no longer there. Choose somebody else.</source>
        <translation>Una de las personas a quienes escribió ya no está. Elija a otra.</translation>
    </message>
    <message>
        <source>The conversation is no longer there. Write a new message.</source>
        <translation>La conversación ya no está. Escriba un mensaje nuevo.</translation>
    </message>
    <message>
        <source>The record that you ask about is no longer shared with you. Take it off the message, then send it again.</source>
        <translation>El registro por el que pregunta ya no se comparte con usted. Quítelo del mensaje y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>A file did not arrive. Send the message again.</source>
        <translation>Un archivo no llegó. Envíe el mensaje de nuevo.</translation>
    </message>
    <message>
        <source>%1 did not take this message. Check it, then send it again.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>%1 no aceptó este mensaje. Revíselo y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose somebody to write to.</source>
        <translation>Elija a quién escribir.</translation>
    </message>
    <message>
        <source>Write a subject: a few words about what it is.</source>
        <translation>Escriba un asunto: unas palabras sobre lo que necesita.</translation>
    </message>
    <message>
        <source>Write a message, or add a file.</source>
        <translation>Escriba un mensaje o agregue un archivo.</translation>
    </message>
    <message numerus="yes">
        <source>At %1, a message can go to %n person(s) at most.</source>
        <extracomment>%1 is the practice, %n how many people one message can go to</extracomment>
        <translation>
            <numerusform>En %1, un mensaje puede ir a %n persona como máximo.</numerusform>
            <numerusform>En %1, un mensaje puede ir a %n personas como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>This message came back. %1</source>
        <extracomment>Over a message that the practice did not take; %1 is the reason, as a sentence</extracomment>
        <translation>Este mensaje volvió. %1</translation>
    </message>
    <message>
        <source>Not for emergencies: call 911. If it cannot wait, %1.</source>
        <extracomment>%1 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>No es para emergencias: llame al 911. Si no puede esperar, %1.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ConditionsPage</name>
    <message>
        <source>On the list of problems that the practice keeps</source>
        <translation>En la lista de problemas que lleva el consultorio</translation>
    </message>
    <message>
        <source>Diagnosis of a visit</source>
        <translation>Diagnóstico de una visita</translation>
    </message>
    <message>
        <source>Health concern</source>
        <translation>Preocupación de salud</translation>
    </message>
    <message>
        <source>Active first</source>
        <translation>Primero los activos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más recientes</translation>
    </message>
    <message>
        <source>In the practice&apos;s words</source>
        <translation>En palabras del consultorio</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>Label: when a condition began</extracomment>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>Label: when a condition ended</extracomment>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Label: the part of the body</extracomment>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>According to</source>
        <extracomment>Label: who says that somebody has the condition</extracomment>
        <translation>Según</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>When the practice records a diagnosis or another health condition, it appears here.</source>
        <translation>Cuando el consultorio registre un diagnóstico u otro problema de salud, aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ConnectionLine</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>The state of the connection: %1 is what happened, %2 what it means</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Leyendo el expediente…</translation>
    </message>
    <message>
        <source>Updated %1. Not everything could be read: %2.</source>
        <extracomment>%1 is a moment, e.g. &quot;today, 9:12 AM&quot;; %2 names sections</extracomment>
        <translation>Última actualización: %1 (no se pudo leer todo: %2).</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <extracomment>%1 is a moment, e.g. &quot;today, 9:12 AM&quot;</extracomment>
        <translation>Última actualización: %1</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <extracomment>Button: reads the record anew</extracomment>
        <translation>Actuali&amp;zar</translation>
    </message>
    <message>
        <source>Read the record anew (F5)</source>
        <translation>Leer el expediente de nuevo (F5)</translation>
    </message>
    <message>
        <source>Sign in a&amp;gain</source>
        <translation>Iniciar &amp;sesión de nuevo</translation>
    </message>
    <message>
        <source>%1 You are looking at the record as of %2.</source>
        <extracomment>%1 is &quot;Connecting to …&quot;, %2 is a moment, e.g. &quot;today, 9:12 AM&quot;</extracomment>
        <translation>%1 Está viendo el expediente de la última actualización (%2).</translation>
    </message>
    <message numerus="yes">
        <source>Reading the record: %n entries so far, %1 of %2 sections done…</source>
        <extracomment>Progress of reading the record: %1 is how many of its %2 parts (lab results, bills …) are done</extracomment>
        <translation>
            <numerusform>Leyendo el expediente: %n dato hasta ahora, %1 de %2 secciones listas…</numerusform>
            <numerusform>Leyendo el expediente: %n datos hasta ahora, %1 de %2 secciones listas…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ConversationPane</name>
    <message>
        <source>Move to inbox</source>
        <extracomment>Button: takes a conversation out of the archive</extracomment>
        <translation>Mover a la bandeja de entrada</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Show what this is about</source>
        <translation>Mostrar de qué se trata</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>Sobre: %1</translation>
    </message>
    <message>
        <source>Leave Kinward and open this link?</source>
        <translation>¿Salir de Kinward y abrir este enlace?</translation>
    </message>
    <message>
        <source>It leads to %1, which is not part of this program:
%2

Open it only if you expected it.</source>
        <extracomment>%1 is the name of a host, e.g. &quot;example.org&quot;, %2 the whole address</extracomment>
        <translation>Lleva a %1, que no es parte de este programa:
%2

Ábralo solo si lo esperaba.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <extracomment>Button</extracomment>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Stay here</source>
        <extracomment>Button</extracomment>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>Button: writes an answer</extracomment>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>Mostrar mensajes anteriores</translation>
    </message>
    <message>
        <source>No conversation is open</source>
        <translation>No hay ninguna conversación abierta</translation>
    </message>
    <message>
        <source>Choose one from the list to read it.</source>
        <translation>Elija una de la lista para leerla.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
</context>
<context>
    <name>kinward::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <extracomment>On a button, for two seconds after its text was put on the clipboard</extracomment>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>%1: copied</source>
        <translation>%1: copiado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Said by a screen reader: %1 is what a button does, &quot;Copy link&quot;, %2 that it was done</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Copied. Cleared in %n second(s)</source>
        <extracomment>On a button, after a password was put on the clipboard, from where it is taken off by itself</extracomment>
        <translation>
            <numerusform>Copiado. Se borra en %n segundo</numerusform>
            <numerusform>Copiado. Se borra en %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::CredentialsPage</name>
    <message>
        <source>Your e-mail address is easy to guess. Choose something else.</source>
        <translation>Su correo electrónico es fácil de adivinar. Elija otra cosa.</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Type this one again.</source>
        <translation>Las dos contraseñas no son iguales. Escriba esta de nuevo.</translation>
    </message>
    <message>
        <source>Type your answer here.</source>
        <translation>Escriba aquí su respuesta.</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Elija una contraseña</translation>
    </message>
    <message>
        <source>You will sign in with your e-mail address and this password.</source>
        <translation>Va a iniciar sesión con su correo electrónico y esta contraseña.</translation>
    </message>
    <message>
        <source>You will sign in with %1 and this password.</source>
        <translation>Va a iniciar sesión con %1 y esta contraseña.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Contraseña otra vez</translation>
    </message>
</context>
<context>
    <name>kinward::ui::DemoMailbox</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New e-mail: %1</source>
        <translation>Correo nuevo: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>On a button, for two seconds after the code was put on the clipboard</extracomment>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>The code was copied</source>
        <translation>Se copió el código</translation>
    </message>
    <message>
        <source>Demo mailbox</source>
        <translation>Buzón de demostración</translation>
    </message>
    <message>
        <source>The demo portal does not answer. This window tries again by itself.</source>
        <translation>El portal de demostración no responde. Esta ventana lo vuelve a intentar sola.</translation>
    </message>
    <message>
        <source>No e-mails yet. The portal&apos;s invites and codes appear here.</source>
        <translation>Aún no hay correos. Aquí aparecerán las invitaciones y los códigos del portal.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::DetailRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a label and its value, read aloud</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::DocumentDesk</name>
    <message>
        <source>No connection. It goes on by itself.</source>
        <translation>Sin conexión. Continúa por sí sola.</translation>
    </message>
    <message>
        <source>Sign in again, then it goes on.</source>
        <translation>Inicie sesión de nuevo y continuará.</translation>
    </message>
    <message>
        <source>Your access has ended.</source>
        <translation>Su acceso terminó.</translation>
    </message>
    <message>
        <source>It could not go on yet. We keep trying.</source>
        <translation>Todavía no pudo continuar. Seguimos intentando.</translation>
    </message>
    <message>
        <source>The picture was not pasted: there is no room for it. Save it as a file, then upload that.</source>
        <translation>La imagen no se pegó: no hay espacio para ella. Guárdela como archivo y suba ese archivo.</translation>
    </message>
    <message>
        <source>This was not kept: the disk may be full. Make room, then try again.</source>
        <translation>Esto no se guardó: es posible que el disco esté lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It has come too far for that: it is there in a moment.</source>
        <translation>Ya está demasiado avanzada para eso: en un momento habrá llegado.</translation>
    </message>
    <message>
        <source>Nothing was uploaded: this computer could not write it down. The disk may be full. Make room, then try again.</source>
        <translation>No se subió nada: esta computadora no pudo anotarlo. El disco puede estar lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::DocumentPicker</name>
    <message>
        <source>Add this document</source>
        <translation>Agregar este documento</translation>
    </message>
    <message>
        <source>Add a document of the record</source>
        <translation>Agregar un documento del expediente</translation>
    </message>
    <message>
        <source>The practice has these documents. One of them goes with the message.</source>
        <translation>El consultorio tiene estos documentos. Uno de ellos irá con el mensaje.</translation>
    </message>
    <message>
        <source>The practice has no documents yet that could go with the message.</source>
        <translation>El consultorio todavía no tiene documentos que puedan ir con el mensaje.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::DocumentsPage</name>
    <message>
        <source>Newest first</source>
        <translation>Primero los más recientes</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero los más antiguos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Label: what sort of document this is</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Escrito por</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>En poder de</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Label: the time that a document is about</extracomment>
        <translation>Se refiere a</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>The practice did not send a file for this document.</source>
        <translation>El consultorio no envió ningún archivo con este documento.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The rest is in the file.</source>
        <comment>end of a long text</comment>
        <translation>El resto está en el archivo.</translation>
    </message>
    <message>
        <source>This folder is empty</source>
        <translation>Esta carpeta está vacía</translation>
    </message>
    <message>
        <source>Upload…</source>
        <extracomment>Button: sends files of this computer to the practice, as documents of the record</extracomment>
        <translation>Subir…</translation>
    </message>
    <message>
        <source>What you shared…</source>
        <extracomment>Button: lists what was shared, and with whom</extracomment>
        <translation>Lo que usted comparte…</translation>
    </message>
    <message>
        <source>Share…</source>
        <extracomment>Button above a document: lets somebody else see it</extracomment>
        <translation>Compartir…</translation>
    </message>
    <message>
        <source>Show one folder</source>
        <translation>Mostrar una carpeta</translation>
    </message>
    <message>
        <source>Let go to upload these files</source>
        <translation>Suelte para subir estos archivos</translation>
    </message>
    <message>
        <source>In folder</source>
        <extracomment>Label: the folders that a document is in</extracomment>
        <translation>En la carpeta</translation>
    </message>
    <message>
        <source>Sharing</source>
        <extracomment>Label: who else can see a document</extracomment>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>When the practice shares a letter, a report or another document, or you upload one, it appears here.</source>
        <translation>Cuando el consultorio comparta una carta, un informe u otro documento, o usted suba uno, aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::EmergencyDialog</name>
    <message>
        <source>born %1</source>
        <extracomment>%1 is a date of birth</extracomment>
        <translation>nacimiento: %1</translation>
    </message>
    <message>
        <source>Emergency summary</source>
        <translation>Resumen de emergencia</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Emergency summary: %1</source>
        <translation>Resumen de emergencia: %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ErrorText</name>
    <message>
        <source>Please wait a few minutes, then try again.</source>
        <translation>Espere unos minutos e intente de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Please wait %n minute(s), then try again.</source>
        <translation>
            <numerusform>Espere %n minuto e intente de nuevo.</numerusform>
            <numerusform>Espere %n minutos e intente de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button</extracomment>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nothing you wrote is lost.</source>
        <translation>No se pierde nada de lo que escribió.</translation>
    </message>
    <message>
        <source>The portal is taking too long to answer</source>
        <translation>El portal está tardando demasiado en responder</translation>
    </message>
    <message>
        <source>The connection may be slow. Try again in a moment. %1</source>
        <translation>Es posible que la conexión esté lenta. Intente de nuevo en un momento. %1</translation>
    </message>
    <message>
        <source>This network wants you to sign in first</source>
        <translation>Esta red le pide iniciar sesión primero</translation>
    </message>
    <message>
        <source>A page of this network answered instead of %1. Open your web browser, sign in to the network, then come back and try again.</source>
        <translation>Respondió una página de esta red, no %1. Abra su navegador, inicie sesión en la red, regrese aquí e intente de nuevo.</translation>
    </message>
    <message>
        <source>We could not make sure that this is really %1</source>
        <translation>No pudimos confirmar que este sea realmente %1</translation>
    </message>
    <message>
        <source>The connection was stopped before anything was sent. This can happen on public Wi-Fi: try another network. If it happens again, %1.</source>
        <translation>La conexión se detuvo antes de enviar nada. Esto puede pasar en una red Wi-Fi pública: pruebe con otra red. Si vuelve a pasar, %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems to be wrong</source>
        <translation>Parece que el reloj de esta computadora no está bien</translation>
    </message>
    <message>
        <source>It says %1. A safe connection needs the right date and time. Set the clock in this computer&apos;s settings, then try again. Nothing was sent.</source>
        <translation>Marca “%1”. Una conexión segura necesita la fecha y la hora correctas. Ajuste el reloj en la configuración de esta computadora e intente de nuevo. No se envió nada.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Check that this computer is connected to the internet, then try again.</source>
        <translation>Revise que esta computadora esté conectada a internet e intente de nuevo.</translation>
    </message>
    <message>
        <source>We keep trying.</source>
        <translation>Seguimos intentando.</translation>
    </message>
    <message>
        <source>The portal is not working right now</source>
        <translation>El portal no funciona en este momento</translation>
    </message>
    <message>
        <source>The problem is not on this computer. Try again in a few minutes. If it goes on, %1. %2</source>
        <translation>El problema no está en esta computadora. Intente de nuevo en unos minutos. Si continúa, %1. %2</translation>
    </message>
    <message>
        <source>Too many tries for now</source>
        <translation>Demasiados intentos por ahora</translation>
    </message>
    <message>
        <source>This pause keeps the record safe. %1</source>
        <translation>Esta pausa protege el expediente. %1</translation>
    </message>
    <message>
        <source>Your access does not include this</source>
        <translation>Su acceso no incluye esto</translation>
    </message>
    <message>
        <source>The practice decides what a caregiver may see. To ask for more, %1.</source>
        <translation>El consultorio decide qué puede ver una persona que cuida a un paciente. Para pedir más acceso, %1.</translation>
    </message>
    <message>
        <source>This is no longer there</source>
        <translation>Esto ya no está allí</translation>
    </message>
    <message>
        <source>The practice may have moved or replaced it. Try again to see what is there now. If something is missing, %1.</source>
        <translation>Es posible que el consultorio lo haya movido o reemplazado. Intente de nuevo para ver lo que hay ahora. Si falta algo, %1.</translation>
    </message>
    <message>
        <source>The portal did not accept this</source>
        <translation>El portal no aceptó esto</translation>
    </message>
    <message>
        <source>Nothing was changed. Check what you entered, then try again. If it happens again, %1.</source>
        <translation>No se cambió nada. Revise lo que escribió e intente de nuevo. Si vuelve a pasar, %1.</translation>
    </message>
    <message>
        <source>We could not understand the portal&apos;s answer</source>
        <translation>No pudimos entender la respuesta del portal</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Inicie sesión de nuevo</translation>
    </message>
    <message>
        <source>To keep the record safe, your sign-in has ended. %1</source>
        <translation>Para proteger el expediente, su sesión se cerró. %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <extracomment>Button</extracomment>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Your access to this record ended</source>
        <translation>Su acceso a este expediente terminó</translation>
    </message>
    <message>
        <source>If that surprises you, %1. %2</source>
        <translation>Si esto le sorprende, %1. %2</translation>
    </message>
    <message>
        <source>This computer has no unlocked password store</source>
        <translation>Esta computadora no tiene un almacén de contraseñas desbloqueado</translation>
    </message>
    <message>
        <source>You will be asked to sign in each time you start Kinward.</source>
        <translation>Tendrá que iniciar sesión cada vez que abra Kinward.</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <extracomment>Button</extracomment>
        <translation>Cómo resolverlo</translation>
    </message>
    <message>
        <source>This computer could not save the record</source>
        <translation>Esta computadora no pudo guardar el expediente</translation>
    </message>
    <message>
        <source>Its disk may be full. Free some space, then try again. Nothing at %1 was changed.</source>
        <translation>Es posible que el disco esté lleno. Libere espacio e intente de nuevo. No se cambió nada en %1.</translation>
    </message>
    <message>
        <source>This was stopped</source>
        <translation>Esto se detuvo</translation>
    </message>
    <message>
        <source>%1 You can start again at any time.</source>
        <translation>%1 Puede empezar de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>the practice</source>
        <extracomment>Stands for a practice&apos;s name in the middle of a sentence</extracomment>
        <translation>el consultorio</translation>
    </message>
    <message>
        <source>You are looking at the record as of %1.</source>
        <translation>Está viendo el expediente de la última actualización (%1).</translation>
    </message>
    <message>
        <source>%1: not part of this portal</source>
        <extracomment>%1 is the name of a section, e.g. Billing</extracomment>
        <translation>%1: no forma parte de este portal</translation>
    </message>
    <message>
        <source>This practice does not share this section online. To ask about it, %1.</source>
        <translation>Este consultorio no comparte esta sección en línea. Para preguntar, %1.</translation>
    </message>
    <message>
        <source>%1: not included when you signed in</source>
        <translation>%1: no se incluyó cuando inició sesión</translation>
    </message>
    <message>
        <source>Sign in again and allow this section to see it here. %1</source>
        <translation>Inicie sesión de nuevo y permita esta sección para verla aquí. %1</translation>
    </message>
    <message>
        <source>Your access to %1&apos;s record is “%2”.</source>
        <extracomment>%1 is a person, %2 the name of an access level, as the practice wrote it</extracomment>
        <translation>Su acceso al expediente de %1 es “%2”.</translation>
    </message>
    <message>
        <source>%1: not part of your access</source>
        <translation>%1: no forma parte de su acceso</translation>
    </message>
    <message>
        <source>%1 is now an adult, so your access ended</source>
        <translation>%1 ya es mayor de edad, por eso su acceso terminó</translation>
    </message>
    <message>
        <source>%1 can invite you again. If you have questions, %2. %3</source>
        <translation>%1 puede invitarle otra vez. Si tiene preguntas, %2. %3</translation>
    </message>
    <message>
        <source>Your access to %1&apos;s record ended</source>
        <translation>Su acceso al expediente de %1 terminó</translation>
    </message>
    <message>
        <source>today, %1</source>
        <extracomment>A moment; %1 is the time of day, e.g. 9:12 AM</extracomment>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <extracomment>A date format of Qt, for a day of this year: &quot;Tuesday, November 24&quot;</extracomment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 the time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>call %1 at %2</source>
        <extracomment>Middle of a sentence; %1 is a practice, %2 its telephone number</extracomment>
        <translation>llame a %1 al %2</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>llame a %1</translation>
    </message>
    <message>
        <source>call the practice</source>
        <translation>llame al consultorio</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full, so the record is kept only until you close Kinward. Free some space, then start Kinward again.</source>
        <translation>El disco de esta computadora está lleno, así que el expediente se conserva solo hasta que cierre Kinward. Libere espacio y después vuelva a abrir Kinward.</translation>
    </message>
    <message>
        <source>Kinward cannot write to its folder on this computer, so the record is kept only until you close it. Ask whoever looks after this computer, then start Kinward again.</source>
        <translation>Kinward no puede escribir en su carpeta en esta computadora, así que el expediente se conserva solo hasta que cierre el programa. Consulte a la persona que se ocupa de esta computadora y después vuelva a abrir Kinward.</translation>
    </message>
    <message>
        <source>The copy of the record on this computer was damaged, so we removed it. We read it again from %1 as soon as there is a connection. %2</source>
        <translation>La copia del expediente en esta computadora estaba dañada, así que la quitamos. La leeremos de nuevo de %1 en cuanto haya conexión. %2</translation>
    </message>
    <message>
        <source>This computer&apos;s password store no longer has the key to the copy of the record, so we removed that copy. We read it again from %1 as soon as there is a connection.</source>
        <translation>El almacén de contraseñas de esta computadora ya no tiene la clave de la copia del expediente, así que quitamos esa copia. La leeremos de nuevo de %1 en cuanto haya conexión.</translation>
    </message>
    <message>
        <source>The copy of the record on this computer was made by a newer Kinward, so we removed it. We read it again from %1 as soon as there is a connection. To avoid this, install the newest Kinward.</source>
        <translation>La copia del expediente en esta computadora la hizo una versión más reciente de Kinward, así que la quitamos. La leeremos de nuevo de %1 en cuanto haya conexión. Para evitarlo, instale la versión más reciente de Kinward.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store no longer has the key to the record kept here, so we removed that copy. Sign in to read it again from the practice.</source>
        <translation>El almacén de contraseñas de esta computadora ya no tiene la clave del expediente guardado aquí, así que quitamos esa copia. Inicie sesión para leerlo de nuevo del consultorio.</translation>
    </message>
    <message>
        <source>Last updated %1</source>
        <extracomment>%1 is a moment, e.g. &quot;today, 9:12 AM&quot;</extracomment>
        <translation>Última actualización: %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ExistingPasswordPage</name>
    <message>
        <source>Type the password of your account.</source>
        <translation>Escriba la contraseña de su cuenta.</translation>
    </message>
    <message>
        <source>You have an account already</source>
        <translation>Usted ya tiene una cuenta</translation>
    </message>
    <message>
        <source>Sign in with the password you chose earlier. This invite is then added to your account.</source>
        <translation>Inicie sesión con la contraseña que eligió antes. Después, esta invitación se agrega a su cuenta.</translation>
    </message>
    <message>
        <source>The invite went to %1, which has an account at this portal. Sign in with the password you chose earlier. This invite is then added to your account.</source>
        <translation>La invitación se envió a %1, que ya tiene una cuenta en este portal. Inicie sesión con la contraseña que eligió antes. Después, esta invitación se agrega a su cuenta.</translation>
    </message>
    <message>
        <source>Forgotten the password? To choose a new one, %1.</source>
        <translation>¿Olvidó la contraseña? Para elegir una nueva, %1.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ExpiryField</name>
    <message>
        <source>In an hour</source>
        <extracomment>When a link ends</extracomment>
        <translation>En una hora</translation>
    </message>
    <message>
        <source>In a day</source>
        <extracomment>When a link ends</extracomment>
        <translation>En un día</translation>
    </message>
    <message>
        <source>In a week</source>
        <extracomment>When a link ends</extracomment>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>In a month</source>
        <extracomment>When a link ends</extracomment>
        <translation>En un mes</translation>
    </message>
    <message>
        <source>In a year</source>
        <extracomment>When a link ends</extracomment>
        <translation>En un año</translation>
    </message>
    <message>
        <source>On a date and time…</source>
        <extracomment>When a link ends: the date and the time are chosen below</extracomment>
        <translation>En una fecha y hora…</translation>
    </message>
    <message>
        <source>This moment is past. Choose a later one.</source>
        <translation>Ese momento ya pasó. Elija uno posterior.</translation>
    </message>
    <message>
        <source>That is too far away. Links can last until %1.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Es demasiado tarde. Los enlaces pueden durar hasta el %1.</translation>
    </message>
    <message>
        <source>The link ends</source>
        <extracomment>Field: when a link ends</extracomment>
        <translation>El enlace termina</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>Field: the last day of a link</extracomment>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date on which the link ends</source>
        <translation>Fecha en que termina el enlace</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Field: the time of day at which a link ends</extracomment>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time at which the link ends</source>
        <translation>Hora en que termina el enlace</translation>
    </message>
</context>
<context>
    <name>kinward::ui::FileSaver</name>
    <message>
        <source>Save as file</source>
        <extracomment>Files that a dialog lists; %1 is an ending of file names such as pdf</extracomment>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Archivos %1 (*.%2)</translation>
    </message>
    <message>
        <source>Getting “%1” from %2…</source>
        <extracomment>%1 is the name of a file, %2 the practice that has it</extracomment>
        <translation>Recibiendo “%1” de %2…</translation>
    </message>
    <message>
        <source>Saved as “%1”. Everybody who can open that file can read it.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Guardado como “%1”. Toda persona que pueda abrir ese archivo podrá leerlo.</translation>
    </message>
    <message>
        <source>Nothing was saved. Choose another folder, or make room on the disk.</source>
        <translation>No se guardó nada. Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>“%1” was not saved. %2. %3</source>
        <extracomment>%1 is the name of a file, %2 what went wrong, %3 what to do</extracomment>
        <translation>No se guardó “%1”. %2. %3</translation>
    </message>
</context>
<context>
    <name>kinward::ui::FormPage</name>
    <message>
        <source>Checking…</source>
        <extracomment>On the button that goes on, while the portal is asked</extracomment>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: does again what failed</extracomment>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>kinward::ui::HomeCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>What a button of a card is called by screen readers: %1 is the card, %2 the button</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>se está leyendo</translation>
    </message>
</context>
<context>
    <name>kinward::ui::HomeCards</name>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Video visit</source>
        <translation>Visita por video</translation>
    </message>
    <message>
        <source>No appointments are planned. When the practice books one, it appears here.</source>
        <translation>No hay citas programadas. Cuando el consultorio programe una, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <extracomment>Button: joins a video visit</extracomment>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>See appointment</source>
        <translation>Ver la cita</translation>
    </message>
    <message>
        <source>No messages yet. When the practice writes to you, it appears here.</source>
        <translation>Aún no hay mensajes. Cuando el consultorio le escriba, aparecerán aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>No unread messages</source>
        <translation>No hay mensajes sin leer</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>No lab results yet. When a laboratory reports some, they appear here.</source>
        <translation>Aún no hay resultados de laboratorio. Cuando un laboratorio los envíe, aparecerán aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n new result(s) in the last 30 days</source>
        <translation>
            <numerusform>%n resultado nuevo en los últimos 30 días</numerusform>
            <numerusform>%n resultados nuevos en los últimos 30 días</numerusform>
        </translation>
    </message>
    <message>
        <source>No new results in the last 30 days</source>
        <translation>No hay resultados nuevos en los últimos 30 días</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) outside the usual range</source>
        <translation>
            <numerusform>%n valor fuera del rango habitual</numerusform>
            <numerusform>%n valores fuera del rango habitual</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest: %1</source>
        <translation>Lo más reciente: %1</translation>
    </message>
    <message>
        <source>See lab results</source>
        <translation>Ver los resultados</translation>
    </message>
    <message>
        <source>Nothing is due. Bills to pay and questionnaires to finish appear here.</source>
        <translation>No hay nada pendiente. Aquí aparecerán las facturas por pagar y los cuestionarios por terminar.</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) to pay</source>
        <translation>
            <numerusform>%n factura por pagar</numerusform>
            <numerusform>%n facturas por pagar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to pay</source>
        <translation>%1 por pagar</translation>
    </message>
    <message numerus="yes">
        <source>%n questionnaire(s) begun and not finished</source>
        <translation>
            <numerusform>%n cuestionario empezado y sin terminar</numerusform>
            <numerusform>%n cuestionarios empezados y sin terminar</numerusform>
        </translation>
    </message>
    <message>
        <source>See billing</source>
        <translation>Ver la facturación</translation>
    </message>
    <message>
        <source>See questionnaires</source>
        <translation>Ver los cuestionarios</translation>
    </message>
    <message>
        <source>No active prescriptions. When the practice prescribes a medicine, it appears here.</source>
        <translation>No hay recetas activas. Cuando el consultorio recete una medicina, aparecerá aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n active prescription(s)</source>
        <translation>
            <numerusform>%n receta activa</numerusform>
            <numerusform>%n recetas activas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 are names of medicines or of what somebody is allergic to, %n how many are not named</extracomment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without refills</source>
        <translation>
            <numerusform>%n sin resurtidos</numerusform>
            <numerusform>%n sin resurtidos</numerusform>
        </translation>
    </message>
    <message>
        <source>See prescriptions</source>
        <translation>Ver las recetas</translation>
    </message>
    <message numerus="yes">
        <source>%n allergy(ies)</source>
        <translation>
            <numerusform>%n alergia</numerusform>
            <numerusform>%n alergias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be dangerous</source>
        <extracomment>How many allergies</extracomment>
        <translation>
            <numerusform>%n puede ser peligrosa</numerusform>
            <numerusform>%n pueden ser peligrosas</numerusform>
        </translation>
    </message>
    <message>
        <source>No known allergies</source>
        <translation>Ninguna alergia conocida</translation>
    </message>
    <message>
        <source>The practice recorded that none are known.</source>
        <translation>El consultorio anotó que no se conoce ninguna.</translation>
    </message>
    <message>
        <source>The practice has recorded no allergies here. That does not mean that there are none.</source>
        <translation>El consultorio no ha anotado alergias aquí. Eso no significa que no las haya.</translation>
    </message>
    <message>
        <source>See allergies</source>
        <translation>Ver alergias</translation>
    </message>
    <message numerus="yes">
        <source>Reading… %n so far</source>
        <extracomment>Of a part of the record that is read for the first time; %n entries</extracomment>
        <translation>
            <numerusform>Leyendo… %n hasta ahora</numerusform>
            <numerusform>Leyendo… %n hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>See messages</source>
        <translation>Ver mensajes</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
</context>
<context>
    <name>kinward::ui::HomePage</name>
    <message>
        <source>Next appointment</source>
        <translation>Próxima cita</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>New results</source>
        <translation>Resultados nuevos</translation>
    </message>
    <message>
        <source>What is due</source>
        <extracomment>Title of the card with bills to pay and questionnaires to finish</extracomment>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Active prescriptions</source>
        <translation>Recetas activas</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <extracomment>A date format of Qt: &quot;Sunday, November 22&quot;</extracomment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>This could not be read yet.</source>
        <translation>Esto aún no se pudo leer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Ver por qué</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ImmunizationsPage</name>
    <message>
        <source>Made by</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>Lot number</source>
        <extracomment>Label: the number of the batch that a vaccine is from</extracomment>
        <translation>Número de lote</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Fecha de caducidad</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero las más recientes</translation>
    </message>
    <message>
        <source>By vaccine</source>
        <translation>Por vacuna</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Series</source>
        <extracomment>Label: the name of a series of doses of a vaccine</extracomment>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Protects against</source>
        <translation>Protege contra</translation>
    </message>
    <message>
        <source>Not given because</source>
        <translation>No se aplicó porque</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Aplicada por</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>How</source>
        <extracomment>Label: how a vaccine came into the body, and at which part of it</extracomment>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Reaction</source>
        <extracomment>Label: what the body did after a vaccine</extracomment>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Told to the practice, which did not give this vaccine itself</source>
        <translation>Se lo informaron al consultorio, que no aplicó esta vacuna</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>All doses of this vaccine</source>
        <translation>Todas las dosis de esta vacuna</translation>
    </message>
    <message>
        <source>When a vaccine is given or recorded, it appears here.</source>
        <translation>Cuando se aplique o se registre una vacuna, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Due on</source>
        <extracomment>Label: the day on which a vaccine should be given</extracomment>
        <translation>Corresponde el</translation>
    </message>
    <message>
        <source>Not before</source>
        <extracomment>Label: the day before which a vaccine should not be given</extracomment>
        <translation>No antes del</translation>
    </message>
    <message>
        <source>Overdue from</source>
        <translation>Atrasada desde</translation>
    </message>
    <message>
        <source>What is due first</source>
        <translation>Primero lo pendiente</translation>
    </message>
    <message numerus="yes">
        <source>%n due, says the practice.</source>
        <comment>vaccines</comment>
        <translation>
            <numerusform>%n pendiente, según el consultorio.</numerusform>
            <numerusform>%n pendientes, según el consultorio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::InsurancePage</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Subgroup</source>
        <translation>Subgrupo</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Subplan</source>
        <translation>Subplan</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Subclass</source>
        <translation>Subclase</translation>
    </message>
    <message>
        <source>Pharmacy: RX BIN</source>
        <translation>Farmacia: RX BIN</translation>
    </message>
    <message>
        <source>Pharmacy: RX PCN</source>
        <translation>Farmacia: RX PCN</translation>
    </message>
    <message>
        <source>Pharmacy: RX ID</source>
        <translation>Farmacia: RX ID</translation>
    </message>
    <message>
        <source>Pharmacy: RX group</source>
        <translation>Farmacia: grupo RX</translation>
    </message>
    <message>
        <source>The insured person</source>
        <translation>La persona asegurada</translation>
    </message>
    <message>
        <source>Child of the insured person</source>
        <translation>Hijo o hija de la persona asegurada</translation>
    </message>
    <message>
        <source>Parent of the insured person</source>
        <translation>Padre o madre de la persona asegurada</translation>
    </message>
    <message>
        <source>Husband or wife of the insured person</source>
        <translation>Cónyuge de la persona asegurada</translation>
    </message>
    <message>
        <source>Partner of the insured person</source>
        <translation>Pareja de la persona asegurada</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>What stands on an insurance card: a name, and the number that belongs to it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In force first</source>
        <translation>Primero los vigentes</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más recientes</translation>
    </message>
    <message>
        <source>Member ID</source>
        <translation>Número de afiliado</translation>
    </message>
    <message>
        <source>Kind of insurance</source>
        <translation>Tipo de seguro</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>Insured person</source>
        <translation>Persona asegurada</translation>
    </message>
    <message>
        <source>The patient is</source>
        <extracomment>Label: what the patient is to the person who has the insurance</extracomment>
        <translation>El paciente es</translation>
    </message>
    <message>
        <source>Policy holder</source>
        <translation>Titular de la póliza</translation>
    </message>
    <message>
        <source>Dependent number</source>
        <extracomment>Label: the number of a family member on an insurance card</extracomment>
        <translation>Número de dependiente</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>What the patient pays</source>
        <translation>Lo que paga el paciente</translation>
    </message>
    <message>
        <source>Questions about the insurance</source>
        <translation>Preguntas sobre el seguro</translation>
    </message>
    <message>
        <source>When the practice has an insurance on file, it appears here with its numbers.</source>
        <translation>Cuando el consultorio tenga registrado un seguro, aparecerá aquí con sus números.</translation>
    </message>
    <message>
        <source>What the insurer paid is under Billing.</source>
        <translation>Lo que pagó la aseguradora está en Facturación.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::KindFilter</name>
    <message>
        <source>All kinds</source>
        <extracomment>In the menu of kinds of records: no kind is left out</extracomment>
        <translation>Todos los tipos</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <comment>how many kinds of records are shown</comment>
        <translation>
            <numerusform>%n tipo</numerusform>
            <numerusform>%n tipos</numerusform>
        </translation>
    </message>
    <message>
        <source>Kinds shown: %1</source>
        <extracomment>Said by a screen reader; %1 is what is chosen, e.g. &quot;All kinds&quot;</extracomment>
        <translation>Tipos que se muestran: %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::LabResultTable</name>
    <message>
        <source>Results of this test</source>
        <translation>Resultados de esta prueba</translation>
    </message>
</context>
<context>
    <name>kinward::ui::LabsPage</name>
    <message>
        <source>%1. The results may still change.</source>
        <translation>%1. Los resultados todavía pueden cambiar.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más recientes</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero los más antiguos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Done by</source>
        <extracomment>Label: the laboratory or the person that did the test</extracomment>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>The practice sent no single values with this report.</source>
        <translation>El consultorio no envió valores por separado con este informe.</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>When a laboratory reports results, they appear here.</source>
        <translation>Cuando un laboratorio envíe resultados, aparecerán aquí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>Like this computer</source>
        <translation>Igual que esta computadora</translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation>Aparie&amp;ncia</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Appearance: dark text on a light ground</extracomment>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Appearance: light text on a dark ground</extracomment>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>This is how large the words of the record are.</source>
        <translation>Así de grandes se ven las palabras del expediente.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A text size; %1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tamaño del te&amp;xto</translation>
    </message>
</context>
<context>
    <name>kinward::ui::MailNotifier</name>
    <message numerus="yes">
        <source>Kinward: %n unread message(s)</source>
        <extracomment>Tool tip of the icon in the system&apos;s tray</extracomment>
        <translation>
            <numerusform>Kinward: %n mensaje sin leer</numerusform>
            <numerusform>Kinward: %n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>New message from %1</source>
        <extracomment>A notification; %1 is the practice that the messages are from</extracomment>
        <translation>Mensaje nuevo de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new messages from %1</source>
        <translation>
            <numerusform>%n mensaje nuevo de %1</numerusform>
            <numerusform>%n mensajes nuevos de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a notification shows of a message: %1 is who wrote it, %2 its subject</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::MainWindow</name>
    <message>
        <source>Acting for %1 — %2 — Kinward</source>
        <translation>Actúa en nombre de %1 — %2 — Kinward</translation>
    </message>
    <message>
        <source>Demo — %1</source>
        <extracomment>Window title in demo mode</extracomment>
        <translation>Demostración — %1</translation>
    </message>
    <message>
        <source>Acting for %1 — Kinward</source>
        <translation>Actúa en nombre de %1 — Kinward</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>Window title; %1 is how many messages are unread, %2 the title without it</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that you wrote were not sent, and will be lost: this computer has no unlocked password store to keep them with.</source>
        <translation>
            <numerusform>%n mensaje que escribió no se envió y se perderá: esta computadora no tiene un almacén de contraseñas desbloqueado para conservarlo.</numerusform>
            <numerusform>%n mensajes que escribió no se enviaron y se perderán: esta computadora no tiene un almacén de contraseñas desbloqueado para conservarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) did not leave yet. They go out when Kinward is open again.</source>
        <translation>
            <numerusform>%n mensaje todavía no salió. Saldrá cuando Kinward vuelva a estar abierto.</numerusform>
            <numerusform>%n mensajes todavía no salieron. Saldrán cuando Kinward vuelva a estar abierto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close Kinward?</source>
        <translation>¿Cerrar Kinward?</translation>
    </message>
    <message>
        <source>Close Kinward</source>
        <translation>Cerrar Kinward</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Dejarlo abierto</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished, and will be given up: this computer has no unlocked password store to keep them with.</source>
        <translation>
            <numerusform>%n subida no ha terminado y se abandonará: esta computadora no tiene un almacén de contraseñas desbloqueado con que guardarla.</numerusform>
            <numerusform>%n subidas no han terminado y se abandonarán: esta computadora no tiene un almacén de contraseñas desbloqueado con que guardarlas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished. They go on when Kinward is open again.</source>
        <translation>
            <numerusform>%n subida no ha terminado. Continúa cuando Kinward esté abierto otra vez.</numerusform>
            <numerusform>%n subidas no han terminado. Continúan cuando Kinward esté abierto otra vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are in a video visit. Closing Kinward leaves it.</source>
        <translation>Está en una visita por video. Al cerrar Kinward saldrá de ella.</translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) on video visits will be lost: this computer has no unlocked password store to keep them with.</source>
        <translation>
            <numerusform>Se perderá %n nota privada sobre visitas por video: esta computadora no tiene un almacén de contraseñas desbloqueado con el que guardarla.</numerusform>
            <numerusform>Se perderán %n notas privadas sobre visitas por video: esta computadora no tiene un almacén de contraseñas desbloqueado con el que guardarlas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::MessageCard</name>
    <message>
        <source>You</source>
        <extracomment>Who wrote a message: the person in front of the screen</extracomment>
        <translation>Usted</translation>
    </message>
    <message>
        <source>The practice</source>
        <extracomment>Who wrote a message, where nobody is named</extracomment>
        <translation>El consultorio</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>How far a message has come and since when: &quot;Read at the practice · today, 9:12 AM&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>To %1</source>
        <extracomment>Under the name of who wrote a message: %1 is whom it went to</extracomment>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <extracomment>Said by a screen reader before a message</extracomment>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Message from %1</source>
        <extracomment>Said by a screen reader: %1 is who wrote the message</extracomment>
        <translation>Mensaje de %1</translation>
    </message>
    <message>
        <source>This message was not sent: the portal did not take it. It is kept as a draft.</source>
        <translation>Este mensaje no se envió: el portal no lo aceptó. Se conserva como borrador.</translation>
    </message>
    <message>
        <source>This message was not sent. %1 It is kept as a draft.</source>
        <translation>Este mensaje no se envió. %1 Se conserva como borrador.</translation>
    </message>
    <message>
        <source>Continue writing</source>
        <extracomment>Button: opens a draft, to go on with it</extracomment>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Take back and edit</source>
        <translation>Recuperar y editar</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <extracomment>Button: throws a draft away</extracomment>
        <translation>Descartar borrador…</translation>
    </message>
    <message>
        <source>Do not send…</source>
        <translation>No enviar…</translation>
    </message>
</context>
<context>
    <name>kinward::ui::MessageFiles</name>
    <message>
        <source>From the patient&apos;s documents</source>
        <comment>a file that a message only names</comment>
        <translation>De los documentos del paciente</translation>
    </message>
    <message>
        <source>Show in Documents</source>
        <translation>Mostrar en Documentos</translation>
    </message>
    <message>
        <source>Show in Documents: %1</source>
        <extracomment>Read aloud for a button; %1 is the name of a file</extracomment>
        <translation>Mostrar en Documentos: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens a file with the program that this computer has for it</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open file: %1</source>
        <translation>Abrir archivo: %1</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Save as file: %1</source>
        <extracomment>Read aloud for a button; %1 is the name of a file</extracomment>
        <translation>Guardar como archivo: %1</translation>
    </message>
    <message>
        <source>The practice did not send this file. Ask there for it.</source>
        <translation>El consultorio no envió este archivo. Solicítelo allí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::MessagesPage</name>
    <message>
        <source>Compose</source>
        <extracomment>Button: begins a new message</extracomment>
        <translation>Redactar</translation>
    </message>
    <message>
        <source>Not for emergencies: call 911. If it cannot wait for an answer, %1.</source>
        <extracomment>%1 is the middle of a sentence, e.g. &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>No es para emergencias: llame al 911. Si no puede esperar una respuesta, %1.</translation>
    </message>
    <message>
        <source>It is too late to take this message back: it is being sent.</source>
        <translation>Ya no se puede recuperar este mensaje: se está enviando.</translation>
    </message>
    <message>
        <source>Throw this message away?</source>
        <translation>¿Descartar este mensaje?</translation>
    </message>
    <message>
        <source>It was not sent. It cannot be brought back.</source>
        <translation>No se envió. No se podrá recuperar.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <extracomment>Button: throws a message away</extracomment>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>Button: does not throw a message away</extracomment>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>That could not be written down. Make room on the disk, then try again.</source>
        <translation>No se pudo guardar ese cambio. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>You can read messages here. Your access does not include writing them.</source>
        <translation>Aquí puede leer mensajes. Su acceso no incluye escribirlos.</translation>
    </message>
    <message>
        <source>Only you see this mailbox. %1 has another one, and you cannot see it.</source>
        <extracomment>%1 is the patient&apos;s name</extracomment>
        <translation>Solo usted ve este buzón. %1 tiene otro, y usted no puede verlo.</translation>
    </message>
    <message>
        <source>%1. %2 What you wrote is kept.</source>
        <extracomment>A notice: %1 is what happened, %2 what it means</extracomment>
        <translation>%1. %2 Lo que escribió se conserva.</translation>
    </message>
    <message>
        <source>You are looking at the messages as of %1. What you send waits until there is a connection.</source>
        <extracomment>%1 is a moment, e.g. &quot;today, 9:12 AM&quot;</extracomment>
        <translation>Está viendo los mensajes de la última actualización (%1). Lo que envíe esperará hasta que haya conexión.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A notice: %1 is what happened, %2 what it means</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n messages came back and were not sent. They are in Drafts, with the reason.</source>
        <translation>
            <numerusform>%n mensaje fue devuelto y no se envió. Está en Borradores, con el motivo.</numerusform>
            <numerusform>%n mensajes fueron devueltos y no se enviaron. Están en Borradores, con el motivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show drafts</source>
        <extracomment>Button: goes to the folder of drafts</extracomment>
        <translation>Mostrar borradores</translation>
    </message>
    <message numerus="yes">
        <source>%n messages have not left yet. They are sent as soon as the portal takes them.</source>
        <translation>
            <numerusform>%n mensaje aún no ha salido. Se enviará en cuanto el portal lo acepte.</numerusform>
            <numerusform>%n mensajes aún no han salido. Se enviarán en cuanto el portal los acepte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::NavigationBar</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <extracomment>Said by a screen reader after &quot;Messages&quot;</extracomment>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::NavigationButton</name>
    <message>
        <source>Not part of your access. Opens a page that says why.</source>
        <translation>No forma parte de su acceso. Abre una página que explica por qué.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::NotificationCard</name>
    <message>
        <source>Notifications</source>
        <extracomment>Heading in Settings, over what is shown when a message arrives</extracomment>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Show who wrote a message, and its subject</source>
        <translation>Mostrar quién escribió un mensaje y su asunto</translation>
    </message>
    <message>
        <source>Otherwise a notification only says which practice wrote. Others may see what stands on your screen.</source>
        <translation>De lo contrario, la notificación solo dice qué consultorio escribió. Otras personas pueden ver lo que aparece en su pantalla.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::OutsideForm</name>
    <message>
        <source>“%1” is no e-mail address. Check it.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>“%1” no es una dirección de correo electrónico. Revísela.</translation>
    </message>
    <message>
        <source>How often it opens</source>
        <extracomment>Field: how often a link opens</extracomment>
        <translation>Cuántas veces se abre</translation>
    </message>
    <message>
        <source>E-mail of whoever gets it (if you like)</source>
        <extracomment>Field: whom a link is for</extracomment>
        <translation>Correo electrónico de quien lo recibe (si lo desea)</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nombre@ejemplo.org</translation>
    </message>
    <message>
        <source>Your own mail program sends the link. The portal never learns the key in it, so it cannot read the document.</source>
        <translation>El enlace lo envía su propio programa de correo. El portal nunca conoce la clave que lleva, así que no puede leer el documento.</translation>
    </message>
    <message>
        <source>As often as needed</source>
        <extracomment>How often a link opens</extracomment>
        <translation>Las veces que haga falta</translation>
    </message>
    <message>
        <source>Once</source>
        <extracomment>How often a link opens</extracomment>
        <translation>Una vez</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::PageStack</name>
    <message>
        <source>Remove from this computer…</source>
        <extracomment>Button: takes a record whose access has ended off this computer</extracomment>
        <translation>Quitar de esta computadora…</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PagesView</name>
    <message>
        <source>This page cannot be shown here. Save the file to open it with another program.</source>
        <translation>Esta página no se puede mostrar aquí. Guarde el archivo para abrirlo con otro programa.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PasscodeField</name>
    <message>
        <source>Easy to guess</source>
        <extracomment>How hard a passcode is to guess</extracomment>
        <translation>Fácil de adivinar</translation>
    </message>
    <message>
        <source>Fair</source>
        <extracomment>How hard a passcode is to guess</extracomment>
        <translation>Aceptable</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <extracomment>How hard a passcode is to guess</extracomment>
        <translation>Difícil de adivinar</translation>
    </message>
    <message>
        <source>Type a passcode, or have one made.</source>
        <translation>Escriba una contraseña o pida que se cree una.</translation>
    </message>
    <message>
        <source>New passcode: %1</source>
        <extracomment>Said by a screen reader; %1 is a passcode</extracomment>
        <translation>Contraseña nueva: %1</translation>
    </message>
    <message>
        <source>Ask for a passcode</source>
        <translation>Pedir una contraseña</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Make another</source>
        <extracomment>Button: makes another passcode</extracomment>
        <translation>Crear otra</translation>
    </message>
    <message>
        <source>Make another passcode</source>
        <translation>Crear otra contraseña</translation>
    </message>
    <message>
        <source>Whoever opens the link has to type it. A few wrong tries lock the link.</source>
        <translation>Quien abra el enlace tiene que escribirla. Unos pocos intentos fallidos bloquean el enlace.</translation>
    </message>
    <message>
        <source>Without a passcode, anybody whom the link reaches can open it, even by mistake.</source>
        <translation>Sin contraseña, puede abrirlo cualquiera a quien llegue el enlace, aunque sea por error.</translation>
    </message>
    <message>
        <source>This one is easy to guess. Make it longer, and leave out names, years and dates.</source>
        <translation>Esta es fácil de adivinar. Hágala más larga y no use nombres, años ni fechas.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PasswordChecklist</name>
    <message>
        <source>Done</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>%1 is a rule for passwords</extracomment>
        <translation>Cumplido: %1</translation>
    </message>
    <message>
        <source>Still to do: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>No more than %1 characters (you have %2)</source>
        <translation>No más de %1 caracteres (lleva %2)</translation>
    </message>
    <message>
        <source>At least %1 characters (you have %2)</source>
        <translation>Al menos %1 caracteres (lleva %2)</translation>
    </message>
    <message>
        <source>At least %1 characters; any characters, spaces too</source>
        <translation>Al menos %1 caracteres; puede usar cualquiera, también espacios</translation>
    </message>
    <message>
        <source>Typed the same both times</source>
        <translation>Escrita igual las dos veces</translation>
    </message>
    <message>
        <source>Not your e-mail address</source>
        <translation>No es su correo electrónico</translation>
    </message>
    <message>
        <source>Not a password that many people use (checked when you continue)</source>
        <translation>No es una contraseña que usa mucha gente (se revisa cuando continúe)</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PasswordEdit</name>
    <message>
        <source>Hide password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PasswordPage</name>
    <message>
        <source>Type the whole e-mail address that the invite came to.</source>
        <translation>Escriba completo el correo electrónico al que llegó la invitación.</translation>
    </message>
    <message>
        <source>Type the password of your account.</source>
        <translation>Escriba la contraseña de su cuenta.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Use the e-mail that your invite came to, and the password you chose then.</source>
        <translation>Use el correo electrónico al que llegó su invitación y la contraseña que eligió entonces.</translation>
    </message>
    <message>
        <source>Forgotten the password? To choose a new one, %1.</source>
        <translation>¿Olvidó la contraseña? Para elegir una nueva, %1.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PasswordStoreCard</name>
    <message>
        <source>Staying signed in</source>
        <translation>Mantener la sesión iniciada</translation>
    </message>
    <message>
        <source>This computer&apos;s password store keeps your sign-in safe. You stay signed in when you close Kinward.</source>
        <translation>El almacén de contraseñas de esta computadora protege su sesión. Su sesión sigue iniciada cuando cierra Kinward.</translation>
    </message>
    <message>
        <source>This computer has no unlocked password store, so you will be asked to sign in each time you start Kinward. Nothing is written to the disk instead.</source>
        <translation>Esta computadora no tiene un almacén de contraseñas desbloqueado, así que tendrá que iniciar sesión cada vez que abra Kinward. Su sesión no se guarda en el disco.</translation>
    </message>
    <message>
        <source>Windows keeps passwords in Credential Manager. Open Credential Manager from the Start menu. If it does not open, ask whoever looks after this computer to turn it on. Then choose “Check again”.</source>
        <translation>Windows guarda las contraseñas en el Administrador de credenciales. Ábralo desde el menú Inicio. Si no se abre, pida que lo active a quien se encarga de esta computadora. Luego elija “Revisar de nuevo”.</translation>
    </message>
    <message>
        <source>Your Mac keeps passwords in the login keychain. Open Keychain Access, choose “login” and unlock it. Then choose “Check again”.</source>
        <translation>Su Mac guarda las contraseñas en el llavero de inicio de sesión. Abra Acceso a Llaveros, elija “inicio de sesión” y desbloquéelo. Luego elija “Revisar de nuevo”.</translation>
    </message>
    <message>
        <source>Most desktops unlock a password store when you sign in to the computer. If yours did not, open “Passwords and Keys” or “KDE Wallet” and unlock it. If neither is there, install GNOME Keyring or KDE Wallet. Then choose “Check again”.</source>
        <translation>La mayoría de los escritorios desbloquean un almacén de contraseñas cuando usted inicia sesión en la computadora. Si el suyo no lo hizo, abra “Contraseñas y claves” o “KDE Wallet” y desbloquéelo. Si no encuentra ninguno de los dos, instale GNOME Keyring o KDE Wallet. Luego elija “Revisar de nuevo”.</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <translation>Cómo resolverlo</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar de nuevo</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PatientBanner</name>
    <message>
        <source>Demo</source>
        <extracomment>Badge: the records are made up</extracomment>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>These people and records are made up.</source>
        <translation>Estas personas y sus expedientes son inventados.</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Ir a una página</translation>
    </message>
    <message>
        <source>S&amp;witch person</source>
        <translation>Cambiar de &amp;persona</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Cambiar de persona</translation>
    </message>
    <message>
        <source>Switch to another person you care for (Ctrl+Shift+P)</source>
        <translation>Cambiar a otra persona que usted cuida (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menú</translation>
    </message>
    <message>
        <source>Quick menu</source>
        <translation>Menú rápido</translation>
    </message>
    <message>
        <source>born %1</source>
        <extracomment>Beside a name; %1 is a date</extracomment>
        <translation>nacimiento: %1</translation>
    </message>
    <message>
        <source>Acting for %1</source>
        <extracomment>%1 is the patient whose record is shown</extracomment>
        <translation>Actúa en nombre de %1</translation>
    </message>
    <message>
        <source>&amp;Add a person or practice…</source>
        <translation>A&amp;gregar a una persona o un consultorio…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Actuali&amp;zar</translation>
    </message>
    <message>
        <source>Sign &amp;out of %1&apos;s record…</source>
        <extracomment>%1 is a patient</extracomment>
        <translation>Cerrar la &amp;sesión del expediente de %1…</translation>
    </message>
    <message>
        <source>&amp;Emergency summary…</source>
        <translation>Resumen de &amp;emergencia…</translation>
    </message>
    <message>
        <source>&amp;Print this page…</source>
        <translation>&amp;Imprimir esta página…</translation>
    </message>
    <message>
        <source>Save this page as P&amp;DF…</source>
        <translation>Guardar esta página como P&amp;DF…</translation>
    </message>
    <message>
        <source>Save appointments for a &amp;calendar…</source>
        <translation>Guardar las citas para un &amp;calendario…</translation>
    </message>
    <message>
        <source>Save &amp;lab results as a table…</source>
        <translation>Guardar los resultados de &amp;laboratorio como tabla…</translation>
    </message>
    <message>
        <source>Save &amp;all records (FHIR)…</source>
        <extracomment>FHIR is the standard that health records are exchanged in</extracomment>
        <translation>Guardar &amp;todo el expediente (FHIR)…</translation>
    </message>
    <message>
        <source>Send a message, refresh, add a person, settings, sign out</source>
        <translation>Enviar un mensaje, actualizar, agregar a una persona, ajustes, cerrar sesión</translation>
    </message>
    <message>
        <source>Send &amp;message…</source>
        <translation>Enviar un &amp;mensaje…</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PatientShell</name>
    <message>
        <source>This computer has no unlocked password store, so you will be asked to sign in each time.</source>
        <translation>Esta computadora no tiene un almacén de contraseñas desbloqueado, así que tendrá que iniciar sesión cada vez.</translation>
    </message>
    <message>
        <source>How to fix it</source>
        <translation>Cómo resolverlo</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: takes a notice away</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends what is under way, here the fetching of a file</extracomment>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PeopleCard</name>
    <message>
        <source>People you care for</source>
        <translation>Personas que usted cuida</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Nadie todavía.</translation>
    </message>
    <message>
        <source>born %1</source>
        <extracomment>%1 is a date of birth</extracomment>
        <translation>nacimiento: %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <extracomment>Button beside the name of a person cared for</extracomment>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Sign out of %1&apos;s record at %2</source>
        <extracomment>%1 is a patient, %2 a practice</extracomment>
        <translation>Cerrar la sesión del expediente de %1 en %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::Places</name>
    <message>
        <source>&amp;Home</source>
        <extracomment>The page with the overview; &amp; marks the letter for Alt, each of the navigation its own</extracomment>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Appointments</source>
        <translation>&amp;Citas</translation>
    </message>
    <message>
        <source>&amp;Questionnaires</source>
        <translation>C&amp;uestionarios</translation>
    </message>
    <message>
        <source>&amp;Prescriptions</source>
        <translation>&amp;Recetas</translation>
    </message>
    <message>
        <source>&amp;Lab results</source>
        <translation>Resultados de &amp;laboratorio</translation>
    </message>
    <message>
        <source>&amp;Billing</source>
        <translation>&amp;Facturación</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Ajustes</translation>
    </message>
    <message>
        <source>Health record</source>
        <extracomment>Heading in the navigation, over conditions, allergies, vaccines and the like</extracomment>
        <translation>Expediente de salud</translation>
    </message>
    <message>
        <source>Papers</source>
        <extracomment>Heading in the navigation, over insurance and documents</extracomment>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <extracomment>The page with everything by date</extracomment>
        <translation>Línea de &amp;tiempo</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Mensajes</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PracticeForm</name>
    <message>
        <source>What you typed names nobody. Choose somebody from the list, or delete it.</source>
        <translation>Lo que escribió no corresponde a nadie. Elija a alguien de la lista o bórrelo.</translation>
    </message>
    <message>
        <source>Choose somebody to share with.</source>
        <translation>Elija con quién compartir.</translation>
    </message>
    <message>
        <source>The note is too long. Shorten it to %1 characters.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>La nota es demasiado larga. Acórtela a %1 caracteres.</translation>
    </message>
    <message>
        <source>Share &amp;with</source>
        <extracomment>Field: the members of the practice who get to see it</extracomment>
        <translation>&amp;Compartir con</translation>
    </message>
    <message>
        <source>&amp;Note (if you like)</source>
        <translation>&amp;Nota (si lo desea)</translation>
    </message>
    <message>
        <source>Note for them, if you like</source>
        <translation>Nota para esas personas, si lo desea</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PracticePage</name>
    <message>
        <source>You are invited</source>
        <translation>Tiene una invitación</translation>
    </message>
    <message>
        <source>%1 invites you</source>
        <translation>Tiene una invitación de %1</translation>
    </message>
    <message>
        <source>With this invite you can see the record of somebody you care for, and act for them.</source>
        <translation>Con esta invitación puede ver el expediente de una persona que usted cuida y actuar en su nombre.</translation>
    </message>
    <message>
        <source>It was sent to %1.</source>
        <translation>Se envió a %1.</translation>
    </message>
    <message>
        <source>It can be used until %1.</source>
        <translation>Puede usarse hasta el %1.</translation>
    </message>
    <message>
        <source>Not sure that this invite is real? To ask, %1.</source>
        <translation>¿No sabe si esta invitación es verdadera? Para preguntar, %1.</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Button: begins with the steps of the invite</extracomment>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PrescriptionsPage</name>
    <message>
        <source>No refills on this prescription</source>
        <translation>Esta receta no tiene resurtidos</translation>
    </message>
    <message numerus="yes">
        <source>%n refill(s) allowed</source>
        <translation>
            <numerusform>%n resurtido permitido</numerusform>
            <numerusform>%n resurtidos permitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>para %n día</numerusform>
            <numerusform>para %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Active first</source>
        <translation>Primero las activas</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero las más recientes</translation>
    </message>
    <message>
        <source>How to take it</source>
        <translation>Cómo tomarla</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Refills</source>
        <translation>Resurtidos</translation>
    </message>
    <message>
        <source>The pharmacy knows how many of them were used.</source>
        <translation>La farmacia sabe cuántos ya se usaron.</translation>
    </message>
    <message>
        <source>Amount each time</source>
        <extracomment>Label: how much the pharmacy hands out at a time</extracomment>
        <translation>Cantidad cada vez</translation>
    </message>
    <message>
        <source>Prescribed by</source>
        <translation>Recetada por</translation>
    </message>
    <message>
        <source>Prescribed on</source>
        <translation>Fecha de la receta</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válida hasta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>When the practice prescribes a medicine, it appears here.</source>
        <translation>Cuando el consultorio recete una medicina, aparecerá aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n left</source>
        <extracomment>How many refills of a prescription are left; %1 of all that it allows</extracomment>
        <translation>
            <numerusform>Queda %1 de %n</numerusform>
            <numerusform>Quedan %1 de %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the practice for a new prescription in good time.</source>
        <translation>Pida con tiempo una receta nueva al consultorio.</translation>
    </message>
    <message>
        <source>Counted from what the pharmacy reported to the practice.</source>
        <translation>Según lo que la farmacia informó al consultorio.</translation>
    </message>
    <message>
        <source>Given out by the pharmacy</source>
        <translation>Entregado por la farmacia</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>Amount not known</source>
        <translation>Cantidad desconocida</translation>
    </message>
    <message>
        <source>another product than the prescribed one</source>
        <translation>otro producto distinto del recetado</translation>
    </message>
    <message>
        <source>The practice asks that this medicine is not taken.</source>
        <translation>El consultorio pide que no se tome esta medicina.</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Terminó porque</translation>
    </message>
    <message>
        <source>Last filled</source>
        <extracomment>Label: when the pharmacy gave a medicine out</extracomment>
        <translation>Última entrega</translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>Label: what somebody told the practice of how a medicine is taken</extracomment>
        <translation>Declarado</translation>
    </message>
    <message>
        <source>This is not a prescription. Somebody told the practice of this medicine.</source>
        <translation>Esto no es una receta. Alguien informó al consultorio de esta medicina.</translation>
    </message>
    <message>
        <source>How it is taken</source>
        <translation>Cómo se toma</translation>
    </message>
    <message>
        <source>Taken</source>
        <extracomment>Label: the time during which a medicine is or was taken</extracomment>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Informado por</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Informado el</translation>
    </message>
    <message>
        <source>Request refill…</source>
        <extracomment>Button above a prescription: asks the practice for more of the medicine</extracomment>
        <translation>Pedir resurtido…</translation>
    </message>
    <message>
        <source>Writes a message to the practice that asks for a refill of this prescription.</source>
        <translation>Escribe un mensaje al consultorio para pedir un resurtido de esta receta.</translation>
    </message>
    <message>
        <source>Refill request: %1</source>
        <extracomment>Subject of a message; %1 is a medicine</extracomment>
        <translation>Solicitud de resurtido: %1</translation>
    </message>
    <message>
        <source>Hello,

Please refill this prescription for %2: %1.

Thank you.</source>
        <extracomment>Beginning of a message to the practice; %1 is a medicine, %2 the patient</extracomment>
        <translation>Hola:

Por favor, autoricen un resurtido de esta receta para %2: %1.

Gracias.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PreviewBar</name>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Show whole</source>
        <extracomment>Button: makes a page as wide as there is room</extracomment>
        <translation>Mostrar entera</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Show page</source>
        <extracomment>Button: shows the letters of a page in place of its picture, and back</extracomment>
        <translation>Mostrar la página</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Solo el texto</translation>
    </message>
    <message>
        <source>The words of a page can be read with a screen reader and copied.</source>
        <translation>El texto de una página se puede leer con un lector de pantalla y copiar.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Which page is shown: %1 and %2 are numbers</extracomment>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PreviewPane</name>
    <message>
        <source>The rest is in the file.</source>
        <translation>El resto está en el archivo.</translation>
    </message>
    <message>
        <source>No file is shown.</source>
        <translation>No se muestra ningún archivo.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <extracomment>%1 is what the file is called</extracomment>
        <translation>Cargando %1</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>Guárdelo para abrirlo con otro programa.</translation>
    </message>
    <message>
        <source>This file opens only with a password.</source>
        <translation>Este archivo solo se abre con una contraseña.</translation>
    </message>
    <message>
        <source>This file is too large to be shown here.</source>
        <translation>Este archivo es demasiado grande para mostrarlo aquí.</translation>
    </message>
    <message>
        <source>This file cannot be shown here.</source>
        <translation>Este archivo no se puede mostrar aquí.</translation>
    </message>
    <message>
        <source>Page %1 of %2 of %3</source>
        <extracomment>Read aloud: %1 and %2 are numbers, %3 what the file is called</extracomment>
        <translation>Página %1 de %2 de %3</translation>
    </message>
    <message>
        <source>There are no words on this page.</source>
        <translation>En esta página no hay texto.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::PreviewWindow</name>
    <message>
        <source>Getting “%1” from %2…</source>
        <extracomment>%1 is the name of a file, %2 the practice that has it</extracomment>
        <translation>Obteniendo “%1” de %2…</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: asks for a file once more</extracomment>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a window in which a file is read</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Save as file: %1</source>
        <translation>Guardar como archivo: %1</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <extracomment>Button: opens a file with the program that this computer has for it</extracomment>
        <translation>Abrir con otro programa</translation>
    </message>
    <message>
        <source>Open with another program: %1</source>
        <extracomment>Read aloud for a button; %1 is the name of a file</extracomment>
        <translation>Abrir con otro programa: %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::Problems</name>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>Queda %n intento.</numerusform>
            <numerusform>Quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This password is too short. Use at least %n characters.</source>
        <translation>
            <numerusform>Esta contraseña es muy corta. Use al menos %n carácter.</numerusform>
            <numerusform>Esta contraseña es muy corta. Use al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This password is too long. Use at most %n characters.</source>
        <translation>
            <numerusform>Esta contraseña es muy larga. Use como máximo %n carácter.</numerusform>
            <numerusform>Esta contraseña es muy larga. Use como máximo %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many people use this password, so it is easy to guess. Choose another one, for example four words that do not belong together.</source>
        <translation>Mucha gente usa esta contraseña, así que es fácil de adivinar. Elija otra, por ejemplo cuatro palabras que no tengan relación entre sí.</translation>
    </message>
    <message>
        <source>There were too many tries, so signing in is locked for now. If you need help, %1.</source>
        <translation>Hubo demasiados intentos, así que por ahora no se puede iniciar sesión. Si necesita ayuda, %1.</translation>
    </message>
    <message>
        <source>There were too many tries, so signing in is locked for now. You can try again in %1. If you need help, %2.</source>
        <translation>Hubo demasiados intentos, así que por ahora no se puede iniciar sesión. Puede intentar de nuevo en %1. Si necesita ayuda, %2.</translation>
    </message>
    <message>
        <source>That is not the code we sent. Check the newest e-mail.</source>
        <translation>Ese no es el código que enviamos. Revise el correo más reciente.</translation>
    </message>
    <message>
        <source>This code has expired. Ask for another one.</source>
        <translation>Este código venció. Pida otro.</translation>
    </message>
    <message>
        <source>A code was sent a moment ago. Wait %1, then ask for another one.</source>
        <translation>Se envió un código hace un momento. Espere %1 y luego pida otro.</translation>
    </message>
    <message>
        <source>That date does not match the record. Check the patient&apos;s birth date: month/day/year.</source>
        <translation>Esa fecha no coincide con el expediente. Revise la fecha de nacimiento del paciente: mes/día/año.</translation>
    </message>
    <message>
        <source>That answer was not right. Here is a new one.</source>
        <translation>Esa respuesta no era correcta. Aquí tiene otra prueba.</translation>
    </message>
    <message>
        <source>That took a while, and the check has expired. Here is a new one.</source>
        <translation>Pasó un rato y la verificación venció. Aquí tiene otra.</translation>
    </message>
    <message>
        <source>Accept the terms of use to go on.</source>
        <translation>Acepte los términos de uso para continuar.</translation>
    </message>
    <message>
        <source>The terms of use have changed. Read them and accept them again.</source>
        <translation>Los términos de uso cambiaron. Léalos y acéptelos de nuevo.</translation>
    </message>
    <message>
        <source>This e-mail and password do not belong together. Check both.</source>
        <translation>Este correo electrónico y esta contraseña no coinciden. Revise los dos.</translation>
    </message>
    <message>
        <source>That took a while, so the portal wants to begin again. What you typed is still here.</source>
        <translation>Pasó un rato y el portal necesita empezar de nuevo. Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>The portal did not accept this. Try again, or %1.</source>
        <translation>El portal no aceptó esto. Intente de nuevo o %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ProceduresPage</name>
    <message>
        <source>Newest first</source>
        <translation>Primero los más recientes</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero los más antiguos</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>In the practice&apos;s words</source>
        <translation>En palabras del consultorio</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation>Parte del cuerpo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>Label: how a procedure turned out</extracomment>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Complications</source>
        <translation>Complicaciones</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <extracomment>Label: what is to be done after a procedure</extracomment>
        <translation>Después</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>When the practice does a test or a treatment, or records one, it appears here.</source>
        <translation>Cuando el consultorio haga o registre un examen o un tratamiento, aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::QuestionnairesPage</name>
    <message>
        <source>Question without a text</source>
        <translation>Pregunta sin texto</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más recientes</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Fecha en que se llenó</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>Anotado por</translation>
    </message>
    <message>
        <source>Answers given by</source>
        <translation>Respuestas de</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Preguntas y respuestas</translation>
    </message>
    <message>
        <source>No questions were answered.</source>
        <translation>No se respondió ninguna pregunta.</translation>
    </message>
    <message>
        <source>When a questionnaire is filled in, its answers appear here.</source>
        <translation>Cuando se llene un cuestionario, sus respuestas aparecerán aquí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::RecipientEdit</name>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>People appear while you type. Down and Up choose, Enter adds, Backspace in the empty field takes the last one away.</source>
        <translation>Las personas aparecen mientras escribe. Abajo y Arriba eligen, Entrar agrega, y Retroceso en el campo vacío quita a la última.</translation>
    </message>
    <message>
        <source>Type a name or a role, such as nurse</source>
        <translation>Escriba un nombre o una función, como enfermera</translation>
    </message>
    <message>
        <source>People you can write to</source>
        <translation>Personas a quienes puede escribir</translation>
    </message>
    <message>
        <source>Somebody at the practice</source>
        <translation>Alguien del consultorio</translation>
    </message>
    <message>
        <source>%1, take off the message</source>
        <translation>%1, quitar del mensaje</translation>
    </message>
    <message>
        <source>Nobody you can write to matches “%1”.</source>
        <translation>Nadie a quien pueda escribir coincide con “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes no messages at the moment. Choose somebody else.</source>
        <translation>%1 no recibe mensajes por ahora. Elija a otra persona.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <extracomment>Said by a screen reader; %1 is somebody who was chosen to get a message or a document</extracomment>
        <translation>%1: agregado</translation>
    </message>
    <message>
        <source>Share with</source>
        <translation>Compartir con</translation>
    </message>
    <message>
        <source>People you can share with</source>
        <translation>Personas con quienes puede compartir</translation>
    </message>
    <message>
        <source>%1, do not share with them</source>
        <translation>%1, no compartir con esta persona</translation>
    </message>
    <message>
        <source>Nobody you can share with matches “%1”.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>Nadie con quien pueda compartir coincide con “%1”.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::RecordFilterModel</name>
    <message>
        <source>No date</source>
        <extracomment>Heading in a list grouped by year</extracomment>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>No status</source>
        <extracomment>Heading in a list grouped by status</extracomment>
        <translation>Sin estado</translation>
    </message>
</context>
<context>
    <name>kinward::ui::RecordListPane</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <comment>how many of all records match what was typed</comment>
        <translation>
            <numerusform>%1 de %n</numerusform>
            <numerusform>%1 de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n en total</numerusform>
            <numerusform>%n en total</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No entry contains “%1”. Press Esc to see all of them again.</source>
        <translation>Nada en la lista contiene “%1”. Presione Esc para ver todo de nuevo.</translation>
    </message>
    <message>
        <source>Show all (Esc)</source>
        <extracomment>Button in the box that filters a list; empties the box</extracomment>
        <translation>Mostrar todo (Esc)</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>The sign in the box that filters a list, for screen readers</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>No entry with the status “%1” contains “%2”. Press Esc in the box above to see all of them again.</source>
        <extracomment>%1 is a status, e.g. &quot;Active&quot;, %2 what was typed</extracomment>
        <translation>Nada con el estado “%1” contiene “%2”. Presione Esc en el cuadro de arriba para ver todo de nuevo.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::RecordListTools</name>
    <message>
        <source>Order of the list</source>
        <translation>Orden de la lista</translation>
    </message>
    <message>
        <source>Groups in the list</source>
        <translation>Grupos de la lista</translation>
    </message>
    <message>
        <source>Show only one status</source>
        <translation>Mostrar un solo estado</translation>
    </message>
    <message>
        <source>Usual groups</source>
        <extracomment>Choice of headings in a list: those that suit the chosen order</extracomment>
        <translation>Grupos habituales</translation>
    </message>
    <message>
        <source>Grouped by year</source>
        <extracomment>Choice of headings in a list</extracomment>
        <translation>Por año</translation>
    </message>
    <message>
        <source>Grouped by status</source>
        <extracomment>Choice of headings in a list</extracomment>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>No groups</source>
        <extracomment>Choice of headings in a list: none at all</extracomment>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>Every status</source>
        <extracomment>Choice above a list: shows entries of every status</extracomment>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>No status</source>
        <extracomment>Choice above a list: entries without a status word</extracomment>
        <translation>Sin estado</translation>
    </message>
</context>
<context>
    <name>kinward::ui::RecordPage</name>
    <message>
        <source>Updated %1</source>
        <translation>Actualizado: %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>Small print under a record; %1 is the practice that sent it</extracomment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>From %1 · updated %2</source>
        <extracomment>Small print under a record; %1 is the practice that sent it, %2 a date</extracomment>
        <translation>De %1 · actualizado: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A notice: %1 is what happened, %2 what it means</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be displayed. The practice has them: ask there if something seems to be missing.</source>
        <translation>
            <numerusform>No se pudo mostrar %n dato. El consultorio lo tiene: pregunte allí si parece que falta algo.</numerusform>
            <numerusform>No se pudieron mostrar %n datos. El consultorio los tiene: pregunte allí si parece que falta algo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is e.g. &quot;Balance due: $42.50&quot;, %2 &quot;Last updated …&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were withdrawn by the practice and are not shown.</source>
        <translation>
            <numerusform>El consultorio retiró %n entrada, que no se muestra.</numerusform>
            <numerusform>El consultorio retiró %n entradas, que no se muestran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them…</source>
        <extracomment>Button: lists the entries that could not be displayed</extracomment>
        <translation>Mostrarlas…</translation>
    </message>
    <message>
        <source>Question about: %1</source>
        <extracomment>Subject of a message; %1 is a record that it asks about, e.g. a medicine or a test</extracomment>
        <translation>Pregunta sobre: %1</translation>
    </message>
    <message>
        <source>Ask about this…</source>
        <extracomment>Button above a record: writes to the practice about it</extracomment>
        <translation>Preguntar sobre esto…</translation>
    </message>
    <message>
        <source>Writes a message to the practice about this record.</source>
        <translation>Escribe un mensaje al consultorio sobre este registro.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::Refusals</name>
    <message>
        <source>This invite has been used</source>
        <translation>Esta invitación ya se usó</translation>
    </message>
    <message>
        <source>Each invite works once. If it was you who used it, sign in with your e-mail and password.</source>
        <translation>Cada invitación sirve una sola vez. Si fue usted quien la usó, inicie sesión con su correo electrónico y su contraseña.</translation>
    </message>
    <message>
        <source>If it was not you, %1.</source>
        <translation>Si no fue usted, %1.</translation>
    </message>
    <message>
        <source>This invite has expired</source>
        <translation>Esta invitación venció</translation>
    </message>
    <message>
        <source>Invites work for a limited time, to keep the record safe.</source>
        <translation>Las invitaciones sirven por tiempo limitado para proteger el expediente.</translation>
    </message>
    <message>
        <source>To get a new invite, %1. It takes them a minute.</source>
        <translation>Para recibir otra invitación, %1. Solo les toma un minuto.</translation>
    </message>
    <message>
        <source>This invite is locked</source>
        <translation>Esta invitación está bloqueada</translation>
    </message>
    <message>
        <source>The birth date did not match too many times. To keep the record safe, nobody can use this invite any more.</source>
        <translation>La fecha de nacimiento no coincidió demasiadas veces. Para proteger el expediente, ya nadie puede usar esta invitación.</translation>
    </message>
    <message>
        <source>To go on, %1. They check the birth date with you and send a new invite.</source>
        <translation>Para continuar, %1. Allí revisan con usted la fecha de nacimiento y le envían otra invitación.</translation>
    </message>
    <message>
        <source>This invite went to another e-mail</source>
        <translation>Esta invitación se envió a otro correo electrónico</translation>
    </message>
    <message>
        <source>The e-mail it was sent to belongs to the patient&apos;s own account. A caregiver needs an account with an e-mail of their own.</source>
        <translation>El correo electrónico al que se envió es el de la cuenta del paciente. Quien cuida al paciente necesita una cuenta con su propio correo electrónico.</translation>
    </message>
    <message>
        <source>To get an invite to your own e-mail, %1.</source>
        <translation>Para recibir una invitación en su propio correo electrónico, %1.</translation>
    </message>
    <message>
        <source>The patient needs an account first</source>
        <translation>Primero, el paciente necesita una cuenta</translation>
    </message>
    <message>
        <source>Before somebody else can be let in, the patient, or whoever speaks for them, must set up the patient&apos;s own account.</source>
        <translation>Antes de dar acceso a otra persona, el paciente, o quien lo representa, debe crear la cuenta del paciente.</translation>
    </message>
    <message>
        <source>To ask how the patient gets an account, %1. This invite works once that is done.</source>
        <translation>Para preguntar cómo se crea la cuenta del paciente, %1. Cuando esté lista, esta invitación funcionará.</translation>
    </message>
    <message>
        <source>All places for caregivers are taken</source>
        <translation>Ya no hay lugar para más personas que cuidan al paciente</translation>
    </message>
    <message>
        <source>This patient has as many caregivers as the practice allows.</source>
        <translation>Este paciente ya tiene todas las personas con acceso que el consultorio permite.</translation>
    </message>
    <message>
        <source>If one of the others no longer needs access, %1. They can make room.</source>
        <translation>Si alguna de esas personas ya no necesita acceso, %1. Allí pueden hacerle un lugar.</translation>
    </message>
    <message>
        <source>Signing in is locked for now</source>
        <translation>Por ahora no se puede iniciar sesión</translation>
    </message>
    <message>
        <source>There were too many wrong tries. Wait a quarter of an hour, then open the invite again.</source>
        <translation>Hubo demasiados intentos incorrectos. Espere 15 minutos y abra la invitación de nuevo.</translation>
    </message>
    <message>
        <source>If you need help, %1.</source>
        <translation>Si necesita ayuda, %1.</translation>
    </message>
    <message>
        <source>We cannot find this invite</source>
        <translation>No encontramos esta invitación</translation>
    </message>
    <message>
        <source>The portal does not know it. A part of the link may be missing.</source>
        <translation>El portal no la reconoce. Es posible que falte una parte del enlace.</translation>
    </message>
    <message>
        <source>Copy the whole link from the e-mail and try again, or ask the practice for a new invite.</source>
        <translation>Copie el enlace completo del correo e intente de nuevo, o pida otra invitación al consultorio.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::RefusedPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Use another invite</source>
        <extracomment>Button on the page of an invite that cannot be used</extracomment>
        <translation>Usar otra invitación</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ReminderCard</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hora antes</numerusform>
            <numerusform>%n horas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minuto antes</numerusform>
            <numerusform>%n minutos antes</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders of appointments</source>
        <extracomment>Heading in Settings, over when the program reminds of an appointment</extracomment>
        <translation>Recordatorios de citas</translation>
    </message>
    <message>
        <source>Remind of an appointment %1</source>
        <extracomment>What a screen reader says of a choice; %1 is &quot;1 hour before&quot;</extracomment>
        <translation>Recordar una cita %1</translation>
    </message>
    <message>
        <source>For video visits and all other appointments, while Kinward is open. A reminder only says how soon the appointment is: not with whom, nor whose it is.</source>
        <translation>Para las visitas por video y todas las demás citas, mientras Kinward está abierto. Un recordatorio solo dice cuánto falta para la cita: no con quién es ni de quién.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::SearchBox</name>
    <message>
        <source>Search the whole record (Ctrl+K)</source>
        <translation>Buscar en todo el historial (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search the whole record</source>
        <translation>Buscar en todo el historial</translation>
    </message>
    <message>
        <source>Results appear while you type. Down goes to them, Enter opens one.</source>
        <translation>Los resultados aparecen mientras escribe. La flecha abajo va a ellos; Intro abre uno.</translation>
    </message>
    <message>
        <source>Empty the box (Esc)</source>
        <extracomment>Button in the box that searches the record; empties the box</extracomment>
        <translation>Vaciar el cuadro (Esc)</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Leyendo el historial…</translation>
    </message>
    <message>
        <source>Nothing in the record matches “%1”.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>Nada en el historial coincide con “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>The sign in the search box, for screen readers</extracomment>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::SearchResultModel</name>
    <message>
        <source>%1 · newest %2 of %3</source>
        <extracomment>Heading of search results: %1 the section, %2 how many are shown, %3 how many there are</extracomment>
        <translation>%1 · los %2 más recientes de %3</translation>
    </message>
</context>
<context>
    <name>kinward::ui::SectionWords</name>
    <message numerus="yes">
        <source>%n received so far</source>
        <translation>
            <numerusform>Se ha recibido %n hasta ahora</numerusform>
            <numerusform>Se han recibido %n hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in appointments…</source>
        <translation>Buscar en las citas…</translation>
    </message>
    <message>
        <source>List of appointments</source>
        <translation>Lista de citas</translation>
    </message>
    <message>
        <source>The chosen appointment</source>
        <translation>La cita elegida</translation>
    </message>
    <message>
        <source>Back to all appointments</source>
        <translation>Volver a todas las citas</translation>
    </message>
    <message>
        <source>No appointments</source>
        <translation>No hay citas</translation>
    </message>
    <message>
        <source>Find in questionnaires…</source>
        <translation>Buscar en los cuestionarios…</translation>
    </message>
    <message>
        <source>List of questionnaires</source>
        <translation>Lista de cuestionarios</translation>
    </message>
    <message>
        <source>The chosen questionnaire</source>
        <translation>El cuestionario elegido</translation>
    </message>
    <message>
        <source>Back to all questionnaires</source>
        <translation>Volver a todos los cuestionarios</translation>
    </message>
    <message>
        <source>No questionnaires</source>
        <translation>No hay cuestionarios</translation>
    </message>
    <message>
        <source>Find in prescriptions…</source>
        <translation>Buscar en las recetas…</translation>
    </message>
    <message>
        <source>List of prescriptions</source>
        <translation>Lista de recetas</translation>
    </message>
    <message>
        <source>The chosen prescription</source>
        <translation>La receta elegida</translation>
    </message>
    <message>
        <source>Back to all prescriptions</source>
        <translation>Volver a todas las recetas</translation>
    </message>
    <message>
        <source>No prescriptions</source>
        <translation>No hay recetas</translation>
    </message>
    <message>
        <source>Find in lab results…</source>
        <translation>Buscar en los resultados…</translation>
    </message>
    <message>
        <source>List of lab results</source>
        <translation>Lista de resultados de laboratorio</translation>
    </message>
    <message>
        <source>The chosen lab result</source>
        <translation>El resultado de laboratorio elegido</translation>
    </message>
    <message>
        <source>Back to all lab results</source>
        <translation>Volver a todos los resultados</translation>
    </message>
    <message>
        <source>No lab results</source>
        <translation>No hay resultados de laboratorio</translation>
    </message>
    <message>
        <source>Find in billing…</source>
        <translation>Buscar en la facturación…</translation>
    </message>
    <message>
        <source>List of bills</source>
        <translation>Lista de facturas</translation>
    </message>
    <message>
        <source>The chosen bill</source>
        <translation>La factura elegida</translation>
    </message>
    <message>
        <source>Back to all bills</source>
        <translation>Volver a todas las facturas</translation>
    </message>
    <message>
        <source>No bills</source>
        <translation>No hay facturas</translation>
    </message>
    <message>
        <source>Find in messages…</source>
        <translation>Buscar en los mensajes…</translation>
    </message>
    <message>
        <source>List of messages</source>
        <translation>Lista de mensajes</translation>
    </message>
    <message>
        <source>The chosen message</source>
        <translation>El mensaje elegido</translation>
    </message>
    <message>
        <source>Back to all messages</source>
        <translation>Volver a todos los mensajes</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>No hay mensajes</translation>
    </message>
    <message>
        <source>Reading appointments…</source>
        <translation>Leyendo las citas…</translation>
    </message>
    <message>
        <source>Reading questionnaires…</source>
        <translation>Leyendo los cuestionarios…</translation>
    </message>
    <message>
        <source>Reading prescriptions…</source>
        <translation>Leyendo las recetas…</translation>
    </message>
    <message>
        <source>Reading lab results…</source>
        <translation>Leyendo los resultados de laboratorio…</translation>
    </message>
    <message>
        <source>Reading bills…</source>
        <translation>Leyendo las facturas…</translation>
    </message>
    <message>
        <source>Reading messages…</source>
        <translation>Leyendo los mensajes…</translation>
    </message>
    <message>
        <source>Find in visits…</source>
        <translation>Buscar en las visitas…</translation>
    </message>
    <message>
        <source>List of visits</source>
        <translation>Lista de visitas</translation>
    </message>
    <message>
        <source>The chosen visit</source>
        <translation>La visita elegida</translation>
    </message>
    <message>
        <source>Back to all visits</source>
        <translation>Volver a todas las visitas</translation>
    </message>
    <message>
        <source>No visits</source>
        <translation>No hay visitas</translation>
    </message>
    <message>
        <source>Find in health conditions…</source>
        <translation>Buscar en los problemas de salud…</translation>
    </message>
    <message>
        <source>List of health conditions</source>
        <translation>Lista de problemas de salud</translation>
    </message>
    <message>
        <source>The chosen condition</source>
        <translation>El problema elegido</translation>
    </message>
    <message>
        <source>Back to all conditions</source>
        <translation>Volver a todos los problemas</translation>
    </message>
    <message>
        <source>No health conditions</source>
        <translation>No hay problemas de salud</translation>
    </message>
    <message>
        <source>Find in allergies…</source>
        <translation>Buscar en las alergias…</translation>
    </message>
    <message>
        <source>List of allergies</source>
        <translation>Lista de alergias</translation>
    </message>
    <message>
        <source>The chosen allergy</source>
        <translation>La alergia elegida</translation>
    </message>
    <message>
        <source>Back to all allergies</source>
        <translation>Volver a todas las alergias</translation>
    </message>
    <message>
        <source>Find in vaccines…</source>
        <translation>Buscar en las vacunas…</translation>
    </message>
    <message>
        <source>List of vaccines</source>
        <translation>Lista de vacunas</translation>
    </message>
    <message>
        <source>The chosen vaccine</source>
        <translation>La vacuna elegida</translation>
    </message>
    <message>
        <source>Back to all vaccines</source>
        <translation>Volver a todas las vacunas</translation>
    </message>
    <message>
        <source>No vaccines</source>
        <translation>No hay vacunas</translation>
    </message>
    <message>
        <source>Find in vital signs…</source>
        <translation>Buscar en los signos vitales…</translation>
    </message>
    <message>
        <source>List of vital signs</source>
        <translation>Lista de signos vitales</translation>
    </message>
    <message>
        <source>The chosen vital sign</source>
        <translation>El signo vital elegido</translation>
    </message>
    <message>
        <source>Back to all vital signs</source>
        <translation>Volver a todos los signos vitales</translation>
    </message>
    <message>
        <source>No vital signs</source>
        <translation>No hay signos vitales</translation>
    </message>
    <message>
        <source>Find in procedures…</source>
        <translation>Buscar en los procedimientos…</translation>
    </message>
    <message>
        <source>List of procedures</source>
        <translation>Lista de procedimientos</translation>
    </message>
    <message>
        <source>The chosen procedure</source>
        <translation>El procedimiento elegido</translation>
    </message>
    <message>
        <source>Back to all procedures</source>
        <translation>Volver a todos los procedimientos</translation>
    </message>
    <message>
        <source>No procedures</source>
        <translation>No hay procedimientos</translation>
    </message>
    <message>
        <source>Find in the care team…</source>
        <translation>Buscar en el equipo de atención…</translation>
    </message>
    <message>
        <source>List of the care team</source>
        <translation>Lista del equipo de atención</translation>
    </message>
    <message>
        <source>The chosen member</source>
        <translation>El integrante elegido</translation>
    </message>
    <message>
        <source>Back to the whole care team</source>
        <translation>Volver a todo el equipo de atención</translation>
    </message>
    <message>
        <source>No care team</source>
        <translation>No hay equipo de atención</translation>
    </message>
    <message>
        <source>Find in care plans…</source>
        <translation>Buscar en los planes de atención…</translation>
    </message>
    <message>
        <source>List of care plans</source>
        <translation>Lista de planes de atención</translation>
    </message>
    <message>
        <source>The chosen care plan</source>
        <translation>El plan de atención elegido</translation>
    </message>
    <message>
        <source>Back to all care plans</source>
        <translation>Volver a todos los planes de atención</translation>
    </message>
    <message>
        <source>No care plans</source>
        <translation>No hay planes de atención</translation>
    </message>
    <message>
        <source>Find in insurance…</source>
        <translation>Buscar en los seguros…</translation>
    </message>
    <message>
        <source>List of insurance</source>
        <translation>Lista de seguros</translation>
    </message>
    <message>
        <source>The chosen insurance</source>
        <translation>El seguro elegido</translation>
    </message>
    <message>
        <source>Back to all insurance</source>
        <translation>Volver a todos los seguros</translation>
    </message>
    <message>
        <source>No insurance</source>
        <translation>No hay seguros</translation>
    </message>
    <message>
        <source>Find in documents…</source>
        <translation>Buscar en los documentos…</translation>
    </message>
    <message>
        <source>List of documents</source>
        <translation>Lista de documentos</translation>
    </message>
    <message>
        <source>The chosen document</source>
        <translation>El documento elegido</translation>
    </message>
    <message>
        <source>Back to all documents</source>
        <translation>Volver a todos los documentos</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>No hay documentos</translation>
    </message>
    <message>
        <source>Reading visits…</source>
        <translation>Leyendo las visitas…</translation>
    </message>
    <message>
        <source>Reading health conditions…</source>
        <translation>Leyendo los problemas de salud…</translation>
    </message>
    <message>
        <source>Reading allergies…</source>
        <translation>Leyendo las alergias…</translation>
    </message>
    <message>
        <source>Reading vaccines…</source>
        <translation>Leyendo las vacunas…</translation>
    </message>
    <message>
        <source>Reading vital signs…</source>
        <translation>Leyendo los signos vitales…</translation>
    </message>
    <message>
        <source>Reading procedures…</source>
        <translation>Leyendo los procedimientos…</translation>
    </message>
    <message>
        <source>Reading the care team…</source>
        <translation>Leyendo el equipo de atención…</translation>
    </message>
    <message>
        <source>Reading care plans…</source>
        <translation>Leyendo los planes de atención…</translation>
    </message>
    <message>
        <source>Reading insurance…</source>
        <translation>Leyendo los seguros…</translation>
    </message>
    <message>
        <source>Reading documents…</source>
        <translation>Leyendo los documentos…</translation>
    </message>
    <message>
        <source>Nothing is recorded about allergies</source>
        <translation>No hay nada registrado sobre alergias</translation>
    </message>
</context>
<context>
    <name>kinward::ui::Sections</name>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Prescriptions</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Lab results</source>
        <extracomment>MedlinePlus: &quot;Lab results&quot; / «Resultados de laboratorio»</extracomment>
        <translation>Resultados de laboratorio</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>Section: visits to the practice or a hospital that took place</extracomment>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Health conditions</source>
        <extracomment>Section: diagnoses and problems; MedlinePlus: &quot;Health conditions&quot; / «Problemas de salud»</extracomment>
        <translation>Problemas de salud</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Vaccines</source>
        <extracomment>Section; MedlinePlus: &quot;Vaccines&quot; / «Vacunas»</extracomment>
        <translation>Vacunas</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>Procedures</source>
        <extracomment>Section: surgery and other treatments that were done</extracomment>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <source>Care team</source>
        <translation>Equipo de atención</translation>
    </message>
    <message>
        <source>Care plans</source>
        <translation>Planes de atención</translation>
    </message>
    <message>
        <source>Insurance</source>
        <extracomment>Section: health insurance</extracomment>
        <translation>Seguros</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
</context>
<context>
    <name>kinward::ui::SendBar</name>
    <message>
        <source>No connection. Your message to %1 goes out by itself when it is back.</source>
        <extracomment>%1 are the names of those to whom a message goes</extracomment>
        <translation>No hay conexión. Su mensaje para %1 saldrá por sí solo cuando vuelva.</translation>
    </message>
    <message>
        <source>Sign in again, then your message to %1 goes out.</source>
        <translation>Inicie sesión de nuevo y su mensaje para %1 saldrá.</translation>
    </message>
    <message>
        <source>Your message to %1 was not sent, because your access ended.</source>
        <translation>Su mensaje para %1 no se envió porque su acceso terminó.</translation>
    </message>
    <message>
        <source>Your message to %1 could not leave yet. We keep trying.</source>
        <translation>Su mensaje para %1 todavía no pudo salir. Seguimos intentándolo.</translation>
    </message>
    <message>
        <source>Sending your message to %1…</source>
        <translation>Enviando su mensaje para %1…</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: takes a notice away</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>Button: the message is not sent, and opens to be written on</extracomment>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Your message to %1 was sent.</source>
        <extracomment>%1 are the names of those to whom a message went</extracomment>
        <translation>Su mensaje para %1 se envió.</translation>
    </message>
    <message>
        <source>Open the message</source>
        <extracomment>Button: opens the message that came back</extracomment>
        <translation>Abrir el mensaje</translation>
    </message>
</context>
<context>
    <name>kinward::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Signs out of every record and removes everything that Kinward keeps on this computer. Nothing changes at the practice.</source>
        <translation>Cierra la sesión de todos los expedientes y borra todo lo que Kinward guarda en esta computadora. En el consultorio no cambia nada.</translation>
    </message>
    <message>
        <source>Forget this computer…</source>
        <translation>Olvidar esta computadora…</translation>
    </message>
    <message>
        <source>Forget this computer?</source>
        <translation>¿Olvidar esta computadora?</translation>
    </message>
    <message>
        <source>You will be signed out of every record, and everything that Kinward keeps here is removed. The records stay at the practices. You can sign in again at any time.</source>
        <translation>Se cerrará la sesión de todos los expedientes y se borrará todo lo que Kinward guarda aquí. Los expedientes siguen en los consultorios. Puede iniciar sesión de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>Forget this computer</source>
        <translation>Olvidar esta computadora</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Sign out of %1&apos;s record?</source>
        <translation>¿Cerrar la sesión del expediente de %1?</translation>
    </message>
    <message>
        <source>What Kinward keeps of this record on this computer is removed. The record stays at %1. You can sign in again at any time.</source>
        <translation>Se borra lo que Kinward guarda de este expediente en esta computadora. El expediente sigue en %1. Puede iniciar sesión de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Mantener la sesión</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that you wrote were not sent, and will be lost.</source>
        <translation>
            <numerusform>%n mensaje que escribió no se envió y se perderá.</numerusform>
            <numerusform>%n mensajes que escribió no se enviaron y se perderán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished, and will be given up. The files stay where you have them.</source>
        <translation>
            <numerusform>%n subida no ha terminado y se abandonará. El archivo queda donde usted lo tiene.</numerusform>
            <numerusform>%n subidas no han terminado y se abandonarán. Los archivos quedan donde usted los tiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s) on video visits will be lost: they are only on this computer.</source>
        <translation>
            <numerusform>Se perderá %n nota privada sobre visitas por video: está solo en esta computadora.</numerusform>
            <numerusform>Se perderán %n notas privadas sobre visitas por video: están solo en esta computadora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) that you shared may not have reached the portal, and will not be tried again.</source>
        <translation>
            <numerusform>%n cosa que usted compartió quizá no llegó al portal, y no se volverá a intentar.</numerusform>
            <numerusform>%n cosas que usted compartió quizá no llegaron al portal, y no se volverá a intentar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kinward::ui::ShareDialog</name>
    <message>
        <source>Share %1 — Kinward</source>
        <extracomment>Title of a window: %1 is a document</extracomment>
        <translation>Compartir %1 — Kinward</translation>
    </message>
    <message>
        <source>Share %1</source>
        <extracomment>Title: %1 is a document</extracomment>
        <translation>Compartir %1</translation>
    </message>
    <message>
        <source>&amp;Within the practice</source>
        <extracomment>Choice: who gets to see a document</extracomment>
        <translation>&amp;Dentro del consultorio</translation>
    </message>
    <message>
        <source>&amp;Outside the practice</source>
        <extracomment>Choice: who gets to see a document</extracomment>
        <translation>&amp;Fuera del consultorio</translation>
    </message>
    <message>
        <source>People at %1 whom you choose.</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>Las personas de %1 que usted elija.</translation>
    </message>
    <message>
        <source>Anybody else, such as another doctor or your family, with a link.</source>
        <translation>Cualquier otra persona, como otro médico o su familia, con un enlace.</translation>
    </message>
    <message>
        <source>Sharing…</source>
        <extracomment>On a button, while it is done</extracomment>
        <translation>Compartiendo…</translation>
    </message>
    <message>
        <source>Make the link</source>
        <extracomment>Button</extracomment>
        <translation>Crear el enlace</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>Button: lets others see a document</extracomment>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Share with 1 person</source>
        <extracomment>Button</extracomment>
        <translation>Compartir con 1 persona</translation>
    </message>
    <message numerus="yes">
        <source>Share with %n people</source>
        <extracomment>Button; two or more people</extracomment>
        <translation>
            <numerusform>Compartir con %n persona</numerusform>
            <numerusform>Compartir con %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: the window closes, nothing is shared</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make a link without a passcode?</source>
        <translation>¿Crear un enlace sin contraseña?</translation>
    </message>
    <message>
        <source>%1 That includes people whom it reaches by mistake.</source>
        <extracomment>%1 is a sentence (&quot;Anyone with the link can open … until …&quot;)</extracomment>
        <translation>%1 También las personas a quienes llegue por error.</translation>
    </message>
    <message>
        <source>Make it without a passcode</source>
        <extracomment>Button</extracomment>
        <translation>Crearlo sin contraseña</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>Button: nothing is made, and the passcode can be turned on</extracomment>
        <translation>Volver</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <extracomment>Subject of a message; two or more documents go with it</extracomment>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is what happened, %2 what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ShareWords</name>
    <message>
        <source>%1 does not offer this online. To get a document to somebody there, %2.</source>
        <extracomment>%1 is the practice, %2 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>%1 no ofrece esto en línea. Para hacer llegar un documento a alguien de allí, %2.</translation>
    </message>
    <message>
        <source>%1 does not offer links. To get a document to somebody else, %2.</source>
        <extracomment>%1 is the practice, %2 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>%1 no ofrece enlaces. Para hacer llegar un documento a otra persona, %2.</translation>
    </message>
    <message>
        <source>This was not included when you signed in. Sign in again and allow it.</source>
        <translation>Esto no se incluyó al iniciar sesión. Inicie sesión de nuevo y permítalo.</translation>
    </message>
    <message>
        <source>This is not part of your access. To ask for it, %1.</source>
        <extracomment>%1 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>Esto no forma parte de su acceso. Para pedirlo, %1.</translation>
    </message>
    <message>
        <source>Your access to %1&apos;s record is “%2”, without this. To ask for it, %3.</source>
        <extracomment>%1 is a person, %2 the name of an access level, %3 is &quot;call … at …&quot;</extracomment>
        <translation>Su acceso al expediente de %1 es “%2”, sin esta función. Para pedirla, %3.</translation>
    </message>
    <message>
        <source>A link holds one document. Choose only one to share it this way.</source>
        <translation>Un enlace lleva un solo documento. Elija solo uno para compartirlo así.</translation>
    </message>
    <message>
        <source>%1 is %2; links of %3 take files of up to %4.</source>
        <extracomment>%1 is a document, %2 and %4 are sizes (&quot;61 MB&quot;), %3 is the practice</extracomment>
        <translation>%1 ocupa %2; los enlaces de %3 admiten archivos de hasta %4.</translation>
    </message>
    <message>
        <source>Nothing was shared. What you entered is still here.</source>
        <translation>No se compartió nada. Lo que usted escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Your access does not include this</source>
        <translation>Su acceso no incluye esto</translation>
    </message>
    <message>
        <source>%1 To ask for it, %2.</source>
        <extracomment>%1 is a sentence, %2 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>%1 Para pedirlo, %2.</translation>
    </message>
    <message>
        <source>The file is too large for a link</source>
        <translation>El archivo es demasiado grande para un enlace</translation>
    </message>
    <message>
        <source>%1 You can share it within %2 instead.</source>
        <extracomment>%1 is a sentence, %2 the practice</extracomment>
        <translation>%1 En su lugar, puede compartirlo dentro de %2.</translation>
    </message>
    <message>
        <source>This document is no longer at the practice</source>
        <translation>Este documento ya no está en el consultorio</translation>
    </message>
    <message>
        <source>%1 If you miss it, %2.</source>
        <extracomment>%1 is a sentence, %2 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>%1 Si le hace falta, %2.</translation>
    </message>
    <message>
        <source>%1 did not accept this</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>%1 no lo aceptó</translation>
    </message>
    <message>
        <source>%1 Check it and try again. If it happens again, %2.</source>
        <extracomment>%1 is a sentence, %2 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>%1 Revíselo e inténtelo de nuevo. Si vuelve a pasar, %2.</translation>
    </message>
    <message>
        <source>This computer could not write it down</source>
        <translation>Esta computadora no pudo guardarlo</translation>
    </message>
    <message>
        <source>%1 The disk may be full. Make room, then try again.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>%1 Puede que el disco esté lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1 Check that this computer is connected to the internet, then try again.</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>%1 Compruebe que esta computadora esté conectada a internet e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The document is still shared.</source>
        <translation>El documento se sigue compartiendo.</translation>
    </message>
    <message>
        <source>%1 Try again when there is a connection. If it is urgent, %2.</source>
        <extracomment>%1 is a sentence, %2 is &quot;call Riverbend Clinic at (555) 010-4477&quot;</extracomment>
        <translation>%1 Inténtelo de nuevo cuando haya conexión. Si es urgente, %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 and %2 are sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hello,

Here is a link to a document. %1

%2
</source>
        <extracomment>The letter that goes with a link; %1 is a sentence (&quot;Anyone with the link can open …&quot;), %2 the link</extracomment>
        <translation>Hola:

Aquí tiene un enlace a un documento. %1

%2
</translation>
    </message>
    <message>
        <source>You get the passcode from me another way.</source>
        <translation>La contraseña se la doy por otro medio.</translation>
    </message>
    <message>
        <source>A document for you</source>
        <extracomment>Subject of an e-mail</extracomment>
        <translation>Un documento para usted</translation>
    </message>
</context>
<context>
    <name>kinward::ui::SharedPane</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy passcode</source>
        <translation>Copiar contraseña</translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>Field: the address under which a document can be opened</extracomment>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Send by e-mail…</source>
        <extracomment>Button: opens the person&apos;s own mail program</extracomment>
        <translation>Enviar por correo…</translation>
    </message>
    <message>
        <source>Send the link by e-mail</source>
        <translation>Enviar el enlace por correo electrónico</translation>
    </message>
    <message>
        <source>Your own mail program opens with the link in a new letter.</source>
        <translation>Se abre su propio programa de correo con el enlace en un mensaje nuevo.</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Give the passcode another way than the link: by phone, or when you meet. Note it now: it is shown only here.</source>
        <translation>Dé la contraseña por un medio distinto al del enlace: por teléfono o en persona. Anótela ahora: solo se muestra aquí.</translation>
    </message>
    <message>
        <source>The link as a QR code</source>
        <translation>El enlace como código QR</translation>
    </message>
    <message>
        <source>QR code of the link: a phone&apos;s camera opens it</source>
        <translation>Código QR del enlace: se abre con la cámara de un teléfono</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <extracomment>Button: saves the QR code as a picture</extracomment>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Save the QR code as a picture</source>
        <translation>Guardar el código QR como imagen</translation>
    </message>
    <message>
        <source>Your link is ready</source>
        <translation>Su enlace está listo</translation>
    </message>
    <message>
        <source>Your message is on its way</source>
        <extracomment>Title: the document goes with a message</extracomment>
        <translation>Su mensaje va en camino</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>No mail program opened. Copy the link and paste it into a letter yourself.</source>
        <translation>No se abrió ningún programa de correo. Copie el enlace y péguelo usted en un mensaje.</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>Guardar el código QR</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>La imagen se guardó.</translation>
    </message>
    <message>
        <source>The picture could not be saved there. Choose another folder, or make room.</source>
        <translation>La imagen no se pudo guardar allí. Elija otra carpeta o libere espacio.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::SharesDialog</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Shared documents — Kinward</source>
        <extracomment>Title of a window</extracomment>
        <translation>Documentos compartidos — Kinward</translation>
    </message>
    <message>
        <source>Shared documents</source>
        <translation>Documentos compartidos</translation>
    </message>
    <message>
        <source>Nothing is shared</source>
        <translation>No se comparte nada</translation>
    </message>
    <message>
        <source>When you share a document, it stands here with who can see it until when. You can stop sharing it at any time.</source>
        <translation>Cuando comparta un documento, aquí verá quién puede verlo y hasta cuándo. Puede dejar de compartirlo en cualquier momento.</translation>
    </message>
    <message>
        <source>The link was made on another computer, so it cannot be copied here.</source>
        <translation>El enlace se creó en otra computadora, así que no se puede copiar aquí.</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a window</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Shared on %1.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Compartido el %1.</translation>
    </message>
    <message>
        <source>Made for %1.</source>
        <extracomment>%1 are e-mail addresses</extracomment>
        <translation>Creado para %1.</translation>
    </message>
    <message>
        <source>Your note: %1</source>
        <extracomment>%1 is what the caregiver wrote</extracomment>
        <translation>Su nota: %1</translation>
    </message>
    <message>
        <source>It went as a message, which cannot be taken back.</source>
        <translation>Se envió como mensaje, y eso no se puede retirar.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <extracomment>On a button, while it is done</extracomment>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>Stop sharing this document?</source>
        <translation>¿Dejar de compartir este documento?</translation>
    </message>
    <message>
        <source>The link stops working at once, also for people who have it. Copies that somebody saved stay with them.</source>
        <translation>El enlace deja de funcionar de inmediato, también para quien ya lo tiene. Las copias que alguien haya guardado se quedan con esa persona.</translation>
    </message>
    <message>
        <source>They can no longer see it from now on. Copies that somebody saved stay with them.</source>
        <translation>Desde ahora ya no podrán verlo. Las copias que alguien haya guardado se quedan con esa persona.</translation>
    </message>
    <message>
        <source>Keep sharing</source>
        <extracomment>Button: nothing changes</extracomment>
        <translation>Seguir compartiendo</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is what happened, %2 what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::Takeaway</name>
    <message>
        <source>born %1</source>
        <extracomment>%1 is a date of birth</extracomment>
        <translation>nacimiento: %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>actualizado: %1</translation>
    </message>
    <message>
        <source>This page is not for printing. Open a page of the record first.</source>
        <translation>Esta página no se puede imprimir. Abra primero una página del expediente.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save all records</source>
        <translation>Guardar todo el expediente</translation>
    </message>
    <message>
        <source>Health record</source>
        <translation>Expediente de salud</translation>
    </message>
    <message>
        <source>FHIR records (*.json)</source>
        <translation>Expediente FHIR (*.json)</translation>
    </message>
    <message>
        <source>Save lab results</source>
        <translation>Guardar los resultados de laboratorio</translation>
    </message>
    <message>
        <source>Lab results</source>
        <translation>Resultados de laboratorio</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Save for a calendar</source>
        <translation>Guardar para un calendario</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>Saved as “%1”. Everybody who can open that file can read it.</source>
        <translation>Se guardó como “%1”. Quien pueda abrir ese archivo podrá leerlo.</translation>
    </message>
    <message>
        <source>Nothing was saved. Choose another folder, or make room on the disk.</source>
        <translation>No se guardó nada. Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::TermsDialog</name>
    <message>
        <source>Save the terms</source>
        <translation>Guardar los términos</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>Términos de uso</translation>
    </message>
    <message>
        <source>Terms of use.txt</source>
        <extracomment>Name of the file that the terms of use are saved in</extracomment>
        <translation>Términos de uso.txt</translation>
    </message>
    <message>
        <source>The terms could not be saved there. Choose another folder, or make room on the disk.</source>
        <translation>No se pudieron guardar los términos allí. Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>On the button, after the terms were saved</extracomment>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The terms were saved</source>
        <translation>Se guardaron los términos</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ThreadPane</name>
    <message>
        <source>Inbox</source>
        <extracomment>A folder of messages: what was written to the caregiver</extracomment>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>No hay mensajes</translation>
    </message>
    <message>
        <source>When the practice writes to you, it appears here.</source>
        <translation>Cuando el consultorio le escriba, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>A folder of messages: what the caregiver sent</extracomment>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>No hay nada enviado</translation>
    </message>
    <message>
        <source>Messages that you sent appear here, with how far they have come.</source>
        <translation>Aquí aparecen los mensajes que envió y hasta dónde han llegado.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>A folder of messages: what is still being written</extracomment>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>No hay borradores</translation>
    </message>
    <message>
        <source>What you write is kept here, on this computer only, until you send it.</source>
        <translation>Lo que escriba se conserva aquí, solo en esta computadora, hasta que lo envíe.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>A folder of messages: what waits to be sent</extracomment>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nada espera para enviarse</translation>
    </message>
    <message>
        <source>Messages stay here until the portal has them. Until then you can take them back.</source>
        <translation>Los mensajes permanecen aquí hasta que el portal los tenga. Hasta entonces puede recuperarlos.</translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>A folder of messages: conversations that were put away</extracomment>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>No hay nada archivado</translation>
    </message>
    <message>
        <source>Conversations that you put away appear here. An answer brings them back to the inbox.</source>
        <translation>Aquí aparecen las conversaciones que archivó. Una respuesta las devuelve a la bandeja de entrada.</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>The sign in the box that filters a list, for screen readers</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A folder of messages and how many are unread, or waiting: &quot;Inbox (2)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No message here contains “%1”. Press Esc to see all of them again.</source>
        <translation>Ningún mensaje de aquí contiene “%1”. Presione Esc para verlos todos de nuevo.</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>of messages</comment>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Find in messages…</source>
        <translation>Buscar en los mensajes…</translation>
    </message>
    <message>
        <source>Find in messages</source>
        <translation>Buscar en los mensajes</translation>
    </message>
    <message>
        <source>Show all (Esc)</source>
        <extracomment>Button in the box that filters a list; empties the box</extracomment>
        <translation>Mostrar todo (Esc)</translation>
    </message>
    <message>
        <source>List of conversations</source>
        <translation>Lista de conversaciones</translation>
    </message>
</context>
<context>
    <name>kinward::ui::ThreadRowDelegate</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>In a list of messages: %1 is who, %2 how many messages are in the conversation</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>kinward::ui::TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Find in the timeline…</source>
        <translation>Buscar en la línea de tiempo…</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>Buscar en la línea de tiempo</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>The sign in the box that filters the timeline, for screen readers</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Everything in the record, latest first</source>
        <translation>Todo el expediente, lo más reciente primero</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <comment>entries of the timeline</comment>
        <translation>
            <numerusform>%n en total</numerusform>
            <numerusform>%n en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n</source>
        <comment>how many of all entries match what is asked for</comment>
        <translation>
            <numerusform>%1 de %n</numerusform>
            <numerusform>%1 de %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No entry of these kinds contains these words. Press Esc to see all of them again.</source>
        <translation>Ningún elemento de estos tipos contiene esas palabras. Presione Esc para volver a ver todos.</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Leyendo el expediente…</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada aquí</translation>
    </message>
    <message>
        <source>Visits, results, prescriptions and all else that the practice shares appear here by date.</source>
        <translation>Aquí aparecen por fecha las visitas, los resultados, las recetas y todo lo demás que comparte el consultorio.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::TrayIcon</name>
    <message>
        <source>Show Kinward</source>
        <extracomment>In the menu of the icon in the system&apos;s tray</extracomment>
        <translation>Mostrar Kinward</translation>
    </message>
</context>
<context>
    <name>kinward::ui::TrendChart</name>
    <message numerus="yes">
        <source>Trend of %1, %n result(s)</source>
        <extracomment>Name of a chart for screen readers: %1 is a test</extracomment>
        <translation>
            <numerusform>Evolución de %1, %n resultado</numerusform>
            <numerusform>Evolución de %1, %n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Left and Right go from result to result.</source>
        <translation>Las flechas izquierda y derecha pasan de un resultado a otro.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>One result of a chart: %1 a date, %2 a value with its unit</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>result with flag</comment>
        <extracomment>%1 is a date and a value, %2 &quot;High&quot;, &quot;Low&quot; …</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Usual range: %1</source>
        <extracomment>Label of the shaded band of a chart; %1 is &quot;4.0 – 5.6 %&quot;</extracomment>
        <translation>Rango habitual: %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::TrendPanel</name>
    <message>
        <source>Hide the trend</source>
        <extracomment>Button: shows a chart of all results of a test; %1 is the test</extracomment>
        <translation>Ocultar la evolución</translation>
    </message>
    <message>
        <source>Trend of %1</source>
        <translation>Evolución de %1</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Mostrar como gráfica</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Results of %1 over time</source>
        <translation>Resultados de %1 a lo largo del tiempo</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) in another unit are not in this chart.</source>
        <translation>
            <numerusform>%n resultado en otra unidad no aparece en esta gráfica.</numerusform>
            <numerusform>%n resultados en otra unidad no aparecen en esta gráfica.</numerusform>
        </translation>
    </message>
    <message>
        <source>Point at a mark, or use the arrow keys, to read a result.</source>
        <translation>Señale una marca o use las flechas para leer un resultado.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::UnreadableDialog</name>
    <message>
        <source>Entries that could not be displayed</source>
        <translation>Entradas que no se pudieron mostrar</translation>
    </message>
    <message>
        <source>This program does not understand how the practice wrote them. They are kept as they were sent. You can save one as a file and ask the practice, or somebody who knows such files, what it says.</source>
        <translation>Este programa no entiende cómo las escribió el consultorio. Se conservan tal como se enviaron. Puede guardar una como archivo y preguntar al consultorio, o a alguien que conozca esos archivos, qué dice.</translation>
    </message>
    <message>
        <source>&amp;Save as file…</source>
        <translation>&amp;Guardar como archivo…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>kinward::ui::UploadDialog</name>
    <message>
        <source>pictures</source>
        <comment>sort of file that a portal takes</comment>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: closes the dialog, nothing is uploaded</extracomment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Upload &amp;&amp; Share…</source>
        <extracomment>Button: uploads files and then asks with whom to share them</extracomment>
        <translation>Subir y compartir…</translation>
    </message>
    <message>
        <source>Upload documents</source>
        <translation>Subir documentos</translation>
    </message>
    <message>
        <source>Upload documents to %1</source>
        <extracomment>%1 is the practice</extracomment>
        <translation>Subir documentos a %1</translation>
    </message>
    <message>
        <source>%1 accepts files of up to %2 each.</source>
        <extracomment>%1 is the practice, %2 a size</extracomment>
        <translation>%1 acepta archivos de hasta %2 cada uno.</translation>
    </message>
    <message>
        <source>It takes: %1.</source>
        <extracomment>%1 is a list of sorts of files</extracomment>
        <translation>Acepta: %1.</translation>
    </message>
    <message>
        <source>The practice and everyone with access to this record can read them.</source>
        <translation>El consultorio y todas las personas con acceso a este expediente pueden leerlos.</translation>
    </message>
    <message>
        <source>Choose files to upload</source>
        <translation>Elija los archivos que quiere subir</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Add more files…</source>
        <translation>Agregar más archivos…</translation>
    </message>
    <message numerus="yes">
        <source>Upload %n files</source>
        <extracomment>Button: sends the chosen files</extracomment>
        <translation>
            <numerusform>Subir %n archivo</numerusform>
            <numerusform>Subir %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subir</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) above will not be uploaded.</source>
        <translation>
            <numerusform>%n archivo de arriba no se subirá.</numerusform>
            <numerusform>%n archivos de arriba no se subirán.</numerusform>
        </translation>
    </message>
    <message>
        <source>and some others</source>
        <extracomment>At the end of a list of sorts of files that a portal takes</extracomment>
        <translation>y algunos otros</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <comment>sort of file that a portal takes</comment>
        <translation>documentos PDF</translation>
    </message>
    <message>
        <source>web pages</source>
        <comment>sort of file that a portal takes</comment>
        <translation>páginas web</translation>
    </message>
    <message>
        <source>text files</source>
        <comment>sort of file that a portal takes</comment>
        <translation>archivos de texto</translation>
    </message>
    <message>
        <source>text documents</source>
        <comment>sort of file that a portal takes</comment>
        <translation>documentos de texto</translation>
    </message>
</context>
<context>
    <name>kinward::ui::UploadFields</name>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Nombre de la carpeta nueva</translation>
    </message>
    <message>
        <source>Remove place and camera data from photos</source>
        <translation>Quitar de las fotos los datos del lugar y de la cámara</translation>
    </message>
    <message>
        <source>A photo can tell where and when it was taken. The picture itself stays as it is.</source>
        <translation>Una foto puede revelar dónde y cuándo se tomó. La imagen queda como está.</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Fecha del documento</translation>
    </message>
    <message>
        <source>Note for the practice (not required)</source>
        <translation>Nota para el consultorio (no es obligatoria)</translation>
    </message>
    <message>
        <source>Not sure</source>
        <extracomment>Choice of what a document is: the person does not say</extracomment>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>No folder</source>
        <extracomment>Choice of a folder: the document is put into none</extracomment>
        <translation>Ninguna carpeta</translation>
    </message>
    <message>
        <source>New folder…</source>
        <extracomment>Choice of a folder: one that is not there yet</extracomment>
        <translation>Carpeta nueva…</translation>
    </message>
    <message>
        <source>Type a name for the new folder, or choose another one.</source>
        <translation>Escriba un nombre para la carpeta nueva o elija otra.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::UploadFileCard</name>
    <message>
        <source>Remove</source>
        <extracomment>Button beside a chosen file: it is not uploaded</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Upload it again</source>
        <translation>Subirlo otra vez</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Label of a field: what a document is to be called</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the document in %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Nombre del documento en %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is what is wrong with a file, %2 what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This file is in the list of uploads already. It stays out unless you want it twice.</source>
        <translation>Este archivo ya está en la lista de subidas. Se queda fuera, a menos que usted lo quiera dos veces.</translation>
    </message>
    <message>
        <source>You uploaded this file before (%1). It stays out unless you want it twice.</source>
        <translation>Usted ya subió este archivo (%1). Se queda fuera, a menos que lo quiera dos veces.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::UploadRow</name>
    <message>
        <source>How much of “%1” is uploaded</source>
        <extracomment>Read aloud for a bar; %1 is what is uploaded</extracomment>
        <translation>Cuánto se ha subido de “%1”</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: holds an upload</extracomment>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the upload of “%1”</source>
        <translation>Pausar la subida de “%1”</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>Button: goes on with an upload</extracomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Resume the upload of “%1”</source>
        <translation>Continuar la subida de “%1”</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Try again to upload “%1”</source>
        <translation>Intentar de nuevo subir “%1”</translation>
    </message>
    <message>
        <source>Show it</source>
        <extracomment>Button: shows the document that was uploaded</extracomment>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>Mostrar “%1”</translation>
    </message>
    <message>
        <source>Share…</source>
        <extracomment>Button: lets somebody else see what was uploaded</extracomment>
        <translation>Compartir…</translation>
    </message>
    <message>
        <source>Share “%1”</source>
        <translation>Compartir “%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: ends an upload; nothing of it stays at the practice</extracomment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the upload of “%1”</source>
        <translation>Cancelar la subida de “%1”</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Button: takes an upload that has ended off the list</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take “%1” off this list</source>
        <translation>Quitar “%1” de esta lista</translation>
    </message>
</context>
<context>
    <name>kinward::ui::UploadShelf</name>
    <message numerus="yes">
        <source>%n on the way</source>
        <extracomment>Above a list of uploads: how many are not finished</extracomment>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not uploaded</source>
        <extracomment>Above a list of uploads: how many did not work</extracomment>
        <translation>
            <numerusform>%n no subido</numerusform>
            <numerusform>%n no subidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <extracomment>Above a list of uploads: how many are finished</extracomment>
        <translation>
            <numerusform>%n listo</numerusform>
            <numerusform>%n listos</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploads: %1</source>
        <extracomment>Above a list of uploads; %1 is e.g. &quot;2 on the way, 1 done&quot;</extracomment>
        <translation>Subidas: %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VideoVisitBox</name>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Copy the meeting link</source>
        <translation>Copiar el enlace de la reunión</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Copiar la contraseña</translation>
    </message>
    <message>
        <source>Copy the meeting password</source>
        <translation>Copiar la contraseña de la reunión</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Video visit</source>
        <extracomment>Heading; %1 is the program that the meeting is held with, e.g. Zoom</extracomment>
        <translation>Visita por video</translation>
    </message>
    <message>
        <source>Open the video visit in the browser</source>
        <translation>Abrir la visita por video en el navegador</translation>
    </message>
    <message>
        <source>Meeting link</source>
        <translation>Enlace de la reunión</translation>
    </message>
    <message>
        <source>Meeting password</source>
        <translation>Contraseña de la reunión</translation>
    </message>
    <message>
        <source>Video visit: %1</source>
        <translation>Visita por video: %1</translation>
    </message>
    <message>
        <source>Meeting link: %1</source>
        <translation>Enlace de la reunión: %1</translation>
    </message>
    <message>
        <source>Meeting password: %1</source>
        <translation>Contraseña de la reunión: %1</translation>
    </message>
    <message>
        <source>No browser opened. Copy the link and paste it into the address bar of your browser.</source>
        <translation>No se abrió ningún navegador. Copie el enlace y péguelo en la barra de direcciones de su navegador.</translation>
    </message>
    <message>
        <source>Join the video visit in Kinward</source>
        <translation>Unirse a la visita por video en Kinward</translation>
    </message>
    <message>
        <source>Found in the practice&apos;s note. Check that you know the address: %1</source>
        <extracomment>Of a link to a video visit; %1 is where it leads: meet.example.com</extracomment>
        <translation>Se encontró en la nota del consultorio. Compruebe que conoce la dirección: %1</translation>
    </message>
    <message>
        <source>Join in Kinward</source>
        <extracomment>Button: joins a video visit</extracomment>
        <translation>Unirse en Kinward</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>It is too early to join. %1</source>
        <extracomment>%1 is a sentence: &quot;You can join from 2:45 PM, in 3 hours.&quot;</extracomment>
        <translation>Todavía es temprano para unirse. %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitCard</name>
    <message>
        <source>Video visits</source>
        <extracomment>Heading in Settings, over where video visits open</extracomment>
        <translation>Visitas por video</translation>
    </message>
    <message>
        <source>Where video visits open first. With each visit you can still choose the other way.</source>
        <translation>Dónde se abren primero las visitas por video. En cada visita puede elegir también la otra manera.</translation>
    </message>
    <message>
        <source>As the practice says</source>
        <extracomment>Settings: where video visits open</extracomment>
        <translation>Como indique el consultorio</translation>
    </message>
    <message>
        <source>Some meeting services work better in a browser. The practice knows what its own needs. Where it says nothing, visits open in Kinward.</source>
        <translation>Algunos servicios de reuniones funcionan mejor en un navegador. El consultorio sabe qué necesita el suyo. Si no indica nada, las visitas se abren en Kinward.</translation>
    </message>
    <message>
        <source>In Kinward</source>
        <translation>En Kinward</translation>
    </message>
    <message>
        <source>In a window of its own, with a check of camera, microphone and speaker before you join. Nothing of the visit stays on this computer.</source>
        <translation>En una ventana propia, con una prueba de la cámara, el micrófono y el altavoz antes de unirse. Nada de la visita queda en esta computadora.</translation>
    </message>
    <message>
        <source>In my browser</source>
        <translation>En mi navegador</translation>
    </message>
    <message>
        <source>As any other link. Choose this where a visit does not work in Kinward, or where you use a browser that is set up for you.</source>
        <translation>Como cualquier otro enlace. Elija esta opción si una visita no funciona en Kinward o si usa un navegador configurado para usted.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitNoteBox</name>
    <message>
        <source>Your private note</source>
        <translation>Su nota privada</translation>
    </message>
    <message>
        <source>Only on this computer. The practice cannot see it.</source>
        <translation>Solo en esta computadora. El consultorio no puede verla.</translation>
    </message>
    <message>
        <source>Only on this computer, and only until Kinward is closed: there is no unlocked password store to keep it with. The practice cannot see it.</source>
        <translation>Solo en esta computadora y solo hasta que se cierre Kinward: no hay un almacén de contraseñas desbloqueado con el que guardarla. El consultorio no puede verla.</translation>
    </message>
    <message>
        <source>This visit is open. Write the note in the window of the visit; here you can read it.</source>
        <translation>Esta visita está abierta. Escriba la nota en la ventana de la visita; aquí puede leerla.</translation>
    </message>
    <message>
        <source>This note is too long to be kept. Make it shorter.</source>
        <translation>Esta nota es demasiado larga para guardarla. Acórtela.</translation>
    </message>
    <message>
        <source>This note could not be kept. There may be no room on this computer&apos;s disk. Kinward tries again when you type.</source>
        <translation>Esta nota no se pudo guardar. Es posible que no haya espacio en el disco de esta computadora. Kinward lo intentará de nuevo cuando escriba.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitReminder</name>
    <message numerus="yes">
        <source>Video visit in %n minute(s)</source>
        <extracomment>A notification; so long before the appointment begins</extracomment>
        <translation>
            <numerusform>Visita por video en %n minuto</numerusform>
            <numerusform>Visita por video en %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Appointment in %n minute(s)</source>
        <translation>
            <numerusform>Cita en %n minuto</numerusform>
            <numerusform>Cita en %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Video visit in %n hour(s)</source>
        <extracomment>A notification; so long before the appointment begins</extracomment>
        <translation>
            <numerusform>Visita por video en %n hora</numerusform>
            <numerusform>Visita por video en %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Appointment in %n hour(s)</source>
        <translation>
            <numerusform>Cita en %n hora</numerusform>
            <numerusform>Cita en %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Video visit tomorrow</source>
        <translation>Visita por video mañana</translation>
    </message>
    <message>
        <source>Appointment tomorrow</source>
        <translation>Cita mañana</translation>
    </message>
    <message>
        <source>Kinward shows it under Appointments.</source>
        <translation>Kinward la muestra en Citas.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are near</source>
        <translation>
            <numerusform>Hay %n cita próxima</numerusform>
            <numerusform>Hay %n citas próximas</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one: %1</source>
        <extracomment>%1 is a sentence such as &quot;Video visit in 10 minutes&quot;</extracomment>
        <translation>La primera: %1</translation>
    </message>
    <message>
        <source>%1, for %2.</source>
        <extracomment>In the window; %1 is a sentence such as &quot;Video visit in 10 minutes&quot;, %2 a patient</extracomment>
        <translation>%1, para %2.</translation>
    </message>
    <message>
        <source>%1. The first one: %2</source>
        <translation>%1. La primera: %2</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitStrip</name>
    <message>
        <source>Return to the visit</source>
        <translation>Volver a la visita</translation>
    </message>
    <message>
        <source>Return to the window of the video visit</source>
        <translation>Volver a la ventana de la visita por video</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>Button: ends the person&apos;s part in a video visit</extracomment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the video visit</source>
        <translation>Salir de la visita por video</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Volver a entrar</translation>
    </message>
    <message>
        <source>Join the video visit again</source>
        <translation>Volver a entrar en la visita por video</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Open the video visit in the browser</source>
        <translation>Abrir la visita por video en el navegador</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: takes a notice away</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the line about the video visit</source>
        <translation>Cerrar el aviso sobre la visita por video</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitWords</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>en %n minuto</numerusform>
            <numerusform>en %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>en %n hora</numerusform>
            <numerusform>en %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n minute(s)</source>
        <extracomment>A length of time: %1 is &quot;in 2 hours&quot;</extracomment>
        <translation>
            <numerusform>%1 y %n minuto</numerusform>
            <numerusform>%1 y %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>You can join once the practice has set a time.</source>
        <translation>Podrá unirse cuando el consultorio haya fijado una hora.</translation>
    </message>
    <message>
        <source>You can join from %1, %2.</source>
        <extracomment>%1 is a time of day, %2 how far away it is: &quot;in 3 hours&quot;</extracomment>
        <translation>Puede unirse a partir de las %1, %2.</translation>
    </message>
    <message>
        <source>You can join from %1 (%2).</source>
        <extracomment>%1 is a date and a time of day, %2 how far away that is: &quot;in 2 days&quot;</extracomment>
        <translation>Puede unirse a partir de: %1 (%2).</translation>
    </message>
    <message>
        <source>The visit was to end at %1. You can still join.</source>
        <translation>La visita iba a terminar a las %1. Todavía puede unirse.</translation>
    </message>
    <message>
        <source>You can join now.</source>
        <translation>Ya puede unirse.</translation>
    </message>
    <message>
        <source>You can join now. The visit begins at %1.</source>
        <translation>Ya puede unirse. La visita empieza a las %1.</translation>
    </message>
    <message>
        <source>The visit began at %1. You can join now.</source>
        <translation>La visita empezó a las %1. Puede unirse ahora.</translation>
    </message>
    <message>
        <source>This video visit is over.</source>
        <translation>Esta visita por video ya terminó.</translation>
    </message>
    <message>
        <source>You can join from %1</source>
        <extracomment>On a card: %1 is a time of day</extracomment>
        <translation>Puede unirse a partir de las %1</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VisitsPage</name>
    <message>
        <source>Newest first</source>
        <translation>Primero las más recientes</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Primero las más antiguas</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>Label: the day and time at which a long visit ended</extracomment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>With</source>
        <extracomment>Label: whom the visit was with</extracomment>
        <translation>Con</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnósticos</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Label: the procedures of a visit</extracomment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Went to</source>
        <extracomment>Label: where the patient went after a hospital stay</extracomment>
        <translation>Salió hacia</translation>
    </message>
    <message>
        <source>When a visit takes place, it appears here. Visits to come are under Appointments.</source>
        <translation>Cuando se realice una visita, aparecerá aquí. Las próximas están en Citas.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::VitalsPage</name>
    <message>
        <source>Not in the chart</source>
        <translation>Fuera de la gráfica</translation>
    </message>
    <message>
        <source>All measurements</source>
        <translation>Todas las mediciones</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Last measured first</source>
        <translation>Primero lo último medido</translation>
    </message>
    <message>
        <source>Latest</source>
        <extracomment>Label: the newest value of a vital sign</extracomment>
        <translation>Último valor</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Medido por</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>Valores habituales</translation>
    </message>
    <message>
        <source>In the practice&apos;s words</source>
        <translation>En palabras del consultorio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>When the practice measures blood pressure, weight or another vital sign, it appears here.</source>
        <translation>Cuando el consultorio mida la presión arterial, el peso u otro signo vital, aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>kinward::ui::WaitPage</name>
    <message>
        <source>Your invite could not be opened yet</source>
        <translation>Aún no se pudo abrir su invitación</translation>
    </message>
    <message>
        <source>Opening your invite…</source>
        <translation>Abriendo su invitación…</translation>
    </message>
    <message>
        <source>We ask the practice&apos;s portal what this invite is for.</source>
        <translation>Preguntamos al portal del consultorio para qué es esta invitación.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>You are in</source>
        <translation>Ya tiene acceso</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>Abriendo el expediente…</translation>
    </message>
</context>
<context>
    <name>kinward::ui::WelcomePage</name>
    <message>
        <source>Paste the link from the practice&apos;s e-mail here.</source>
        <translation>Pegue aquí el enlace del correo del consultorio.</translation>
    </message>
    <message>
        <source>Welcome to Kinward</source>
        <translation>Le damos la bienvenida a Kinward</translation>
    </message>
    <message>
        <source>See and manage the health record of somebody you care for. Begin with the link that the practice sent you by e-mail: paste it, or drop it anywhere on this page.</source>
        <translation>Vea y maneje el expediente médico de una persona que usted cuida. Empiece con el enlace que el consultorio le envió por correo electrónico: péguelo o arrástrelo a cualquier parte de esta página.</translation>
    </message>
    <message>
        <source>Starting the demo…</source>
        <translation>Iniciando la demostración…</translation>
    </message>
</context>
<context>
    <name>kinward::visit::CameraCard</name>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>The usual camera</source>
        <translation>La cámara de siempre</translation>
    </message>
    <message>
        <source>Turning on the camera. If this computer asks, allow it.</source>
        <translation>Encendiendo la cámara. Si esta computadora pregunta, permítalo.</translation>
    </message>
    <message>
        <source>%1 is not connected. For now this is %2.</source>
        <extracomment>Both %1 and %2 are names of cameras</extracomment>
        <translation>%1 no está conectada. Por ahora se usa %2.</translation>
    </message>
    <message>
        <source>Your camera works. Nobody else sees this picture.</source>
        <translation>Su cámara funciona. Nadie más ve esta imagen.</translation>
    </message>
</context>
<context>
    <name>kinward::visit::CheckCard</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>kinward::visit::CheckPage</name>
    <message>
        <source>Check before you join</source>
        <translation>Prueba antes de entrar</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Entrar</translation>
    </message>
    <message>
        <source>Join &amp;without camera</source>
        <translation>Entrar &amp;sin cámara</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Abrir en el &amp;navegador</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>kinward::visit::CheckProblems</name>
    <message>
        <source>No camera was found.</source>
        <translation>No se encontró ninguna cámara.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Otro programa está usando la cámara.</translation>
    </message>
    <message>
        <source>This computer does not let Kinward use the camera.</source>
        <translation>Esta computadora no permite que Kinward use la cámara.</translation>
    </message>
    <message>
        <source>The camera did not start.</source>
        <translation>La cámara no se encendió.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <source>Another program is using the microphone.</source>
        <translation>Otro programa está usando el micrófono.</translation>
    </message>
    <message>
        <source>This computer does not let Kinward use the microphone.</source>
        <translation>Esta computadora no permite que Kinward use el micrófono.</translation>
    </message>
    <message>
        <source>The microphone did not start.</source>
        <translation>El micrófono no se encendió.</translation>
    </message>
    <message>
        <source>Microphone hears nothing.</source>
        <translation>El micrófono no oye nada.</translation>
    </message>
    <message>
        <source>No speaker was found.</source>
        <translation>No se encontró ningún altavoz.</translation>
    </message>
    <message>
        <source>The sound could not be played.</source>
        <translation>No se pudo reproducir el sonido.</translation>
    </message>
    <message>
        <source>You heard no sound.</source>
        <translation>Usted no oyó ningún sonido.</translation>
    </message>
    <message>
        <source>The meeting&apos;s computer cannot be reached.</source>
        <translation>No se puede llegar a la computadora de la reunión.</translation>
    </message>
    <message>
        <source>The connection to the meeting&apos;s computer is not safe, so Kinward does not use it.</source>
        <translation>La conexión con la computadora de la reunión no es segura, por eso Kinward no la usa.</translation>
    </message>
    <message>
        <source>The connection to the meeting&apos;s computer is slow.</source>
        <translation>La conexión con la computadora de la reunión es lenta.</translation>
    </message>
    <message>
        <source>The check of camera and microphone has stopped.</source>
        <translation>La prueba de la cámara y el micrófono se detuvo.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or choose another one, then try again.</source>
        <translation>Desconecte el aparato y vuelva a conectarlo, o elija otro. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose another speaker, then play the sound again.</source>
        <translation>Elija otro altavoz y reproduzca el sonido de nuevo.</translation>
    </message>
    <message>
        <source>Look at the clock of this computer: a wrong date does this. On a hotel&apos;s or a hospital&apos;s network, sign in to that network first. Else call the practice.</source>
        <translation>Mire el reloj de esta computadora: una fecha equivocada causa esto. En la red de un hotel o de un hospital, inicie sesión primero en esa red. Si no, llame al consultorio.</translation>
    </message>
    <message>
        <source>Move closer to your Wi-Fi router, and stop downloads and films on other devices. Without your camera a visit needs much less.</source>
        <translation>Acérquese a su router de Wi-Fi y detenga las descargas y películas en otros aparatos. Sin su cámara, una visita necesita mucho menos.</translation>
    </message>
    <message>
        <source>Try again. You can join all the same.</source>
        <translation>Inténtelo de nuevo. Puede entrar de todos modos.</translation>
    </message>
    <message>
        <source>Plug one in, or open the cover of the built-in one. If it is there and still not found, look in Settings under “Bluetooth &amp; devices”, “Cameras”.</source>
        <translation>Conecte una o abra la tapa de la cámara incorporada. Si está ahí y aun así no aparece, busque en Configuración, en “Bluetooth y dispositivos”, “Cámaras”.</translation>
    </message>
    <message>
        <source>Plug one in. If it is there and still not found, look in System Information under “Camera”, or restart the Mac.</source>
        <translation>Conecte una. Si está ahí y aun así no aparece, busque en Información del Sistema, en “Cámara”, o reinicie la Mac.</translation>
    </message>
    <message>
        <source>Plug one in, or open the cover of the built-in one. Some laptops have a key or a switch that turns it off.</source>
        <translation>Conecte una o abra la tapa de la cámara incorporada. Algunas computadoras portátiles tienen una tecla o un interruptor que la apaga.</translation>
    </message>
    <message>
        <source>Open Settings, “Privacy &amp; security”, “Camera”, and turn on “Camera access” and “Let desktop apps access your camera”. Then try again.</source>
        <translation>Abra Configuración, “Privacidad y seguridad”, “Cámara”, y active “Acceso a la cámara” y “Dejar que las aplicaciones de escritorio accedan a la cámara”. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Open System Settings, “Privacy &amp; Security”, “Camera”, and turn on Kinward. Then try again.</source>
        <translation>Abra Configuración del Sistema, “Privacidad y seguridad”, “Cámara”, y active Kinward. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Open your system&apos;s settings, look for “Privacy” and “Camera”, and turn it on. If there is no such setting, your account may have to be in the group “video”: ask who looks after this computer. Then try again.</source>
        <translation>Abra la configuración de su sistema, busque “Privacidad” y “Cámara”, y actívela. Si no existe esa opción, quizá su cuenta tenga que estar en el grupo “video”: pregunte a quien cuida esta computadora. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Plug in a microphone or a headset. If it is there and still not found, look in Settings under “System”, “Sound”, “Input”.</source>
        <translation>Conecte un micrófono o unos auriculares con micrófono. Si están ahí y aun así no aparecen, busque en Configuración, en “Sistema”, “Sonido”, “Entrada”.</translation>
    </message>
    <message>
        <source>Plug in a microphone or a headset. If it is there and still not found, look in System Settings under “Sound”, “Input”.</source>
        <translation>Conecte un micrófono o unos auriculares con micrófono. Si están ahí y aun así no aparecen, busque en Configuración del Sistema, en “Sonido”, “Entrada”.</translation>
    </message>
    <message>
        <source>Plug in a microphone or a headset. If it is there and still not found, look in your system&apos;s settings under “Sound”, “Input”.</source>
        <translation>Conecte un micrófono o unos auriculares con micrófono. Si están ahí y aun así no aparecen, busque en la configuración de su sistema, en “Sonido”, “Entrada”.</translation>
    </message>
    <message>
        <source>Open Settings, “Privacy &amp; security”, “Microphone”, and turn on “Microphone access” and “Let desktop apps access your microphone”. Then try again.</source>
        <translation>Abra Configuración, “Privacidad y seguridad”, “Micrófono”, y active “Acceso al micrófono” y “Dejar que las aplicaciones de escritorio accedan al micrófono”. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Open System Settings, “Privacy &amp; Security”, “Microphone”, and turn on Kinward. Then try again.</source>
        <translation>Abra Configuración del Sistema, “Privacidad y seguridad”, “Micrófono”, y active Kinward. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Open your system&apos;s settings, look for “Privacy” and “Microphone”, and turn it on. Then try again.</source>
        <translation>Abra la configuración de su sistema, busque “Privacidad” y “Micrófono”, y actívelo. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Say a few words. If that does not help, choose another one, look for a mute button on the headset, or raise it in Settings under “System”, “Sound”, “Input”.</source>
        <translation>Diga unas palabras. Si eso no ayuda, elija otro, busque un botón de silencio en los auriculares o suba el volumen en Configuración, en “Sistema”, “Sonido”, “Entrada”.</translation>
    </message>
    <message>
        <source>Say a few words. If that does not help, choose another one, look for a mute button on the headset, or raise it in System Settings under “Sound”, “Input”.</source>
        <translation>Diga unas palabras. Si eso no ayuda, elija otro, busque un botón de silencio en los auriculares o suba el volumen en Configuración del Sistema, en “Sonido”, “Entrada”.</translation>
    </message>
    <message>
        <source>Say a few words. If that does not help, choose another one, look for a mute button on the headset, or raise it in your system&apos;s settings under “Sound”, “Input”.</source>
        <translation>Diga unas palabras. Si eso no ayuda, elija otro, busque un botón de silencio en los auriculares o suba el volumen en la configuración de su sistema, en “Sonido”, “Entrada”.</translation>
    </message>
    <message>
        <source>Close other programs that show video or make calls: Teams, Zoom, Skype, a page in the browser. Look near the clock at the bottom of the screen, too. Then try again.</source>
        <translation>Cierre otros programas que muestren video o hagan llamadas: Teams, Zoom, Skype, una página del navegador. Mire también junto al reloj, en la parte de abajo de la pantalla. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs that show video or make calls: FaceTime, Zoom, Teams, Photo Booth, a page in the browser. Then try again.</source>
        <translation>Cierre otros programas que muestren video o hagan llamadas: FaceTime, Zoom, Teams, Photo Booth, una página del navegador. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs that show video or make calls: Cheese, Zoom, Teams, a page in the browser. Then try again.</source>
        <translation>Cierre otros programas que muestren video o hagan llamadas: Cheese, Zoom, Teams, una página del navegador. Luego inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Plug in a speaker or a headset, or look in Settings under “System”, “Sound”, “Output”.</source>
        <translation>Conecte un altavoz o unos auriculares, o busque en Configuración, en “Sistema”, “Sonido”, “Salida”.</translation>
    </message>
    <message>
        <source>Plug in a speaker or a headset, or look in System Settings under “Sound”, “Output”.</source>
        <translation>Conecte un altavoz o unos auriculares, o busque en Configuración del Sistema, en “Sonido”, “Salida”.</translation>
    </message>
    <message>
        <source>Plug in a speaker or a headset, or look in your system&apos;s settings under “Sound”, “Output”.</source>
        <translation>Conecte un altavoz o unos auriculares, o busque en la configuración de su sistema, en “Sonido”, “Salida”.</translation>
    </message>
    <message>
        <source>Turn up the volume with the speaker sign near the clock, choose another speaker, or unplug a headset that you do not wear. Then play the sound again.</source>
        <translation>Suba el volumen con el signo de altavoz junto al reloj, elija otro altavoz o desconecte los auriculares que no lleva puestos. Luego reproduzca el sonido de nuevo.</translation>
    </message>
    <message>
        <source>Turn up the volume with the speaker keys of the keyboard, choose another speaker, or unplug a headset that you do not wear. Then play the sound again.</source>
        <translation>Suba el volumen con las teclas de altavoz del teclado, elija otro altavoz o desconecte los auriculares que no lleva puestos. Luego reproduzca el sonido de nuevo.</translation>
    </message>
    <message>
        <source>Turn up the volume with the speaker sign in the corner of the screen, choose another speaker, or unplug a headset that you do not wear. Then play the sound again.</source>
        <translation>Suba el volumen con el signo de altavoz en la esquina de la pantalla, elija otro altavoz o desconecte los auriculares que no lleva puestos. Luego reproduzca el sonido de nuevo.</translation>
    </message>
    <message>
        <source>Look at the network sign near the clock: is this computer online? If other pages open, the meeting may not be ready yet, or this network does not allow it. Try again, or call the practice.</source>
        <translation>Mire el signo de red junto al reloj: ¿está esta computadora en línea? Si otras páginas se abren, puede que la reunión aún no esté lista o que esta red no la permita. Inténtelo de nuevo o llame al consultorio.</translation>
    </message>
    <message>
        <source>Look at the Wi-Fi sign at the top of the screen: is this Mac online? If other pages open, the meeting may not be ready yet, or this network does not allow it. Try again, or call the practice.</source>
        <translation>Mire el signo de Wi-Fi en la parte de arriba de la pantalla: ¿está esta Mac en línea? Si otras páginas se abren, puede que la reunión aún no esté lista o que esta red no la permita. Inténtelo de nuevo o llame al consultorio.</translation>
    </message>
    <message>
        <source>Look at the network sign in the corner of the screen: is this computer online? If other pages open, the meeting may not be ready yet, or this network does not allow it. Try again, or call the practice.</source>
        <translation>Mire el signo de red en la esquina de la pantalla: ¿está esta computadora en línea? Si otras páginas se abren, puede que la reunión aún no esté lista o que esta red no la permita. Inténtelo de nuevo o llame al consultorio.</translation>
    </message>
</context>
<context>
    <name>kinward::visit::ControlBar</name>
    <message>
        <source>More</source>
        <extracomment>Button: opens a menu with what else can be done in a video visit</extracomment>
        <translation>Más</translation>
    </message>
    <message>
        <source>More for this visit</source>
        <translation>Más para esta visita</translation>
    </message>
</context>
<context>
    <name>kinward::visit::DeviceBox</name>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>In a list of devices; %1 is the name of one</extracomment>
        <translation>%1 (no conectado)</translation>
    </message>
</context>
<context>
    <name>kinward::visit::LeftPage</name>
    <message>
        <source>You left the visit</source>
        <translation>Usted salió de la visita</translation>
    </message>
    <message>
        <source>Your camera and microphone are off. What the meeting had stored on this computer is forgotten; your private note is kept with the appointment.</source>
        <translation>Su cámara y su micrófono están apagados. Lo que la reunión había guardado en esta computadora se borró; su nota privada queda guardada con la cita.</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>Entrar de nuevo</translation>
    </message>
    <message>
        <source>Join the visit again</source>
        <translation>Entrar de nuevo en la visita</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the window of a visit that was left</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the window of the visit</source>
        <translation>Cerrar la ventana de la visita</translation>
    </message>
    <message>
        <source>You left the visit. Your camera and microphone are off.</source>
        <translation>Usted salió de la visita. Su cámara y su micrófono están apagados.</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>Copiar la nota</translation>
    </message>
    <message>
        <source>Your camera and microphone are off. What the meeting had stored on this computer is forgotten. %1</source>
        <translation>Su cámara y su micrófono están apagados. Lo que la reunión había guardado en esta computadora se borró. %1</translation>
    </message>
</context>
<context>
    <name>kinward::visit::MediaProbe</name>
    <message>
        <source>Your camera&apos;s picture</source>
        <translation>La imagen de su cámara</translation>
    </message>
</context>
<context>
    <name>kinward::visit::MeetingPane</name>
    <message>
        <source>The meeting</source>
        <translation>La reunión</translation>
    </message>
    <message>
        <source>The link leads on to %1</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>El enlace lleva a %1</translation>
    </message>
    <message>
        <source>The visit is not at the address that the practice gave. Go on only if you know this service; otherwise leave, and call the practice.</source>
        <translation>La visita no está en la dirección que dio el consultorio. Continúe solo si conoce este servicio; si no, salga y llame al consultorio.</translation>
    </message>
    <message>
        <source>Join at %1</source>
        <extracomment>Button: joins a visit at another address, %1 is its host</extracomment>
        <translation>Entrar en %1</translation>
    </message>
    <message>
        <source>Joining the visit…</source>
        <translation>Entrando en la visita…</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>Conectando con %1.</translation>
    </message>
    <message>
        <source>Leaving the visit…</source>
        <translation>Saliendo de la visita…</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
</context>
<context>
    <name>kinward::visit::MicrophoneCard</name>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>The usual microphone</source>
        <translation>El micrófono de siempre</translation>
    </message>
    <message>
        <source>How loud the microphone hears you</source>
        <translation>Qué tan fuerte le oye el micrófono</translation>
    </message>
    <message>
        <source>Turning on the microphone. If this computer asks, allow it.</source>
        <translation>Encendiendo el micrófono. Si esta computadora pregunta, permítalo.</translation>
    </message>
    <message>
        <source>%1 is not connected. For now this is %2. Say a few words.</source>
        <translation>%1 no está conectado. Por ahora se usa %2. Diga unas palabras.</translation>
    </message>
    <message>
        <source>Say a few words.</source>
        <translation>Diga unas palabras.</translation>
    </message>
    <message>
        <source>Microphone hears you.</source>
        <translation>El micrófono le oye.</translation>
    </message>
</context>
<context>
    <name>kinward::visit::NetworkCard</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Asking %1 for a few answers.</source>
        <extracomment>%1 is a host, e.g. visits.example.org</extracomment>
        <translation>Pidiendo algunas respuestas a %1.</translation>
    </message>
    <message>
        <source>The connection to %1 is good.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>La conexión con %1 es buena.</translation>
    </message>
    <message>
        <source>Answers from %1 take %2 seconds.</source>
        <translation>Las respuestas de %1 tardan %2 segundos.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>Es %1.</translation>
    </message>
    <message>
        <source>Some answers from %1 did not come.</source>
        <translation>Algunas respuestas de %1 no llegaron.</translation>
    </message>
</context>
<context>
    <name>kinward::visit::NotePanel</name>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
    <message>
        <source>Close the note</source>
        <translation>Cerrar la nota</translation>
    </message>
    <message>
        <source>For you alone: it stays on this computer, locked, with this appointment.</source>
        <translation>Solo para usted: queda en esta computadora, bajo llave, junto con esta cita.</translation>
    </message>
    <message>
        <source>This note is too long to be kept. Shorten it.</source>
        <translation>Esta nota es demasiado larga para guardarla. Acórtela.</translation>
    </message>
    <message>
        <source>This note could not be kept on this computer. Copy it to another place before you leave.</source>
        <translation>Esta nota no se pudo guardar en esta computadora. Cópiela en otro lugar antes de salir.</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>Of a private note</extracomment>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>For you alone: it stays on this computer, with this appointment, until Kinward is closed. There is no unlocked password store to keep it with.</source>
        <translation>Solo para usted: queda en esta computadora, con esta cita, hasta que se cierre Kinward. No hay un almacén de contraseñas desbloqueado con el que guardarla.</translation>
    </message>
</context>
<context>
    <name>kinward::visit::RoomPage</name>
    <message>
        <source>Load again</source>
        <extracomment>Button: loads the meeting again</extracomment>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <source>Large window</source>
        <translation>Ventana grande</translation>
    </message>
    <message>
        <source>Small window on top</source>
        <translation>Ventana pequeña siempre visible</translation>
    </message>
    <message>
        <source>End full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar micrófono</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Let the others hear you</source>
        <translation>Dejar que los demás le oigan</translation>
    </message>
    <message>
        <source>Do not let the others hear you</source>
        <translation>No dejar que los demás le oigan</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>Encender la cámara</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>Apagar la cámara</translation>
    </message>
    <message>
        <source>Let the others see you</source>
        <translation>Dejar que los demás le vean</translation>
    </message>
    <message>
        <source>Do not let the others see you</source>
        <translation>No dejar que los demás le vean</translation>
    </message>
    <message>
        <source>The meeting wants to go on to %1.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>La reunión quiere continuar en %1.</translation>
    </message>
    <message>
        <source>Go on to %1</source>
        <extracomment>Button: follows a meeting to another address, %1 is its host</extracomment>
        <translation>Continuar en %1</translation>
    </message>
    <message>
        <source>The meeting wants to go on in %1, outside of Kinward.</source>
        <extracomment>%1 is the name of a program</extracomment>
        <translation>La reunión quiere continuar en %1, fuera de Kinward.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>Button: %1 is the name of a program</extracomment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Show your screen to the meeting?</source>
        <translation>¿Mostrar su pantalla en la reunión?</translation>
    </message>
    <message>
        <source>Everybody in the meeting then sees all of your screen, also your messages and documents, until you stop it.</source>
        <translation>Todos en la reunión verán entonces toda su pantalla, también sus mensajes y documentos, hasta que usted lo detenga.</translation>
    </message>
    <message>
        <source>Show my screen</source>
        <extracomment>Button: shows one&apos;s screen to the others of a meeting</extracomment>
        <translation>Mostrar mi pantalla</translation>
    </message>
    <message>
        <source>Do not show it</source>
        <translation>No mostrarla</translation>
    </message>
    <message>
        <source>Leave the visit?</source>
        <translation>¿Salir de la visita?</translation>
    </message>
    <message>
        <source>Your camera and microphone are turned off at once. You can join again.</source>
        <translation>Su cámara y su micrófono se apagan enseguida. Puede volver a entrar.</translation>
    </message>
    <message>
        <source>Leave the visit</source>
        <extracomment>Button: leaves a video visit</extracomment>
        <translation>Salir de la visita</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>Button: goes on with a video visit</extracomment>
        <translation>Quedarme</translation>
    </message>
    <message>
        <source>You joined without a camera. To turn it on, the meeting is joined once more.</source>
        <translation>Usted entró sin cámara. Para encenderla, se vuelve a entrar en la reunión.</translation>
    </message>
    <message>
        <source>Join with camera</source>
        <extracomment>Button: joins a visit once more, with the camera</extracomment>
        <translation>Entrar con cámara</translation>
    </message>
    <message>
        <source>Normal size (now %1)</source>
        <extracomment>In a menu: back to the usual size; %1 is the present size, like “125%”</extracomment>
        <translation>Tamaño normal (ahora %1)</translation>
    </message>
    <message>
        <source>Close note</source>
        <translation>Cerrar nota</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Close without the note?</source>
        <translation>¿Cerrar sin la nota?</translation>
    </message>
    <message>
        <source>Close without it</source>
        <extracomment>Button: closes a window, and what is written in it is lost</extracomment>
        <translation>Cerrar sin ella</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>Button: nothing is closed</extracomment>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>kinward::visit::SpeakerCard</name>
    <message>
        <source>Speaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>The usual speaker</source>
        <translation>El altavoz de siempre</translation>
    </message>
    <message>
        <source>Sound comes from the usual speaker of this computer.</source>
        <translation>El sonido sale por el altavoz de siempre de esta computadora.</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Reproducir un sonido</translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation>Lo oí</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>No oí nada</translation>
    </message>
    <message>
        <source>Play a sound to hear whether it is loud enough.</source>
        <translation>Reproduzca un sonido para saber si se oye bien.</translation>
    </message>
    <message>
        <source>Two notes are playing.</source>
        <translation>Suenan dos notas.</translation>
    </message>
    <message>
        <source>The sound was played. Did you hear it?</source>
        <translation>El sonido se reprodujo. ¿Lo oyó?</translation>
    </message>
    <message>
        <source>Your speaker works.</source>
        <translation>Su altavoz funciona.</translation>
    </message>
</context>
<context>
    <name>kinward::visit::VisitActions</name>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>Apagar la cámara</translation>
    </message>
    <message>
        <source>Stop showing my screen</source>
        <translation>Dejar de mostrar mi pantalla</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Copiar contraseña</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Opens or closes the private note beside the meeting</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Small window on top</source>
        <translation>Ventana pequeña siempre visible</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Tamaño normal</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Open in web browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Between meeting and controls</source>
        <translation>Entre la reunión y los controles</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>Button: leaves a video visit</extracomment>
        <translation>Salir</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a button: %1 says what it does, %2 are the keys that do the same</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>kinward::visit::VisitHeader</name>
    <message>
        <source>Acting for %1</source>
        <extracomment>%1 is the patient&apos;s name</extracomment>
        <translation>En nombre de %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <extracomment>With whom a visit is: %1 are names</extracomment>
        <translation>con %1</translation>
    </message>
</context>
<context>
    <name>kinward::visit::VisitWindow</name>
    <message>
        <source>Video visit</source>
        <translation>Visita por video</translation>
    </message>
</context>
<context>
    <name>kinward::visit::VisitWords</name>
    <message>
        <source>The link to %1 opens in your web browser. The visit stays here.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>El enlace a %1 se abre en su navegador. La visita sigue aquí.</translation>
    </message>
    <message>
        <source>The visit was given to %1. You can leave it here.</source>
        <extracomment>%1 is the name of a program</extracomment>
        <translation>La visita se pasó a %1. Puede salir de ella aquí.</translation>
    </message>
    <message>
        <source>The meeting tried to save a file on this computer. Kinward did not let it. To get that file, open the visit in your web browser.</source>
        <translation>La reunión intentó guardar un archivo en esta computadora. Kinward no lo permitió. Para obtener ese archivo, abra la visita en su navegador.</translation>
    </message>
    <message>
        <source>The meeting tried to open another window, for %1, without your click. Kinward did not let it.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>La reunión intentó abrir otra ventana, para %1, sin que usted hiciera clic. Kinward no lo permitió.</translation>
    </message>
    <message>
        <source>The meeting tried to open an address that begins with “%1”. Kinward does not open those.</source>
        <extracomment>%1 is the beginning of an address, like “file”</extracomment>
        <translation>La reunión intentó abrir una dirección que empieza con “%1”. Kinward no abre esas direcciones.</translation>
    </message>
    <message>
        <source>The link to %1 is not encrypted, so others could read along. Kinward did not open it.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>El enlace a %1 no está cifrado y otras personas podrían leerlo. Kinward no lo abrió.</translation>
    </message>
    <message>
        <source>A link of the meeting is too long to be opened from here.</source>
        <translation>Un enlace de la reunión es demasiado largo para abrirlo desde aquí.</translation>
    </message>
    <message>
        <source>%1 could not prove that it is who it says, so Kinward did not connect to it. A part of the meeting may be missing.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>%1 no pudo demostrar que es quien dice ser, así que Kinward no se conectó. Puede que falte una parte de la reunión.</translation>
    </message>
    <message>
        <source>Another page within the meeting, %1, asked for your camera, microphone or screen. Kinward gives them to the meeting alone.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>Otra página dentro de la reunión, %1, pidió su cámara, su micrófono o su pantalla. Kinward los da solo a la reunión.</translation>
    </message>
    <message>
        <source>The meeting asked for something that a visit does not need, such as where you are. Kinward did not give it.</source>
        <translation>La reunión pidió algo que una visita no necesita, como saber dónde está usted. Kinward no lo dio.</translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password before it shows the meeting. Open the visit in your web browser to enter them.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>%1 pide un nombre de usuario y una contraseña antes de mostrar la reunión. Abra la visita en su navegador para escribirlos.</translation>
    </message>
    <message>
        <source>The meeting tried to turn on what you turned off here. It stays off until you turn it on below.</source>
        <translation>La reunión intentó activar lo que usted apagó aquí. Seguirá apagado hasta que usted lo active abajo.</translation>
    </message>
    <message>
        <source>The meeting&apos;s password is copied. Paste it where the meeting asks for it; after a minute it is taken off the clipboard again.</source>
        <translation>La contraseña de la reunión está copiada. Péguela donde la reunión la pida; después de un minuto se borra del portapapeles.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: loads the meeting again</extracomment>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>%1 no responde</translation>
    </message>
    <message>
        <source>Check that this computer is connected to the internet, and try again. If it goes on, open the visit in your web browser or call the practice.</source>
        <translation>Revise que esta computadora esté conectada a internet e inténtelo de nuevo. Si continúa, abra la visita en su navegador o llame al consultorio.</translation>
    </message>
    <message>
        <source>This may not be the meeting</source>
        <translation>Puede que esta no sea la reunión</translation>
    </message>
    <message>
        <source>%1 could not prove that it is who it says. Kinward did not connect, and nothing was sent. Call the practice to hear what is wrong.</source>
        <extracomment>%1 is the host of an address</extracomment>
        <translation>%1 no pudo demostrar que es quien dice ser. Kinward no se conectó y no se envió nada. Llame al consultorio para saber qué ocurre.</translation>
    </message>
    <message>
        <source>This link leads to no visit</source>
        <translation>Este enlace no lleva a ninguna visita</translation>
    </message>
    <message>
        <source>Visits are at addresses that begin with “https”. Call the practice and ask for another link.</source>
        <translation>Las visitas están en direcciones que empiezan con “https”. Llame al consultorio y pida otro enlace.</translation>
    </message>
    <message>
        <source>The meeting stopped working</source>
        <translation>La reunión dejó de funcionar</translation>
    </message>
    <message>
        <source>Your camera and microphone are off. You can join again at once; what you wrote in your note is kept.</source>
        <translation>Su cámara y su micrófono están apagados. Puede volver a entrar enseguida; lo que escribió en su nota está guardado.</translation>
    </message>
    <message>
        <source>Join again</source>
        <extracomment>Button: joins a visit again</extracomment>
        <translation>Entrar de nuevo</translation>
    </message>
    <message>
        <source>The meeting has not answered for a while. Wait a moment more, or load it again.</source>
        <translation>La reunión no responde desde hace un rato. Espere un momento más o cárguela de nuevo.</translation>
    </message>
    <message>
        <source>The part of Kinward that shows visits is from %1. If the meeting does not work well here, open it in your web browser.</source>
        <extracomment>%1 is a month, like “November 2022”</extracomment>
        <translation>La parte de Kinward que muestra las visitas es de %1. Si la reunión no funciona bien aquí, ábrala en su navegador.</translation>
    </message>
    <message>
        <source>your mail program</source>
        <extracomment>After “Open”, “give to”: the program with which this computer writes e-mail</extracomment>
        <translation>su programa de correo</translation>
    </message>
    <message>
        <source>your telephone program</source>
        <extracomment>After “Open”, “give to”: the program with which this computer makes calls</extracomment>
        <translation>su programa de teléfono</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Micrófono activado</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Cámara encendida</translation>
    </message>
    <message>
        <source>Microphone muted</source>
        <translation>Micrófono silenciado</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Cámara apagada</translation>
    </message>
    <message>
        <source>Microphone not in use</source>
        <translation>Micrófono sin usar</translation>
    </message>
    <message>
        <source>Camera not in use</source>
        <translation>Cámara sin usar</translation>
    </message>
    <message>
        <source>Your microphone is on.</source>
        <translation>Su micrófono está activado.</translation>
    </message>
    <message>
        <source>Your camera is on.</source>
        <translation>Su cámara está encendida.</translation>
    </message>
    <message>
        <source>Your microphone is muted.</source>
        <translation>Su micrófono está silenciado.</translation>
    </message>
    <message>
        <source>Your camera is off.</source>
        <translation>Su cámara está apagada.</translation>
    </message>
    <message>
        <source>Your microphone is not in use.</source>
        <translation>Su micrófono no está en uso.</translation>
    </message>
    <message>
        <source>Your camera is not in use.</source>
        <translation>Su cámara no está en uso.</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A date format of Qt, for a month: “November 2022”</extracomment>
        <translation>MMMM 'de' yyyy</translation>
    </message>
</context>
</TS>
