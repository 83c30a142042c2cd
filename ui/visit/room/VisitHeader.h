#pragma once

#include "ui/visit/channel/Messages.h"

#include <QFrame>

class QLabel;

namespace kinward::ui
{
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

/// What the visit is about, for whom one acts in it, and with whom it is.
class VisitHeader final : public QFrame
{
    Q_OBJECT

public:
    explicit VisitHeader(const ui::Theme &theme, QWidget *parent = nullptr);

    void setOrder(const Order &order);

private:
    QLabel *m_title = nullptr;
    QLabel *m_people = nullptr;
};

} // namespace kinward::visit
