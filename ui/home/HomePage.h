#pragma once

#include "core/base/Clock.h"
#include "core/care/Section.h"
#include "core/models/HomeSummary.h"
#include "net/session/PatientSession.h"

#include <QWidget>

namespace kinward::ui {

class HomeCard;
class Theme;

/// Home of one patient: cards that answer what, when and who, and open their section.
class HomePage final : public QWidget
{
    Q_OBJECT

public:
    HomePage(net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent = nullptr);
    ~HomePage() override;

Q_SIGNALS:
    void sectionRequested(kinward::care::Section section);
    void recordRequested(kinward::care::Section section, const QString &recordId);

private:
    void update();

    net::PatientSession &m_session;
    const Clock &m_clock;
    const Theme &m_theme;
    models::HomeSummary m_summary;
    QList<HomeCard *> m_cards;
};

} // namespace kinward::ui
