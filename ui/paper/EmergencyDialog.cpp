#include "ui/paper/EmergencyDialog.h"

#include "ui/common/Card.h"
#include "ui/common/Kinds.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

constexpr int columnWidth = 640;

WrappingLabel *label(const QString &text, const QString &kind = {})
{
    auto *made = new WrappingLabel(text);
    if (!kind.isEmpty())
        setKind(made, kind);
    return made;
}

QPushButton *button(const QString &text, const QString &name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    return made;
}

QString factsOf(const exports::EmergencySummary &summary)
{
    QStringList facts;
    if (!summary.birthDate.isEmpty())
        //: %1 is a date of birth
        facts.append(EmergencyDialog::tr("born %1").arg(summary.birthDate));
    facts.append(summary.practice);
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

} // namespace

EmergencyDialog::EmergencyDialog(
    const exports::EmergencySummary &summary, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("emergencyDialog"));
    setWindowTitle(tr("Emergency summary"));
    auto *page = new ScrollPage(columnWidth);
    page->column()->addWidget(label(summary.name, QStringLiteral("title")));
    page->column()->addWidget(label(factsOf(summary), QStringLiteral("soft")));
    for (const exports::EmergencySection &section : summary.sections) {
        page->column()->addWidget(label(section.title, QStringLiteral("cardTitle")));
        if (section.items.isEmpty())
            page->column()->addWidget(label(section.whenEmpty, QStringLiteral("soft")));
        for (const exports::EmergencyItem &item : section.items)
            page->column()->addWidget(label(QStringLiteral("• ") + item.text
                + (item.note.isEmpty() ? QString() : QStringLiteral(" · ") + item.note)));
    }
    page->column()->addStretch();

    auto *print = button(tr("&Print…"), QStringLiteral("printSummaryButton"));
    auto *pdf = button(tr("&Save as PDF…"), QStringLiteral("pdfSummaryButton"));
    auto *close = button(tr("&Close"), QStringLiteral("closeSummaryButton"));
    setKind(print, QStringLiteral("primary"));
    connect(print, &QPushButton::clicked, this, &EmergencyDialog::printRequested);
    connect(pdf, &QPushButton::clicked, this, &EmergencyDialog::pdfRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    const int margin = theme.grid(2);
    buttons->setContentsMargins(margin, margin, margin, margin);
    buttons->setSpacing(margin);
    buttons->addWidget(print);
    buttons->addWidget(pdf);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(page, 1);
    column->addLayout(buttons);
    resize(theme.grid(90), theme.grid(84));
}

void EmergencyDialog::write(Paper &paper, const exports::EmergencySummary &summary)
{
    paper.title(tr("Emergency summary: %1").arg(summary.name));
    paper.paragraph(factsOf(summary));
    for (const exports::EmergencySection &section : summary.sections) {
        paper.heading(section.title);
        if (section.items.isEmpty())
            paper.soft(section.whenEmpty);
        for (const exports::EmergencyItem &item : section.items)
            paper.item(item.text, item.note);
    }
}

} // namespace kinward::ui
