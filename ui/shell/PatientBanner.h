#pragma once

#include "net/session/Sessions.h"
#include "ui/paper/Takeaway.h"
#include "ui/shell/Places.h"

#include <QFrame>

class QLabel;
class QMenu;
class QToolButton;

namespace kinward::ui
{

class Theme;
class WrappingLabel;

/// "Acting for NAME · born … · PRACTICE", always in sight, with the patient's own stripe; the
/// switch to another person, and the quick menu.
class PatientBanner final : public QFrame
{
    Q_OBJECT

public:
    PatientBanner(net::PatientSession &session, const net::Sessions &sessions, const Theme &theme,
        bool demo, QWidget *parent = nullptr);

    /// One column: a menu of the places takes the navigation's part.
    void setNarrow(bool narrow);
    void setCurrent(Place place);
    /// "Acting for NAME · born … · PRACTICE" without marks.
    QString text() const;

Q_SIGNALS:
    void placeRequested(kinward::ui::Place place);
    void patientRequested(const QString &sessionKey);
    void addPersonRequested();
    void refreshRequested();
    void composeRequested(); ///< a new message
    void signOutRequested();
    void takeawayRequested(kinward::ui::Takeaway::Kind kind);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addParts(bool demo);
    void retranslate();
    void showPatient();
    void fillSwitcher();
    void fillQuickMenu();
    void addTakeaways();
    void fillPlaces();

    net::PatientSession &m_session;
    const net::Sessions &m_sessions;
    const Theme &m_theme;
    Place m_place = Place::Home;
    bool m_narrow = false;
    WrappingLabel *m_text = nullptr;
    QLabel *m_demo = nullptr;
    QToolButton *m_places = nullptr;
    QToolButton *m_switch = nullptr;
    QToolButton *m_quick = nullptr;
    QMenu *m_placesMenu = nullptr;
    QMenu *m_switchMenu = nullptr;
    QMenu *m_quickMenu = nullptr;
};

} // namespace kinward::ui
