#pragma once

#include "ui/visit/channel/Messages.h"

#include <QCborMap>
#include <QCborValue>

namespace kinward::visit
{

/// Calls `field(name, value)` for each part of a message. One list serves both ways, so that what
/// is written is what is read.
template <typename Field> void eachField(DeviceChoice &of, Field &&field)
{
    field("camera", of.camera);
    field("microphone", of.microphone);
    field("speaker", of.speaker);
}

template <typename Field> void eachField(Order &of, Field &&field)
{
    field("link", of.link);
    field("password", of.password);
    field("title", of.title);
    field("with", of.with);
    field("patient", of.patient);
    field("note", of.note);
    field("keepsNote", of.keepsNote);
    eachField(of.devices, field);
    field("check", of.check);
    field("language", of.language);
    field("appearance", of.appearance);
    field("textPercent", of.textPercent);
    field("authorities", of.authorities);
}

template <typename Field> void eachField(BringToFront &, Field &&) { }
template <typename Field> void eachField(Leave &, Field &&) { }

template <typename Field> void eachField(NoteKept &of, Field &&field)
{
    field("number", of.number);
    field("isKept", of.isKept);
}

template <typename Field> void eachField(RoomState &of, Field &&field)
{
    field("phase", of.phase);
    field("microphone", of.microphone);
    field("camera", of.camera);
    field("isSharingScreen", of.isSharingScreen);
    field("isNoteAtRisk", of.isNoteAtRisk);
}

template <typename Field> void eachField(Note &of, Field &&field)
{
    field("number", of.number);
    field("text", of.text);
}

template <typename Field> void eachField(DevicesChosen &of, Field &&field)
{
    eachField(of.devices, field);
}

template <typename Field> void eachField(OpenOutside &of, Field &&field) { field("url", of.url); }

template <typename Field> void eachField(ShowInProgram &of, Field &&field)
{
    field("place", of.place);
}

} // namespace kinward::visit
