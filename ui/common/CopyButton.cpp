#include "ui/common/CopyButton.h"

#include "ui/common/Announce.h"
#include "ui/common/Icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace kinward::ui
{

namespace
{
constexpr int confirmationMs = 2000;
}

CopyButton::CopyButton(const QString &label, const QString &what, QWidget *parent)
    : QPushButton(ui::icon(QStringLiteral("copy")), label, parent)
    , m_label(label)
    , m_what(what)
    , m_back(new QTimer(this))
{
    setAccessibleName(what);
    m_back->setSingleShot(true);
    m_back->setInterval(confirmationMs);
    connect(m_back, &QTimer::timeout, this, &CopyButton::showLabel);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    setMinimumWidth(width()); // nothing beside it moves
    setIcon(ui::icon(QStringLiteral("check")));
    //: On a button, for two seconds after its text was put on the clipboard
    setText(tr("Copied"));
    announce(this, tr("%1: copied").arg(m_what));
    m_back->start();
}

void CopyButton::showLabel()
{
    setIcon(ui::icon(QStringLiteral("copy")));
    setText(m_label);
    setAccessibleName(m_what);
    setMinimumWidth(0);
}

} // namespace kinward::ui
