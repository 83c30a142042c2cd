#pragma once

#include <QWidget>

class QGridLayout;
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

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void placeActions();

    const Theme &m_theme;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QGridLayout *m_rows = nullptr;
    QWidget *m_actions = nullptr; ///< beside the title, or below it where there is no room
    bool m_isBelow = false;
};

} // namespace kinward::ui
