#include "ui/sharing/ExpiryField.h"

#include "core/models/FullStop.h"
#include "core/models/ShareWording.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/FieldProblem.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QSignalBlocker>
#include <QTextCharFormat>
#include <QTimeEdit>

#include <algorithm>
#include <array>

namespace kinward::ui
{

using Choice = ExpiryField::Choice;

namespace
{

constexpr std::array allChoices{
    Choice::Hour, Choice::Day, Choice::Week, Choice::Month, Choice::Year, Choice::Date};
/// A year is 365 days to some and 366 in a leap year: so much is cut off rather than not offered.
constexpr qint64 slackSeconds = 2 * 24 * 60 * 60;

QString wordsFor(Choice choice)
{
    switch (choice) {
    case Choice::Hour:
        //: When a link ends
        return ExpiryField::tr("In an hour");
    case Choice::Day:
        //: When a link ends
        return ExpiryField::tr("In a day");
    case Choice::Week:
        //: When a link ends
        return ExpiryField::tr("In a week");
    case Choice::Month:
        //: When a link ends
        return ExpiryField::tr("In a month");
    case Choice::Year:
        //: When a link ends
        return ExpiryField::tr("In a year");
    case Choice::Date:
        break;
    }
    //: When a link ends: the date and the time are chosen below
    return ExpiryField::tr("On a date and time…");
}

QLabel *makeLabel(QWidget *field)
{
    auto *label = new WrappingLabel;
    setKind(label, QStringLiteral("strong"));
    label->setBuddy(field);
    return label;
}

QWidget *stacked(QLabel *label, QWidget *field, int gap)
{
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(gap);
    lines->addWidget(label);
    lines->addWidget(field);
    return box;
}

/// Short names of days, because long ones are cut off where text is large; and no red, which is for
/// danger.
void calmCalendar(QCalendarWidget &calendar)
{
    calendar.setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, {});
}

} // namespace

ExpiryField::ExpiryField(const Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_theme(theme)
    , m_choices(new QComboBox)
    , m_fixed(new QWidget)
    , m_date(new QDateEdit)
    , m_time(new QTimeEdit)
    , m_problem(new FieldProblem)
{
    m_choices->setObjectName(QStringLiteral("expiryChoice"));
    m_date->setObjectName(QStringLiteral("expiryDate"));
    m_time->setObjectName(QStringLiteral("expiryTime"));
    m_problem->setObjectName(QStringLiteral("expiryProblem"));
    m_problem->attach(m_date, theme);
    m_label = makeLabel(m_choices);
    m_dateLabel = makeLabel(m_date);
    m_timeLabel = makeLabel(m_time);
    m_date->setCalendarPopup(true);
    calmCalendar(*m_date->calendarWidget());
    m_date->setDate(clock.now().date().addDays(7));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setTime(QTime(21, 0));
    layOut(theme);
    connect(m_choices, &QComboBox::currentIndexChanged, this, [this] {
        showDate();
        Q_EMIT changed();
    });
    const auto moved = [this] {
        if (problem().isEmpty())
            m_problem->clear();
        Q_EMIT changed();
    };
    connect(m_date, &QDateEdit::dateChanged, this, moved);
    connect(m_time, &QTimeEdit::timeChanged, this, moved);
    retranslate();
}

void ExpiryField::layOut(const Theme &theme)
{
    auto *flow = new FlowLayout(theme.grid(2), m_fixed);
    flow->addWidget(stacked(m_dateLabel, m_date, theme.grid(0.5)));
    flow->addWidget(stacked(m_timeLabel, m_time, theme.grid(0.5)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.5));
    column->addWidget(m_label);
    column->addWidget(m_choices, 0, Qt::AlignLeading);
    column->addWidget(m_fixed);
    column->addWidget(m_problem);
}

void ExpiryField::setLongest(std::optional<std::chrono::seconds> longest)
{
    if (std::exchange(m_longest, longest) != longest)
        fillChoices();
}

Choice ExpiryField::choice() const { return m_choices->currentData().value<Choice>(); }

QDateTime ExpiryField::latest() const
{
    return m_longest ? m_clock.now().addSecs(m_longest->count()) : QDateTime();
}

QDateTime ExpiryField::endOf(Choice choice) const
{
    const QDateTime now = m_clock.now();
    switch (choice) {
    case Choice::Hour:
        return now.addSecs(60 * 60);
    case Choice::Day:
        return now.addDays(1);
    case Choice::Week:
        return now.addDays(7);
    case Choice::Month:
        return now.addMonths(1);
    case Choice::Year:
        return now.addYears(1);
    case Choice::Date:
        break;
    }
    return {m_date->date(), m_time->time()};
}

QDateTime ExpiryField::end() const
{
    QDateTime end = endOf(choice());
    if (choice() == Choice::Date)
        return end;
    if (m_longest)
        end = std::min(end, latest());
    // The full minute is what is shown; and the portal's clock may be a little behind this one.
    return end.addSecs(-end.time().second()).addMSecs(-end.time().msec());
}

QString ExpiryField::problem() const
{
    if (choice() != Choice::Date)
        return {};
    if (end() <= m_clock.now())
        return tr("This moment is past. Choose a later one.");
    if (m_longest && end() > latest())
        //: %1 is a date and time
        return models::wording::withOneStop(tr("That is too far away. Links can last until %1.")
                                                .arg(models::wording::endMoment(latest())));
    return {};
}

bool ExpiryField::check()
{
    const QString wrong = problem();
    if (wrong.isEmpty())
        return true;
    m_problem->showProblem(wrong);
    m_date->setFocus(Qt::OtherFocusReason);
    return false;
}

void ExpiryField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        widenDate();
}

/// The style sheet's arrow is not in the field's own hint.
void ExpiryField::widenDate()
{
    const int arrow = m_theme.grid(4) + m_theme.grid(3);
    m_date->setMinimumWidth(
        m_date->fontMetrics().horizontalAdvance(QStringLiteral("00/00/00000")) + arrow);
}

void ExpiryField::retranslate()
{
    //: Field: when a link ends
    m_label->setText(tr("The link ends"));
    m_choices->setAccessibleName(m_label->text());
    //: Field: the last day of a link
    m_dateLabel->setText(tr("Date"));
    m_date->setAccessibleName(tr("Date on which the link ends"));
    //: Field: the time of day at which a link ends
    m_timeLabel->setText(tr("Time"));
    m_time->setAccessibleName(tr("Time at which the link ends"));
    m_date->setLocale(QLocale());
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy")); // no doubt about the century
    m_date->setDisplayFormat(format);
    m_time->setLocale(QLocale());
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    widenDate();
    fillChoices();
}

void ExpiryField::fillChoices()
{
    const auto before = m_choices->count() > 0 ? choice() : Choice::Week;
    const QDateTime last = m_longest ? latest().addSecs(slackSeconds) : QDateTime();
    {
        const QSignalBlocker blocker(m_choices);
        m_choices->clear();
        for (const Choice choice : allChoices) {
            const bool fits = choice == Choice::Hour || choice == Choice::Date || !last.isValid()
                || endOf(choice) <= last;
            if (fits)
                m_choices->addItem(wordsFor(choice), QVariant::fromValue(choice));
        }
        // What is not offered any more: the longest that is.
        const int same = m_choices->findData(QVariant::fromValue(before));
        m_choices->setCurrentIndex(same >= 0 ? same : std::max(0, m_choices->count() - 2));
    }
    showDate();
    Q_EMIT changed();
}

void ExpiryField::showDate()
{
    m_fixed->setVisible(choice() == Choice::Date);
    if (problem().isEmpty())
        m_problem->clear();
}

} // namespace kinward::ui
