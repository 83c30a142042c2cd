#include "ui/visit/check/NetworkCard.h"

#include <QLocale>

namespace kinward::visit
{

NetworkCard::NetworkCard(const ui::Theme &theme, const QString &host, QWidget *parent)
    : CheckCard(
        theme, QStringLiteral("network"), QStringLiteral("online"), tr("Connection"), parent)
    , m_host(host)
{
    showChecking();
}

void NetworkCard::showChecking()
{
    //: %1 is a host, e.g. visits.example.org
    showWaiting(tr("Asking %1 for a few answers.").arg(m_host));
}

void NetworkCard::show(const NetworkFinding &finding)
{
    switch (finding.way) {
    case NetworkFinding::Good:
        //: %1 is a host
        showWell(tr("The connection to %1 is good.").arg(m_host));
        break;
    case NetworkFinding::Slow:
        showProblem(Problem::NetworkSlow,
            finding.isPatchy
                //: %1 is a host
                ? tr("Some answers from %1 did not come.").arg(m_host)
                //: %1 is a host, %2 a number with one decimal
                : tr("Answers from %1 take %2 seconds.")
                      .arg(m_host,
                          QLocale().toString(double(finding.median.count()) / 1000, 'f', 1)));
        break;
    case NetworkFinding::NotReachable:
        //: %1 is a host
        showProblem(Problem::NetworkNotReachable, tr("It is %1.").arg(m_host));
        break;
    case NetworkFinding::Unsafe:
        showProblem(Problem::NetworkUnsafe, tr("It is %1.").arg(m_host));
        break;
    }
}

} // namespace kinward::visit
