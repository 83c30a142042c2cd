#pragma once

#include "ui/visit/check/CheckProblem.h"

#include <QWidget>

class QVBoxLayout;

namespace kinward::ui
{
class Card;
class IconLabel;
class NoticeBar;
class Theme;
class WrappingLabel;
} // namespace kinward::ui

namespace kinward::visit
{

/// One thing that is checked: its name, how it is in a few words, and what to do where it is not
/// well. Told to screen readers whenever it changes.
class CheckCard : public QWidget
{
    Q_OBJECT

public:
    Problem problem() const { return m_problem; }
    QString status() const; ///< the words, of a problem too

Q_SIGNALS:
    void tryAgainWanted();

protected:
    /// `name`: how its parts are called in tests: NAMEStatus, NAMEProblem.
    CheckCard(const ui::Theme &theme, const QString &name, const QString &iconName,
        const QString &title, QWidget *parent);

    QVBoxLayout *body() const; ///< above the words
    QVBoxLayout *foot() const; ///< below them
    void showWaiting(const QString &words);
    void showWell(const QString &words);
    /// `explanation` stands before what to do, where there is more to say.
    void showProblem(Problem problem, const QString &explanation = {});
    virtual void tryAgain(); ///< by the problem's button

private:
    void showStatus(const QString &words, bool isWell);

    ui::Card *m_card = nullptr;
    QVBoxLayout *m_body = nullptr;
    QVBoxLayout *m_foot = nullptr;
    QWidget *m_statusRow = nullptr;
    ui::IconLabel *m_icon = nullptr;
    ui::WrappingLabel *m_status = nullptr;
    ui::NoticeBar *m_notice = nullptr;
    Problem m_problem = Problem::None;
};

} // namespace kinward::visit
