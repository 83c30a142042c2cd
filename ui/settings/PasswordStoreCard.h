#pragma once

#include <QWidget>

class QPushButton;

namespace kinward::net
{
class SecretVault;
}

namespace kinward::ui
{

class Card;
class Theme;
class WrappingLabel;

/// Settings: whether this computer keeps the sign-in, and what to do where it does not.
class PasswordStoreCard final : public QWidget
{
    Q_OBJECT

public:
    PasswordStoreCard(net::SecretVault &vault, const Theme &theme, QWidget *parent = nullptr);

    void showHelp();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    net::SecretVault &m_vault;
    Card *m_card = nullptr;
    WrappingLabel *m_state = nullptr;
    WrappingLabel *m_help = nullptr;
    QPushButton *m_howTo = nullptr;
    QPushButton *m_check = nullptr;
};

} // namespace kinward::ui
