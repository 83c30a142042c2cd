#include "ui/activation/TermsBox.h"

#include "ui_TermsBox.h"

namespace kinward::ui
{

TermsBox::TermsBox(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TermsBox>())
{
    m_ui->setupUi(this);
    connect(m_ui->readTermsButton, &QPushButton::clicked, this, &TermsBox::read);
    connect(m_ui->termsCheck, &QCheckBox::toggled, this, [this] {
        clearProblem();
        Q_EMIT acceptedChanged(acceptedVersion());
    });
}

TermsBox::~TermsBox() = default;

void TermsBox::attach(const Theme &theme)
{
    m_theme = &theme;
    m_ui->termsProblem->attach(m_ui->termsCheck, theme);
}

void TermsBox::setTerms(const net::Terms &terms)
{
    const bool isNewer = m_terms && m_terms->version != terms.version;
    m_terms = terms;
    if (isNewer)
        m_ui->termsCheck->setChecked(false);
    if (std::exchange(m_openWhenLoaded, false))
        openDialog();
}

void TermsBox::showLoadFailure(const QString &text)
{
    // Said only where somebody waits for it: the check on continuing asks again.
    if (std::exchange(m_openWhenLoaded, false))
        showProblem(text);
}

QString TermsBox::acceptedVersion() const
{
    return m_terms && m_ui->termsCheck->isChecked() ? m_terms->version : QString();
}

void TermsBox::setAcceptedVersion(const QString &version)
{
    const QSignalBlocker quiet(m_ui->termsCheck);
    m_ui->termsCheck->setChecked(!version.isEmpty());
}

void TermsBox::showProblem(const QString &text) { m_ui->termsProblem->showProblem(text); }

void TermsBox::clearProblem() { m_ui->termsProblem->clear(); }

QWidget *TermsBox::field() const { return m_ui->termsCheck; }

void TermsBox::read()
{
    if (m_terms) {
        openDialog();
        return;
    }
    m_openWhenLoaded = true;
    Q_EMIT termsWanted();
}

void TermsBox::openDialog()
{
    auto *dialog = new TermsDialog(*m_terms, *m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_chooser)
        dialog->setFileChooser(m_chooser);
    dialog->open();
}

void TermsBox::retranslate() { m_ui->retranslateUi(this); }

} // namespace kinward::ui
