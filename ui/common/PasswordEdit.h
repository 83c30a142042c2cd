#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace kinward::ui
{

class Theme;

/// A field for a password with a button that shows what was typed. Paste works.
class PasswordEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordEdit(const Theme &theme, QWidget *parent = nullptr);

    QLineEdit *lineEdit() const { return m_line; } ///< for buddies, limits and signals
    QString text() const;
    void setText(const QString &text);
    void clear();
    /// The name that screen readers say, where no label is the line edit's buddy.
    void setFieldName(const QString &name);

Q_SIGNALS:
    void textChanged(const QString &text);
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText(bool shown);

    const Theme &m_theme;
    QLineEdit *m_line = nullptr;
    QToolButton *m_reveal = nullptr;
};

} // namespace kinward::ui
