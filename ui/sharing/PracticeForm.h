#pragma once

#include "core/models/MemberModel.h"
#include "core/shares/Share.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace kinward::ui
{

class FieldProblem;
class RecipientEdit;
class Theme;

/// With which members of the practice, and a note for them.
class PracticeForm final : public QWidget
{
    Q_OBJECT

public:
    PracticeForm(models::MemberModel &members, const Theme &theme, QWidget *parent = nullptr);

    const models::MemberModel &members() const { return m_members; }
    QStringList names() const;
    /// Recipients and note; the rest is for the owner to fill in.
    shares::PracticeOrder order() const;
    /// False where nobody is chosen or the note is too long: that is told, and the field gets the
    /// focus.
    bool check();
    void focusFirst();

Q_SIGNALS:
    void changed();
    void rebuilt(); ///< other controls are there: for the order of Tab

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    bool isNoteTooLong() const;

    models::MemberModel &m_members;
    QLabel *m_whoLabel = nullptr;
    RecipientEdit *m_who = nullptr;
    FieldProblem *m_problem = nullptr;
    QLabel *m_noteLabel = nullptr;
    QPlainTextEdit *m_note = nullptr;
    FieldProblem *m_noteProblem = nullptr;
};

} // namespace kinward::ui
