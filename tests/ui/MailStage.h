#pragma once

#include "RecordHouse.h"
#include "ui/messages/MessagesPage.h"

#include <QListView>

namespace kinward::test
{

/// One message, to or from Grace Kim.
struct Letter {
    QByteArray id;
    QByteArray thread;
    QByteArray text;
    QByteArray sent = "2026-11-20T09:00:00-05:00";
    bool own = false;
    QByteArray more = {};
};

inline fhir::RawResource letter(const Letter &letter)
{
    const QByteArray grace = R"({"reference":"PractitionerRole/grace","display":"Grace Kim"})";
    const QByteArray ines = R"({"reference":"RelatedPerson/ines","display":"Inés Peña"})";
    return raw(R"({"resourceType":"Communication","id":")" + letter.id
        + R"(","status":"in-progress","sender":)" + (letter.own ? ines : grace)
        + R"(,"recipient":[)" + (letter.own ? grace : ines)
        + R"(],"partOf":[{"reference":"Communication/)" + letter.thread + R"("}],"sent":")"
        + letter.sent + R"(","payload":[{"contentString":")" + letter.text + R"("}])" + letter.more
        + "}");
}

/// What a thread is about.
inline fhir::RawResource header(const QByteArray &id, const QByteArray &topic)
{
    return raw(R"({"resourceType":"Communication","id":")" + id
        + R"(","sender":{"reference":"RelatedPerson/ines"},"topic":{"text":")" + topic + R"("}})");
}

/// The page of the messages in a window, and what a person does in it.
class MailStage
{
protected:
    void begin() { m_house = std::make_unique<RecordHouse>(); }
    void end()
    {
        m_house->stage.clear();
        m_house.reset();
    }
    void show()
    {
        m_page = new ui::MessagesPage(
            m_house->session, m_house->mail, m_house->clock, m_house->stage.theme());
        m_house->stage.show(m_page);
    }
    QListView *list() { return m_page->findChild<QListView *>(QStringLiteral("mailList")); }
    int rows() { return list()->model()->rowCount(); }
    void click(int row)
    {
        const auto place = list()->visualRect(list()->model()->index(row, 0)).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place);
    }

    std::unique_ptr<RecordHouse> m_house;
    ui::MessagesPage *m_page = nullptr;
};

} // namespace kinward::test
