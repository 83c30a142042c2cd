#pragma once

#include "core/models/MemberMatchModel.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace kinward::ui
{

class FlowLayout;
class MatchPopup;
class Theme;

/// To whom a message goes, or who gets to see something: typed with completion over the practice's
/// members. Down and Up choose one of those that match, Enter takes it, Backspace in the empty
/// field takes the last one away; so does the button that each of them is.
class RecipientEdit final : public QWidget
{
    Q_OBJECT

public:
    /// What its words speak of.
    enum class Purpose { Message, Share };
    RecipientEdit(models::MemberModel &members, const Theme &theme,
        Purpose purpose = Purpose::Message, QWidget *parent = nullptr);
    ~RecipientEdit() override;

    QList<care::Reference> recipients() const { return m_recipients; }
    void setRecipients(const QList<care::Reference> &recipients);
    /// How many the portal takes; none: it does not say.
    void setMost(std::optional<qint64> most);
    /// Something is typed that names nobody (yet).
    bool hasUnfinishedText() const;
    void focusField();
    /// A name that was typed in full, or as far as it means one person, counts as chosen.
    void takeTyped();

Q_SIGNALS:
    void changed();
    void rebuilt(); ///< other controls are there: for the order of Tab

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPopup();
    void retranslate();
    void rebuildChips();
    QPushButton *makeChip(const care::Reference &recipient);
    QString nameOf(const care::Reference &recipient) const;
    bool handleKey(int key);
    void look();
    void closePopup();
    void move(int step);
    void take(const QModelIndex &index);
    void remove(const QString &id);
    void tell();
    bool isFull() const;

    models::MemberModel &m_members;
    const Theme &m_theme;
    Purpose m_purpose;
    models::MemberMatchModel *m_matches = nullptr;
    QList<care::Reference> m_recipients;
    std::optional<qint64> m_most;
    QWidget *m_chosen = nullptr; ///< around the chips
    FlowLayout *m_flow = nullptr;
    QList<QPushButton *> m_chips;
    QLineEdit *m_edit = nullptr;
    QPointer<MatchPopup> m_popup; ///< a child of the window, over everything
};

} // namespace kinward::ui
