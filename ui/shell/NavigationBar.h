#pragma once

#include "net/session/PatientSession.h"
#include "ui/shell/Places.h"

#include <QScrollArea>

namespace kinward::ui
{

class NavigationButton;
class Theme;

/// The places of a record, at the leading edge: icons and text, or icons alone.
class NavigationBar final : public QScrollArea
{
    Q_OBJECT

public:
    NavigationBar(net::PatientSession &session, const Theme &theme, QWidget *parent = nullptr);

    void setIconOnly(bool iconOnly);
    void setCurrent(Place place);

Q_SIGNALS:
    void placeRequested(kinward::ui::Place place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAccess();
    void fit();

    net::PatientSession &m_session;
    const Theme &m_theme;
    QList<NavigationButton *> m_buttons;
};

} // namespace kinward::ui
