#include "net/http/AnswerMemory.h"

namespace kinward::net
{

namespace
{

constexpr qsizetype maxAnswers = 32;

} // namespace

QByteArray AnswerMemory::tagFor(const HttpRequest &request) const
{
    const auto known = request.isRemembered ? m_answers.constFind(request.url) : m_answers.cend();
    return known == m_answers.cend() ? QByteArray() : known->header("ETag");
}

HttpResponse AnswerMemory::settle(const HttpRequest &request, HttpResponse answer)
{
    if (!request.isRemembered)
        return answer;
    if (answer.status == 304 && m_answers.contains(request.url))
        return m_answers.value(request.url);
    if (answer.status == 200 && !answer.header("ETag").isEmpty()) {
        if (m_answers.size() >= maxAnswers)
            m_answers.clear();
        m_answers.insert(request.url, answer);
    }
    return answer;
}

} // namespace kinward::net
