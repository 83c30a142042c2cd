#pragma once

#include "ui/visit/check/CheckCard.h"
#include "ui/visit/check/NetworkCheck.h"

namespace kinward::visit
{

/// The way to the meeting, in words.
class NetworkCard final : public CheckCard
{
    Q_OBJECT

public:
    /// `host`: where the meeting is.
    NetworkCard(const ui::Theme &theme, const QString &host, QWidget *parent = nullptr);

    void showChecking();
    void show(const NetworkFinding &finding);

private:
    QString m_host;
};

} // namespace kinward::visit
