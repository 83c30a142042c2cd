#pragma once

#include "core/base/Clock.h"
#include "core/models/AppointmentModel.h"
#include "ui/records/RecordPage.h"
#include "ui/records/VideoVisitBox.h"

namespace kinward::ui
{

/// Appointments: when, how long, with whom, where and why; for a video visit its link and password.
class AppointmentsPage final : public RecordPage
{
    Q_OBJECT

public:
    AppointmentsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

    /// Instead of the system's browser.
    void setUrlOpener(const UrlOpener &opener);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    QString whenText(const care::Appointment &appointment) const;

    models::AppointmentModel *m_model = nullptr;
    VideoVisitBox *m_video = nullptr;
    UrlOpener m_opener;
};

} // namespace kinward::ui
