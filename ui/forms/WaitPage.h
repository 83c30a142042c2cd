#pragma once

#include "ui/forms/FormPage.h"

namespace kinward::ui
{

/// Nothing to do but wait: the invite is looked up, the record is opened. Shows what failed, with
/// *Try again*.
class WaitPage final : public FormPage
{
    Q_OBJECT

public:
    enum class Occasion { LookingUp, Opening };

    WaitPage(Occasion occasion, const Theme &theme, QWidget *parent = nullptr);

    void showFailure(const Error &error, const care::Practice &practice) override;

protected:
    void retranslate() override;

private:
    Occasion m_occasion;
    bool m_failed = false;
};

} // namespace kinward::ui
