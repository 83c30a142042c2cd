#pragma once

#include "Keyboard.h"
#include "core/store/MemoryRecordStore.h"
#include "tests/core/SomeShares.h"
#include "tests/core/TestRecords.h"
#include "tests/support/AccessibleNames.h"
#include "ui/common/Theme.h"
#include "ui/sharing/ShareDialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace kinward::test
{

/// A practice with members, and what a dialog of sharing is made with. It is Friday, November 27,
/// 2026, noon.
struct ShareHouse {
    ShareHouse()
    {
        useEnglishInNewYork();
        fill(records, {raw(R"({"resourceType":"Organization","id":"clinic","name":"Riverbend"})")});
        add("kim", "Grace Kim, RN", "Nurse");
        add("lind", "Hannah Lindqvist, MD", "Kidney doctor (nephrologist)");
        add("okafor", "Ben Okafor", "Front desk and billing");
    }

    void add(const QByteArray &id, const QByteArray &name, const QByteArray &role)
    {
        fill(records,
            {raw(R"({"resourceType":"Practitioner","id":")" + id + R"(","name":[{"text":")" + name
                 + R"("}]})"),
                raw(R"({"resourceType":"PractitionerRole","id":")" + id
                    + R"(-role","practitioner":{"reference":"Practitioner/)" + id
                    + R"("},"organization":{"reference":"Organization/clinic"},"code":[{"text":")"
                    + role + R"("}]})")});
    }
    ui::ShareSubject letter() const
    {
        return {{QStringLiteral("letter")}, {QStringLiteral("Letter.pdf")}, 240'000};
    }
    ui::ShareOffer everything() const
    {
        ui::ShareOffer offer;
        offer.practice = offer.outside = care::SectionAccess::Granted;
        offer.limits.practice = offer.limits.outside = true;
        offer.limits.maxBytes = 26'214'400;
        offer.limits.longest = std::chrono::seconds(31'536'000);
        offer.limits.maxViews = 100;
        offer.link.patientName = QStringLiteral("Maria Torres");
        offer.link.accessLevel = QStringLiteral("View only");
        offer.link.practice = {QStringLiteral("clinic"), QStringLiteral("Riverbend"),
            QStringLiteral("(555) 010-4477")};
        return offer;
    }
    ui::ShareDialog *open() { return open(letter(), everything()); }
    ui::ShareDialog *open(const ui::ShareSubject &subject, const ui::ShareOffer &offer)
    {
        auto *dialog = new ui::ShareDialog({members, theme, clock}, subject, offer);
        dialog->show();
        return dialog;
    }

    store::MemoryRecordStore records;
    models::MemberModel members{records, QStringLiteral("clinic")};
    FixedClock clock{noon};
    ui::Theme theme{*qApp};
};

/// A dialog, and what a person does in it.
class DialogStage : public Keyboard
{
public:
    explicit DialogStage(QWidget *dialog)
        : m_dialog(dialog)
    {
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog does not come to the front");
    }

    template <typename Widget = QWidget> Widget *get(const char *name) const
    {
        auto *found = m_dialog->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no “%s”", name);
        return found;
    }
    bool isShown(const char *name) const
    {
        const auto *found = m_dialog->findChild<QWidget *>(QLatin1String(name));
        return found && found->isVisible();
    }
    QString text(const char *label) const { return get<QLabel>(label)->text(); }
    QString field(const char *edit) const { return get<QLineEdit>(edit)->text(); }
    QString button(const char *name) const { return get<QAbstractButton>(name)->text(); }
    /// The words of a notice or a problem; empty while it is hidden.
    QString wordsOf(const char *name) const
    {
        return isShown(name) ? get(name)->findChild<QLabel *>()->text() : QString();
    }
    /// What Tab reaches, one after the other, from the present control on.
    static QStringList round()
    {
        QStringList names{focused()};
        for (int presses = 0; presses < 30; ++presses) {
            key(Qt::Key_Tab);
            if (focused() == names.first())
                break;
            names.append(focused());
        }
        return names;
    }

    /// What is shown and does not have the room for its words.
    QString clipped() const
    {
        QStringList found;
        const auto all = m_dialog->findChildren<QWidget *>();
        for (auto *widget : all) {
            if (widget->isVisible() && isClipped(widget))
                found += QStringLiteral("%1 %2 %3x%4")
                             .arg(widget->objectName(),
                                 QLatin1String(widget->metaObject()->className()))
                             .arg(widget->width())
                             .arg(widget->height());
        }
        return found.join(QStringLiteral("; "));
    }

private:
    static bool isClipped(QWidget *widget)
    {
        if (const auto *label = qobject_cast<QLabel *>(widget))
            return label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                     : label->width() < label->sizeHint().width();
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            return !button->text().isEmpty() && button->width() < button->sizeHint().width();
        const auto *area = qobject_cast<QScrollArea *>(widget);
        return area && area->horizontalScrollBar()->maximum() > 0;
    }

    QWidget *m_dialog;
};

/// From the first control of the dialog to the form for a link.
inline void chooseOutside(const DialogStage &stage)
{
    QVERIFY(stage.tabTo("withinChoice"));
    stage.key(Qt::Key_Down);
    QCOMPARE(stage.focused(), QStringLiteral("outsideChoice"));
    QVERIFY(stage.isShown("outsideForm"));
    QVERIFY(!stage.isShown("practiceForm"));
}

/// What a dialog asked for last.
template <typename Order> Order orderOf(const QSignalSpy &spy)
{
    return spy.isEmpty() ? Order() : spy.constLast().constFirst().value<Order>();
}

/// Answers every question at once, and keeps it.
struct Answers {
    bool agrees = true;
    QList<ui::Question> asked;

    ui::Asker asker()
    {
        return [this](QWidget *, const ui::Question &question, const std::function<void()> &yes) {
            asked.append(question);
            if (agrees)
                yes();
        };
    }
};

} // namespace kinward::test
