#pragma once

#include "core/base/Clock.h"
#include "core/models/AppointmentModel.h"
#include "ui/records/RecordPage.h"
#include "ui/records/VideoVisitBox.h"
#include "ui/records/VisitNoteBox.h"

namespace kinward::ui
{

/// Appointments: when, how long, with whom, where and why; for a video visit how one joins it.
class AppointmentsPage final : public RecordPage
{
    Q_OBJECT

public:
    AppointmentsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

    /// Instead of the system's browser.
    void setUrlOpener(const UrlOpener &opener);
    /// Where video visits open, as Settings::visitsOpenIn() says.
    void setVisitsOpenIn(const QString &choice);

Q_SIGNALS:
    void visitRequested(const kinward::ui::VisitRequest &visit);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    QString whenText(const care::Appointment &appointment) const;
    void addVideoVisit(DetailContent &content, const care::Appointment &appointment);

    models::AppointmentModel *m_model = nullptr;
    VideoVisitBox *m_video = nullptr;
    VisitNoteBox *m_note = nullptr;
    UrlOpener m_opener;
    QString m_visitsOpenIn;
};

} // namespace kinward::ui
