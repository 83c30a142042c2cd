#pragma once

#include "net/http/HttpRequest.h"

#include <QHash>

namespace kinward::net
{

/// Answers that are asked for again and again and seldom change, with their ETag (RFC 9110
/// §13.1.2). In memory, the last few of them; never of anything about a patient.
class AnswerMemory final
{
public:
    /// The request's If-None-Match; empty where nothing is known.
    QByteArray tagFor(const HttpRequest &request) const;
    /// What the answer means: 304 stands for the one that was known.
    HttpResponse settle(const HttpRequest &request, HttpResponse answer);

private:
    QHash<QUrl, HttpResponse> m_answers;
};

} // namespace kinward::net
