#pragma once

#include "core/models/RecordRoles.h"

#include <QFrame>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace kinward::ui
{

class IconLabel;
class Theme;
class WrappingLabel;

/// One line (or a few) that must not be overlooked: a wrong answer, a lost connection. Tone by
/// icon, word and colour; told to screen readers as an alert when it appears. Hidden while it has
/// nothing to say.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const Theme &theme, QWidget *parent = nullptr);

    void showNotice(models::Tone tone, const QString &text, const QString &actionText = {});
    /// The button goes under the words instead of beside them, for narrow places.
    void putActionBelow();
    /// A bar under the words: 0 … 100; negative: none. Not told to screen readers each time.
    void setProgress(int percent);
    void clear();
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

private:
    IconLabel *m_icon = nullptr;
    WrappingLabel *m_text = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_action = nullptr;
    QVBoxLayout *m_words = nullptr;
};

} // namespace kinward::ui
