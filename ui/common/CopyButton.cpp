#include "ui/common/CopyButton.h"

#include "ui/common/Announce.h"
#include "ui/common/ClipboardKeeper.h"
#include "ui/common/Icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace kinward::ui
{

namespace
{
constexpr int confirmationMs = 2000;
constexpr int longConfirmationMs = 5000; ///< of more than one word
} // namespace

CopyButton::CopyButton(const QString &label, const QString &what, QWidget *parent)
    : QPushButton(ui::icon(QStringLiteral("copy")), label, parent)
    , m_label(label)
    , m_what(what)
    , m_back(new QTimer(this))
{
    setAccessibleName(what);
    m_back->setSingleShot(true);
    connect(m_back, &QTimer::timeout, this, &CopyButton::showLabel);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    const QString done = putOnClipboard();
    setMinimumWidth(width()); // nothing beside it moves
    setIcon(ui::icon(QStringLiteral("check")));
    setText(done);
    //: Said by a screen reader: %1 is what a button does, "Copy link", %2 that it was done
    announce(this, m_keeper ? tr("%1: %2").arg(m_what, done) : tr("%1: copied").arg(m_what));
    m_back->start(m_keeper ? longConfirmationMs : confirmationMs);
}

QString CopyButton::putOnClipboard()
{
    if (!m_keeper) {
        QGuiApplication::clipboard()->setText(m_text);
        //: On a button, for two seconds after its text was put on the clipboard
        return tr("Copied");
    }
    m_keeper->copy(m_text);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_keeper->time());
    //: On a button, after a password was put on the clipboard, from where it is taken off by itself
    return tr("Copied. Cleared in %n second(s)", nullptr, int(seconds.count()));
}

void CopyButton::showLabel()
{
    setIcon(ui::icon(QStringLiteral("copy")));
    setText(m_label);
    setAccessibleName(m_what);
    setMinimumWidth(0);
}

} // namespace kinward::ui
