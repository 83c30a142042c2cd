#pragma once

#include "ui/forms/FormPage.h"

#include <QUrl>

namespace kinward::ui
{

/// The portal has a sign-in page of its own, which the system's browser shows.
class BrowserPage final : public FormPage
{
    Q_OBJECT

public:
    explicit BrowserPage(const Theme &theme, QWidget *parent = nullptr);

    void setHost(const QString &host);
    void showNotOpened();

protected:
    void retranslate() override;

private:
    QString m_host;
};

} // namespace kinward::ui
