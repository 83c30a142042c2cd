#pragma once

#include "net/portal/PortalClient.h"
#include "ui/activation/TermsDialog.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui
{
class TermsBox;
}

namespace kinward::ui
{

/// The terms of use: read them in full, accept them. What is accepted is a version.
class TermsBox final : public QWidget
{
    Q_OBJECT

public:
    explicit TermsBox(QWidget *parent = nullptr);
    ~TermsBox() override;
    /// To be called once; the theme must outlive the box.
    void attach(const Theme &theme);
    /// How a place to save the terms is chosen; the file dialog where nothing is set.
    void setFileChooser(TermsDialog::FileChooser chooser) { m_chooser = std::move(chooser); }

    bool hasTerms() const { return m_terms.has_value(); }
    void setTerms(const net::Terms &terms);
    void showLoadFailure(const QString &text);
    /// The accepted version; empty: none.
    QString acceptedVersion() const;
    void setAcceptedVersion(const QString &version);
    void showProblem(const QString &text);
    void clearProblem();
    QWidget *field() const;
    void retranslate();

Q_SIGNALS:
    void termsWanted();
    void acceptedChanged(const QString &version);

private:
    void read();
    void openDialog();

    std::unique_ptr<Ui::TermsBox> m_ui;
    const Theme *m_theme = nullptr;
    TermsDialog::FileChooser m_chooser;
    std::optional<net::Terms> m_terms;
    bool m_openWhenLoaded = false;
};

} // namespace kinward::ui
