#pragma once

#include <QFrame>
#include <QPointer>

class QHBoxLayout;

namespace kinward::ui
{

class Theme;
class WrappingLabel;

/// The sentence under a field that says what is wrong with it: told to screen readers when it
/// appears, and again, as the field's description, whenever the field gets the focus. Hidden while
/// there is nothing to say.
class FieldProblem final : public QFrame
{
    Q_OBJECT

public:
    explicit FieldProblem(QWidget *parent = nullptr);

    /// To be called once; the theme must outlive the label.
    void attach(QWidget *field, const Theme &theme);
    void showProblem(const QString &text);
    void clear();
    QString text() const;

private:
    void markField(const QString &description);

    QPointer<QWidget> m_field;
    QString m_ordinaryDescription;
    QHBoxLayout *m_row = nullptr;
    WrappingLabel *m_text = nullptr;
};

} // namespace kinward::ui
