#pragma once

#include <QLineEdit>

namespace kinward::ui
{

/// One field for mm/dd/yyyy that sets the slashes itself while one types at its end, and never
/// while one corrects.
class BirthDateEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit BirthDateEdit(QWidget *parent = nullptr);

private:
    void complete(const QString &edited);

    QString m_before;
};

} // namespace kinward::ui
