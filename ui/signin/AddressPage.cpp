#include "ui/signin/AddressPage.h"

#include "ui/signin/PortalAddress.h"
#include "ui_AddressPage.h"

namespace kinward::ui
{

AddressPage::AddressPage(const Theme &theme, QWidget *parent)
    : FormPage(theme, parent)
    , m_ui(std::make_unique<Ui::AddressPage>())
{
    m_ui->setupUi(fields());
    m_ui->addressEdit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_ui->addressProblem->attach(m_ui->addressEdit, theme);
    setFirstField(m_ui->addressEdit);
    connect(m_ui->addressEdit, &QLineEdit::textEdited, m_ui->addressProblem, &FieldProblem::clear);
    connect(this, &FormPage::continueRequested, this, &AddressPage::submit);
    AddressPage::retranslate();
}

AddressPage::~AddressPage() = default;

void AddressPage::setKnown(const QString &practiceName)
{
    m_known = true;
    m_practiceName = practiceName;
    fields()->hide();
    setFirstField(nullptr);
    retranslate();
}

void AddressPage::showNotAPortal()
{
    m_ui->addressProblem->showProblem(tr("There is a website at this address, but not one that "
                                         "Kinward can read records from. Check the address with "
                                         "the practice."));
    m_ui->addressEdit->selectAll();
    focusOn(m_ui->addressEdit);
}

void AddressPage::submit()
{
    using Problem = PortalAddress::Problem;
    const auto address = PortalAddress::read(m_ui->addressEdit->text());
    switch (address.problem) {
    case Problem::None:
        Q_EMIT addressGiven(address.base);
        return;
    case Problem::Empty:
        m_ui->addressProblem->showProblem(tr("Type the address of the practice's portal."));
        break;
    case Problem::NotAnAddress:
        m_ui->addressProblem->showProblem(
            tr("That does not look like an address. It has a form like portal.example.org/fhir"));
        break;
    case Problem::NotSecure:
        m_ui->addressProblem->showProblem(
            tr("That address is not protected. Kinward reads records only over https://"));
        break;
    }
    focusOn(m_ui->addressEdit);
}

void AddressPage::retranslate()
{
    FormPage::retranslate();
    m_ui->retranslateUi(fields());
    if (m_known) {
        setTitle(m_practiceName.isEmpty() ? tr("Connecting…")
                                          : tr("Connecting to %1…").arg(m_practiceName));
        setIntroduction({});
        setContinueText({});
        setBackText(tr("Cancel"));
        return;
    }
    setTitle(tr("Which portal?"));
    setIntroduction(tr("Give the address of the practice's portal. It is in their letters and "
                       "e-mails, or ask at the "
                       "front desk."));
    setContinueText(tr("Continue"));
}

} // namespace kinward::ui
