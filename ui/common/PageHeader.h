#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace kinward::ui
{

class Theme;

/// The head of a page: title, one sentence under it if needed, primary action at the top right.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const Theme &theme, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    /// Hidden while empty. `attention`: it says what must not be overlooked.
    void setSentence(const QString &sentence, bool attention = false);
    /// Puts a widget at the top right, before those that are there; owned by the header.
    void addAction(QWidget *widget);
    /// A button of kind "primary" (or another look) at the top right. Connect to its clicked().
    QPushButton *addButton(const QString &text, const QString &iconName = {},
        const QString &kind = QStringLiteral("primary"));

private:
    const Theme &m_theme;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_actions = nullptr;
};

} // namespace kinward::ui
