#pragma once

#include "ui/common/Kinds.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kinward::ui
{

/// A field with its label above it, which is its buddy and what a screen reader calls it.
inline QWidget *makeField(const QString &text, QWidget *field)
{
    auto *box = new QWidget;
    auto *label = new QLabel(text);
    setKind(label, QStringLiteral("partTitle"));
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(text);
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(label);
    lines->addWidget(field);
    return box;
}

} // namespace kinward::ui
