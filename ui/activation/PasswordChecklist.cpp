#include "ui/activation/PasswordChecklist.h"

#include "ui/common/WrappingLabel.h"

#include <QGridLayout>

namespace kinward::ui
{

namespace
{

constexpr std::array allRules{PasswordChecklist::Length, PasswordChecklist::Same,
    PasswordChecklist::NotEmail, PasswordChecklist::NotCommon};

} // namespace

PasswordChecklist::PasswordChecklist(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    for (const auto rule : allRules) {
        Row row{new QLabel(this), new WrappingLabel(this)};
        row.mark->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        row.text->setObjectName(QStringLiteral("passwordRule%1").arg(int(rule)));
        m_grid->addWidget(row.mark, int(rule), 0);
        m_grid->addWidget(row.text, int(rule), 1);
        m_rows.append(row);
    }
    retranslate();
}

void PasswordChecklist::setRules(const net::PasswordRules &rules, const QString &emailHint)
{
    m_rules = rules;
    m_emailHint = emailHint;
    retranslate();
}

void PasswordChecklist::setPasswords(const QString &password, const QString &repeated)
{
    m_password = password;
    m_repeated = repeated;
    retranslate();
}

bool PasswordChecklist::isMet(Rule rule) const
{
    const int length = lengthOf(m_password);
    switch (rule) {
    case Length:
        return length >= m_rules.minLength && length <= m_rules.maxLength;
    case Same:
        return length > 0 && m_password == m_repeated;
    case NotEmail:
        return length > 0 && !looksLike(m_password, m_emailHint);
    case NotCommon:
        break; // only the portal knows
    }
    return false;
}

QString PasswordChecklist::summary() const
{
    QStringList wordings;
    for (const auto rule : allRules) {
        if (isShown(rule))
            wordings += wording(rule);
    }
    return wordings.join(QStringLiteral(". "));
}

void PasswordChecklist::retranslate()
{
    for (const auto rule : allRules) {
        const auto &row = m_rows.at(rule);
        const bool met = isMet(rule);
        row.mark->setText(met ? QStringLiteral("✓") : QStringLiteral("○"));
        row.mark->setAccessibleName(met ? tr("Done") : tr("Still to do"));
        row.text->setText(wording(rule));
        //: %1 is a rule for passwords
        row.text->setAccessibleName(
            (met ? tr("Done: %1") : tr("Still to do: %1")).arg(wording(rule)));
        row.mark->setVisible(isShown(rule));
        row.text->setVisible(isShown(rule));
    }
}

bool PasswordChecklist::isShown(Rule rule) const
{
    return rule != NotCommon || m_rules.commonRefused;
}

QString PasswordChecklist::wording(Rule rule) const
{
    const int length = lengthOf(m_password);
    switch (rule) {
    case Length:
        if (length > m_rules.maxLength)
            return tr("No more than %1 characters (you have %2)")
                .arg(m_rules.maxLength)
                .arg(length);
        if (length > 0 && length < m_rules.minLength)
            return tr("At least %1 characters (you have %2)").arg(m_rules.minLength).arg(length);
        return tr("At least %1 characters; any characters, spaces too").arg(m_rules.minLength);
    case Same:
        return tr("Typed the same both times");
    case NotEmail:
        return tr("Not your e-mail address");
    case NotCommon:
        break;
    }
    return tr("Not a password that many people use (checked when you continue)");
}

int PasswordChecklist::lengthOf(const QString &password) { return int(password.toUcs4().size()); }

bool PasswordChecklist::looksLike(const QString &text, const QString &emailHint)
{
    const auto given = text.trimmed();
    const auto at = given.indexOf(QLatin1Char('@'));
    const auto hintAt = emailHint.indexOf(QLatin1Char('@'));
    if (at < 1 || hintAt < 1)
        return false;
    return given.at(0).toLower() == emailHint.at(0).toLower()
        && QStringView(given).mid(at).compare(
               QStringView(emailHint).mid(hintAt), Qt::CaseInsensitive)
        == 0;
}

} // namespace kinward::ui
