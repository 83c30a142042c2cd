#pragma once

#include "net/auth/ChallengeClient.h"
#include "ui/forms/FormPage.h"

#include <memory>

namespace Ui
{
class RefusedPage;
}

namespace kinward::ui
{

/// The invite cannot be used: why, and what to do instead.
class RefusedPage final : public FormPage
{
    Q_OBJECT

public:
    explicit RefusedPage(const Theme &theme, QWidget *parent = nullptr);
    ~RefusedPage() override;

    void enter(net::ChallengeProblem problem, const care::Practice &practice);

Q_SIGNALS:
    void signInRequested();

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::RefusedPage> m_ui;
    net::ChallengeProblem m_problem = net::ChallengeProblem::None;
    care::Practice m_practice;
};

} // namespace kinward::ui
