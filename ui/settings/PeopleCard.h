#pragma once

#include "net/session/Sessions.h"

#include <QWidget>

class QVBoxLayout;

namespace kinward::ui
{

class Card;
class Theme;

/// Settings: the people cared for, each with *Sign out*.
class PeopleCard final : public QWidget
{
    Q_OBJECT

public:
    PeopleCard(net::Sessions &sessions, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void signOutClicked(const QString &sessionKey);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addPerson(const net::PatientSession &session);

    net::Sessions &m_sessions;
    const Theme &m_theme;
    Card *m_card = nullptr;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace kinward::ui
