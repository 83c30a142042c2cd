#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

namespace kinward::care
{

/// One question with its answers, or a group of such (FHIR R4 §2.26). Depth is limited by the
/// reader.
struct QuestionnaireResponseItem {
    QString linkId;
    QString text; ///< as sent; else the Questionnaire's text for that linkId
    QStringList answers; ///< every value[x] as people read it
    QList<QuestionnaireResponseItem> items;
};

struct QuestionnaireResponse {
    ResourceMeta meta;
    QString status; ///< in-progress, completed, amended, stopped
    QString questionnaire; ///< canonical URL or `Questionnaire/id`
    QString title; ///< sent beside the canonical (extension `display`); mostly empty
    PartialDateTime authored;
    Reference author;
    Reference source;
    QList<QuestionnaireResponseItem> items;
};

struct QuestionnaireItem {
    QString linkId;
    QString text;
    QList<QuestionnaireItem> items;
};

struct Questionnaire {
    ResourceMeta meta;
    QString url;
    QString title; ///< title, else name
    QList<QuestionnaireItem> items;
};

} // namespace kinward::care
