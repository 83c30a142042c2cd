#pragma once

#include <QComboBox>

namespace kinward::visit
{

/// Chooses one of the devices by its name, or the one that the system uses. A choice stays while
/// devices come and go; one that is away says so.
class DeviceBox final : public QComboBox
{
    Q_OBJECT

public:
    /// `usual`: what the system's own choice is called.
    explicit DeviceBox(const QString &usual, QWidget *parent = nullptr);

    void setDevices(const QStringList &names);
    void choose(const QString &name); ///< empty: the system's own choice
    QString chosen() const { return m_chosen; }
    bool isAway() const; ///< others are there, and the chosen one is not

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(); ///< by the person

private:
    void fill();

    QString m_usual;
    QStringList m_names;
    QString m_chosen;
};

} // namespace kinward::visit
