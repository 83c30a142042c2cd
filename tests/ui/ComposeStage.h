#pragma once

#include "Keyboard.h"
#include "UiHouse.h"
#include "core/fhir/RecordReader.h"
#include "support/AccessibleNames.h"
#include "ui/messages/ComposeDesk.h"
#include "ui/messages/SendBar.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace kinward::test
{

/// A window in which a message is written, and what a person does in it.
class ComposeStage : public Keyboard
{
public:
    explicit ComposeStage(ui::ComposePane *pane)
        : m_pane(pane)
    {
        if (!QTest::qWaitForWindowActive(pane))
            qFatal("the window of the message does not come to the front");
    }

    ui::ComposePane *pane() const { return m_pane; }
    template <typename Widget = QWidget> Widget *get(const char *name) const
    {
        auto *found = m_pane->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no “%s”", name);
        return found;
    }
    bool isShown(const char *name) const
    {
        const auto *found = m_pane->findChild<QWidget *>(QLatin1String(name));
        return found && found->isVisible();
    }
    QStringList chips() const
    {
        QStringList names;
        const auto all = m_pane->findChildren<QPushButton *>(QStringLiteral("recipientChip"));
        for (const auto *chip : all) {
            if (chip->isVisible())
                names += chip->text();
        }
        return names;
    }
    QString notice() const
    {
        if (!isShown("composeNotice"))
            return {};
        return get("composeNotice")->findChild<QLabel *>(QStringLiteral("noticeText"))->text();
    }
    QString text(const char *label) const { return get<QLabel>(label)->text(); }

private:
    ui::ComposePane *m_pane;
};

/// A message of the record with that text; null where there is none.
inline std::optional<care::Communication> messageWith(
    store::RecordStore &records, const QString &text)
{
    const auto all = fhir::readRecords<care::Communication>(
        records.all(fhir::resourceTypeOf<care::Communication>()))
                         .values;
    for (const auto &message : all) {
        if (message.body.join(u'\n').contains(text))
            return message;
    }
    return std::nullopt;
}

/// Answers every question at once, and counts them.
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
