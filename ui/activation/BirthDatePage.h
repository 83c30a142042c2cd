#pragma once

#include "core/base/Clock.h"
#include "net/auth/ChallengeClient.h"
#include "ui/activation/ActivationContext.h"
#include "ui/activation/BirthDateInput.h"
#include "ui/forms/FormPage.h"

#include <memory>

namespace Ui
{
class BirthDatePage;
}

namespace kinward::ui
{

/// Asks for the patient's date of birth. Impossible dates are explained here, before the portal
/// counts a try.
class BirthDatePage final : public FormPage
{
    Q_OBJECT

public:
    BirthDatePage(ActivationContext &context, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);
    ~BirthDatePage() override;

    void enter(const care::Practice &practice);
    void showProblem(net::ChallengeProblem problem, const net::ChallengeAnswer &answer);

Q_SIGNALS:
    void birthDateGiven(const QDate &birthDate);

protected:
    void retranslate() override;

private:
    void submit();
    QString explain(const BirthDateInput &input) const;

    ActivationContext &m_context;
    const Clock &m_clock;
    std::unique_ptr<Ui::BirthDatePage> m_ui;
    care::Practice m_practice;
};

} // namespace kinward::ui
