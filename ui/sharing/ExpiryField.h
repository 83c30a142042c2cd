#pragma once

#include "core/base/Clock.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QDateEdit;
class QLabel;
class QTimeEdit;

namespace kinward::ui
{

class FieldProblem;
class Theme;

/// When a link ends: an hour, a day, … from the moment that it is made, or at a date and time that
/// stay as they were chosen. What is longer than the portal allows is not offered.
class ExpiryField final : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { Hour, Day, Week, Month, Year, Date };
    Q_ENUM(Choice)

    ExpiryField(const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    void setLongest(std::optional<std::chrono::seconds> longest);
    Choice choice() const;
    /// The end of a link that is made now; in the future, unless check() says otherwise.
    QDateTime end() const;
    /// False where the date is past or too far away: that is told, and the field gets the focus.
    bool check();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut(const Theme &theme);
    void retranslate();
    void fillChoices();
    void showDate();
    void widenDate();
    QString problem() const;
    QDateTime endOf(Choice choice) const;
    QDateTime latest() const; ///< invalid: the portal does not say

    const Clock &m_clock;
    const Theme &m_theme;
    std::optional<std::chrono::seconds> m_longest;
    QLabel *m_label = nullptr;
    QComboBox *m_choices = nullptr;
    QWidget *m_fixed = nullptr; ///< around date and time
    QLabel *m_dateLabel = nullptr;
    QDateEdit *m_date = nullptr;
    QLabel *m_timeLabel = nullptr;
    QTimeEdit *m_time = nullptr;
    FieldProblem *m_problem = nullptr;
};

} // namespace kinward::ui
