#pragma once

#include "core/models/MailIndex.h"
#include "net/session/PatientSession.h"
#include "ui/shell/Places.h"

#include <QWidget>

class QFrame;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kinward::ui
{

class NavigationButton;
class Theme;

/// The places of a record, at the leading edge: icons and text, or icons alone. Settings stay in
/// sight at the bottom; the rest scrolls where there is no room. Arrows, Home and End move, a
/// letter goes to the next place that begins with it.
class NavigationBar final : public QWidget
{
    Q_OBJECT

public:
    NavigationBar(net::PatientSession &session, const models::MailIndex &mail, const Theme &theme,
        QWidget *parent = nullptr);

    void setIconOnly(bool iconOnly);
    void setCurrent(Place place);

Q_SIGNALS:
    void placeRequested(kinward::ui::Place place);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addGroup(QVBoxLayout *rows, PlaceGroup group);
    void addButton(QVBoxLayout *rows, Place place);
    void retranslate();
    void showAccess();
    void showUnread();
    void fit();
    void focusButton(qsizetype index);
    qsizetype startingWith(const QString &letter, qsizetype after) const; ///< -1 for none

    struct Group {
        PlaceGroup group;
        QFrame *line = nullptr;
        QLabel *title = nullptr; ///< null where the group needs none
    };

    net::PatientSession &m_session;
    const models::MailIndex &m_mail;
    const Theme &m_theme;
    QScrollArea *m_scroll = nullptr;
    QList<NavigationButton *> m_buttons;
    QList<Group> m_groups; ///< but the first
    bool m_iconOnly = false;
};

} // namespace kinward::ui
