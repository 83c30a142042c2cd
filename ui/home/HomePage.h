#pragma once

#include "core/base/Clock.h"
#include "core/care/Section.h"
#include "core/models/HomeSummary.h"
#include "net/session/PatientSession.h"
#include "ui/common/VisitRequest.h"
#include "ui/home/HomeCards.h"
#include "ui/paper/Paper.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QStackedWidget;
class QTimer;

namespace kinward::ui
{

class CardGrid;
class HomeCard;
class PageHeader;
class ScrollPage;
class StatePane;
class Theme;

/// Home of one patient: cards that answer what, when and who, and open their section.
class HomePage final : public QWidget, public Printable
{
    Q_OBJECT
    Q_INTERFACES(kinward::ui::Printable)

public:
    HomePage(net::PatientSession &session, const models::MailIndex &mail, const Clock &clock,
        const Theme &theme, QWidget *parent = nullptr);
    ~HomePage() override;

    void writeTo(Paper &paper) const override;
    /// Instead of the system's browser; returns false where nothing opened.
    void setUrlOpener(std::function<bool(const QUrl &)> opener) { m_opener = std::move(opener); }
    /// Where video visits open, as Settings::visitsOpenIn() says.
    void setVisitsOpenIn(const QString &choice);

Q_SIGNALS:
    void sectionRequested(kinward::care::Section section);
    void recordRequested(kinward::care::Section section, const QString &recordId);
    void visitRequested(const kinward::ui::VisitRequest &visit);
    void signInRequested(); ///< from a card

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    HomeCard *addCard(care::Section section);
    void retranslate();
    void updateCards();
    void updateSentence();
    void updateAppointment();
    void act(const HomeCard &card, CardFacts::Action action);
    void joinVisit();
    void openVisit();
    void tryAgain();
    CardFacts factsOf(care::Section section, const CardFacts &known) const;
    CardFacts dueFacts() const;
    care::Section dueSection() const;
    bool isWaiting(care::Section section) const;

    net::PatientSession &m_session;
    const models::MailIndex &m_mail;
    const Clock &m_clock;
    const Theme &m_theme;
    models::HomeSummary m_summary;
    std::function<bool(const QUrl &)> m_opener;
    QString m_visitsOpenIn;
    QTimer *m_timer = nullptr; ///< follows the time while the page is visible
    QStackedWidget *m_stack = nullptr;
    StatePane *m_ended = nullptr;
    ScrollPage *m_page = nullptr;
    PageHeader *m_header = nullptr;
    CardGrid *m_grid = nullptr;
    HomeCard *m_appointment = nullptr;
    HomeCard *m_messages = nullptr;
    HomeCard *m_results = nullptr;
    HomeCard *m_due = nullptr;
    HomeCard *m_prescriptions = nullptr;
    HomeCard *m_allergies = nullptr;
};

} // namespace kinward::ui
