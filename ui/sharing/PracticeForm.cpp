#include "ui/sharing/PracticeForm.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/forms/FieldProblem.h"
#include "ui/people/RecipientEdit.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPlainTextEdit>

namespace kinward::ui
{

namespace
{
constexpr int noteLines = 3;
constexpr int longestNote = 2000; ///< characters (docs/portal-api.yaml, ShareOrder)
} // namespace

PracticeForm::PracticeForm(models::MemberModel &members, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_members(members)
    , m_whoLabel(new WrappingLabel)
    , m_who(new RecipientEdit(members, theme, RecipientEdit::Purpose::Share))
    , m_problem(new FieldProblem)
    , m_noteLabel(new WrappingLabel)
    , m_note(new QPlainTextEdit)
    , m_noteProblem(new FieldProblem)
{
    for (QLabel *label : {m_whoLabel, m_noteLabel})
        setKind(label, QStringLiteral("strong"));
    m_whoLabel->setBuddy(m_who);
    m_noteLabel->setBuddy(m_note);
    m_problem->setObjectName(QStringLiteral("whoProblem"));
    m_problem->attach(m_who->focusProxy(), theme);
    m_note->setObjectName(QStringLiteral("shareNote"));
    m_note->setTabChangesFocus(true);
    m_noteProblem->setObjectName(QStringLiteral("noteProblem"));
    m_noteProblem->attach(m_note, theme);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * noteLines + theme.grid(3));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.5));
    column->addWidget(m_whoLabel);
    column->addWidget(m_who);
    column->addWidget(m_problem);
    column->addSpacing(theme.grid(1));
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    column->addWidget(m_noteProblem);
    connect(m_who, &RecipientEdit::changed, this, [this] {
        m_problem->clear();
        Q_EMIT changed();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!isNoteTooLong())
            m_noteProblem->clear();
    });
    connect(m_who, &RecipientEdit::rebuilt, this, &PracticeForm::rebuilt);
    retranslate();
}

QStringList PracticeForm::names() const
{
    QStringList names;
    const auto chosen = m_who->recipients();
    for (const care::Reference &recipient : chosen) {
        const auto member = m_members.memberOf(recipient);
        names.append(member ? member->name : recipient.display);
    }
    return names;
}

shares::PracticeOrder PracticeForm::order() const
{
    shares::PracticeOrder order;
    order.recipients = m_who->recipients();
    order.note = m_note->toPlainText().trimmed();
    return order;
}

bool PracticeForm::isNoteTooLong() const { return order().note.size() > longestNote; }

bool PracticeForm::check()
{
    m_who->takeTyped();
    const bool isUnfinished = m_who->hasUnfinishedText();
    if (isUnfinished || m_who->recipients().isEmpty()) {
        m_problem->showProblem(isUnfinished ? tr("What you typed names nobody. Choose somebody "
                                                 "from the list, or delete it.")
                                            : tr("Choose somebody to share with."));
        m_who->focusField();
        return false;
    }
    if (!isNoteTooLong())
        return true;
    //: %1 is a number
    m_noteProblem->showProblem(tr("The note is too long. Shorten it to %1 characters.")
                                   .arg(QLocale().toString(longestNote)));
    m_note->setFocus(Qt::OtherFocusReason);
    return false;
}

void PracticeForm::focusFirst() { m_who->focusField(); }

void PracticeForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PracticeForm::retranslate()
{
    //: Field: the members of the practice who get to see it
    m_whoLabel->setText(tr("Share &with"));
    m_noteLabel->setText(tr("&Note (if you like)"));
    m_note->setAccessibleName(tr("Note for them, if you like"));
}

} // namespace kinward::ui
