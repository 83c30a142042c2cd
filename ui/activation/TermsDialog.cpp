#include "ui/activation/TermsDialog.h"

#include "ui/common/Announce.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui_TermsDialog.h"

#include <QFileDialog>
#include <QSaveFile>

namespace kinward::ui
{

namespace
{

void chooseWithFileDialog(
    QWidget *parent, const QString &suggested, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, TermsDialog::tr("Save the terms"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(TermsDialog::tr("Text (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace

TermsDialog::TermsDialog(const net::Terms &terms, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TermsDialog>())
    , m_terms(terms)
    , m_chooseFile(chooseWithFileDialog)
{
    m_ui->setupUi(this);
    setKind(m_ui->termsTitle, QStringLiteral("cardTitle"));
    setKind(m_ui->closeTermsButton, QStringLiteral("primary"));
    m_ui->saveProblem->attach(m_ui->saveTermsButton, theme);
    setWindowTitle(tr("Terms of use"));
    m_ui->termsTitle->setText(terms.title);
    m_ui->termsText->setPlainText(terms.text);
    m_ui->termsText->setFocus();
    layout()->setContentsMargins(theme.grid(3), theme.grid(3), theme.grid(3), theme.grid(3));
    layout()->setSpacing(theme.grid(2));
    resize(theme.grid(76), theme.grid(64));
    connect(m_ui->closeTermsButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->saveTermsButton, &QPushButton::clicked, this, [this] {
        //: Name of the file that the terms of use are saved in
        m_chooseFile(this, tr("Terms of use.txt"), [this](const QString &path) { save(path); });
    });
}

TermsDialog::~TermsDialog() = default;

void TermsDialog::save(const QString &path)
{
    m_ui->saveProblem->clear();
    QSaveFile file(path);
    const auto text
        = (m_terms.title + QStringLiteral("\n\n") + m_terms.text + QLatin1Char('\n')).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        m_ui->saveProblem->showProblem(tr("The terms could not be saved there. Choose another "
                                          "folder, or make room on the disk."));
        return;
    }
    //: On the button, after the terms were saved
    m_ui->saveTermsButton->setText(tr("Saved"));
    announce(m_ui->saveTermsButton, tr("The terms were saved"));
}

} // namespace kinward::ui
