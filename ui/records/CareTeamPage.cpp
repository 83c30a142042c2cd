#include "ui/records/CareTeamPage.h"

#include "core/models/CareWording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

QString partText(const models::CareTeamPart &part)
{
    QStringList lines{part.roles.join(QStringLiteral(", ")), wording::period(part.period)};
    lines.removeAll(QString());
    //: Where nothing more is known of somebody's part in a care team
    return lines.isEmpty() ? CareTeamPage::tr("member") : lines.join(QStringLiteral(" · "));
}

} // namespace

CareTeamPage::CareTeamPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::CareTeam, session, clock, theme, parent)
    , m_model(new models::CareTeamModel(session.records(), clock, this))
{
    setContent(m_model);
}

QList<SortChoice> CareTeamPage::sortChoices() const
{
    //: Order of a list: those who are in the care team now come before the former members
    return {{tr("Current first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder}};
}

DetailContent CareTeamPage::detailOf(int sourceRow)
{
    const models::CareTeamMember &member = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content
        .title(
            index.data(models::TitleRole).toString(), index.data(models::StatusTextRole).toString())
        //: Label: what somebody does in the care team
        .row(tr("Role"), member.roles().join(QLatin1Char('\n')))
        .row(tr("Phone"), member.facts.phones.join(QLatin1Char('\n')))
        .row(tr("E-mail"), member.facts.emails.join(QLatin1Char('\n')))
        .row(tr("Practice"), member.facts.organization);
    if (member.isTeam)
        content.paragraph(tr("The practice did not send who is in this team. It can tell you."));
    else
        content.heading(tr("Care teams", "heading above the names of care teams"));
    for (const models::CareTeamPart &part : member.parts) {
        if (!member.isTeam)
            content.row(part.team, partText(part));
    }
    content.footer(sourceText(member.meta));
    return content;
}

QString CareTeamPage::emptyExplanation() const
{
    return tr("When the practice says who cares for this person, they appear here with their "
              "telephone numbers.");
}

} // namespace kinward::ui
