#pragma once

#include "ui/forms/FormPage.h"

#include <QUrl>

#include <memory>

namespace Ui
{
class AddressPage;
}

namespace kinward::ui
{

/// Asks for the portal's address; where it is known, only shows that it is being asked.
class AddressPage final : public FormPage
{
    Q_OBJECT

public:
    explicit AddressPage(const Theme &theme, QWidget *parent = nullptr);
    ~AddressPage() override;

    /// The practice is known: nothing is asked here.
    void setKnown(const QString &practiceName);
    void showNotAPortal();

Q_SIGNALS:
    void addressGiven(const QUrl &base);

protected:
    void retranslate() override;

private:
    void submit();

    std::unique_ptr<Ui::AddressPage> m_ui;
    QString m_practiceName;
    bool m_known = false;
};

} // namespace kinward::ui
