#pragma once

#include "net/portal/PortalClient.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace Ui
{
class TermsDialog;
}

namespace kinward::ui
{

class Theme;

/// The terms of use in full, to be read and saved.
class TermsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Asks where to save: gets the dialog, a suggested file name, and what to call with the chosen
    /// path.
    using FileChooser
        = std::function<void(QWidget *, const QString &, std::function<void(const QString &)>)>;

    TermsDialog(const net::Terms &terms, const Theme &theme, QWidget *parent = nullptr);
    ~TermsDialog() override;

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

private:
    void save(const QString &path);

    std::unique_ptr<Ui::TermsDialog> m_ui;
    net::Terms m_terms;
    FileChooser m_chooseFile;
};

} // namespace kinward::ui
