#pragma once

#include <QLineEdit>

namespace kinward::ui
{

/// A field for a six-digit code. Spaces and dashes, as people type and e-mails write them, are
/// dropped.
class CodeEdit final : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int length = 6;

    explicit CodeEdit(QWidget *parent = nullptr);
    bool isComplete() const { return text().size() == length; }

    /// The digits of a text, in ASCII, at most `length` of them.
    static QString digitsOf(const QString &text);

private:
    void keepDigits(const QString &edited);
};

} // namespace kinward::ui
