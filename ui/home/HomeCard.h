#pragma once

#include "core/care/Section.h"
#include "ui/home/HomeCards.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace kinward::ui
{

class Card;
class Theme;

/// A card of Home: icon, title, up to three lines that answer what, when and who, and one action.
class HomeCard final : public QWidget
{
    Q_OBJECT

public:
    /// `section` is where the action leads, and gives the icon.
    HomeCard(care::Section section, const Theme &theme, QWidget *parent = nullptr);

    care::Section section() const { return m_section; }
    const CardFacts &facts() const { return m_facts; }
    const QString &title() const { return m_title; }
    void setTitle(const QString &title);
    void setFacts(const CardFacts &facts);

Q_SIGNALS:
    void actionTriggered(kinward::ui::CardFacts::Action action);

private:
    void rebuildLines();

    care::Section m_section;
    const Theme &m_theme;
    CardFacts m_facts;
    QString m_title;
    Card *m_card = nullptr;
    QWidget *m_lines = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace kinward::ui
