#pragma once

#include "net/auth/ChallengeClient.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace kinward::ui
{

class WrappingLabel;

/// The rules of a new password, shown before typing and ticked off while typing; told by mark and
/// word, never by colour.
class PasswordChecklist final : public QWidget
{
    Q_OBJECT

public:
    enum Rule { Length, Same, NotEmail, NotCommon };

    explicit PasswordChecklist(QWidget *parent = nullptr);

    /// `emailHint` as the portal masks it, e.g. "r•••@example.com"; may be empty.
    void setRules(const net::PasswordRules &rules, const QString &emailHint);
    void setPasswords(const QString &password, const QString &repeated);

    bool isMet(Rule rule) const;
    /// All rules in one sentence, for the field's description.
    QString summary() const;
    void retranslate();

    /// Characters as people count them: code points, not UTF-16 units.
    static int lengthOf(const QString &password);
    /// Whether the text is an address that the masked one may stand for.
    static bool looksLike(const QString &text, const QString &emailHint);

private:
    QString wording(Rule rule) const;
    bool isShown(Rule rule) const;

    struct Row {
        QLabel *mark = nullptr;
        WrappingLabel *text = nullptr;
    };
    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
    net::PasswordRules m_rules;
    QString m_emailHint;
    QString m_password;
    QString m_repeated;
};

} // namespace kinward::ui
