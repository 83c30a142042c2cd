#include "ui/activation/PracticePage.h"

#include "ui/common/ErrorText.h"
#include "ui/common/NoticeBar.h"
#include "ui/forms/ProblemText.h"
#include "ui_PracticePage.h"

#include <QLocale>

namespace kinward::ui
{

PracticePage::PracticePage(const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_ui(std::make_unique<Ui::PracticePage>())
{
    m_ui->setupUi(fields());
    connect(m_ui->haveAccountButton, &QPushButton::clicked, this, &PracticePage::signInRequested);
    PracticePage::retranslate();
}

PracticePage::~PracticePage() = default;

void PracticePage::enter(const net::Invite &invite)
{
    m_invite = invite;
    notice().clear();
    retranslate();
}

void PracticePage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    const auto &practice = m_invite.practice;
    setTitle(
        practice.name.isEmpty() ? tr("You are invited") : tr("%1 invites you").arg(practice.name));
    QString introduction
        = tr("With this invite you can see the record of somebody you care for, and act for them.");
    if (!m_invite.emailHint.isEmpty())
        introduction += QLatin1Char(' ') + tr("It was sent to %1.").arg(m_invite.emailHint);
    if (m_invite.expiresAt.isValid())
        introduction += QLatin1Char(' ')
            + tr("It can be used until %1.")
                  .arg(QLocale().toString(
                      m_invite.expiresAt.toLocalTime().date(), QLocale::LongFormat));
    setIntroduction(introduction);
    m_ui->unexpectedLabel->setText(
        tr("Not sure that this invite is real? To ask, %1.").arg(callPhrase(practice)));
    //: Button: begins with the steps of the invite
    setContinueText(tr("Start"));
}

} // namespace kinward::ui
