#pragma once

#include "net/portal/PortalClient.h"
#include "ui/forms/FormPage.h"

#include <memory>

namespace Ui
{
class PracticePage;
}

namespace kinward::ui
{

/// Who invites, before anything is asked, and what will be needed.
class PracticePage final : public FormPage
{
    Q_OBJECT

public:
    explicit PracticePage(const Theme &theme, QWidget *parent = nullptr);
    ~PracticePage() override;

    void enter(const net::Invite &invite);

Q_SIGNALS:
    void signInRequested();

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::PracticePage> m_ui;
    net::Invite m_invite;
};

} // namespace kinward::ui
