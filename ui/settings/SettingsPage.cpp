#include "ui/settings/SettingsPage.h"

#include "ui/common/Card.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Kinds.h"
#include "ui/common/PageHeader.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/WrappingLabel.h"
#include "ui/settings/LookCard.h"
#include "ui/settings/NotificationCard.h"
#include "ui/settings/PasswordStoreCard.h"
#include "ui/settings/PeopleCard.h"
#include "ui/settings/ReminderCard.h"
#include "ui/settings/VisitCard.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

constexpr int columnWidth = 640;

/// What would be lost comes first.
QString withUnsent(const QString &explanation, const UnsentWork &unsent)
{
    QStringList sentences{explanation};
    if (unsent.notes > 0)
        sentences.prepend(
            SettingsPage::tr("%n private note(s) on video visits will be lost: they are only on "
                             "this computer.",
                nullptr, unsent.notes));
    if (unsent.shares > 0)
        sentences.prepend(SettingsPage::tr("%n thing(s) that you shared may not have reached the "
                                           "portal, and will not be tried again.",
            nullptr, unsent.shares));
    if (unsent.uploads > 0)
        sentences.prepend(
            SettingsPage::tr("%n upload(s) are not finished, and will be given up. The files stay "
                             "where you have them.",
                nullptr, unsent.uploads));
    if (unsent.messages > 0)
        sentences.prepend(
            SettingsPage::tr("%n message(s) that you wrote were not sent, and will be lost.",
                nullptr, unsent.messages));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

class SettingsPage::Parts
{
public:
    Parts(Settings &settings, net::Sessions &all, net::SecretVault &vault, const Theme &theme)
        : sessions(all)
        , page(new ScrollPage(columnWidth))
        , header(new PageHeader(theme))
        , people(new PeopleCard(all, theme))
        , passwordStore(new PasswordStoreCard(vault, theme))
        , computer(new Card(theme))
        , forgetExplanation(new WrappingLabel)
        , forget(new QPushButton)
        , ask(&ConfirmDialog::ask)
    {
        forget->setObjectName(QStringLiteral("forgetButton"));
        setKind(forget, QStringLiteral("danger"));
        computer->body()->addWidget(forgetExplanation);
        computer->body()->addWidget(forget, 0, Qt::AlignLeading);
        page->column()->addWidget(header);
        page->column()->addWidget(new LookCard(settings, theme));
        page->column()->addWidget(new NotificationCard(settings, theme));
        page->column()->addWidget(new VisitCard(settings, theme));
        page->column()->addWidget(new ReminderCard(settings, theme));
        page->column()->addWidget(people);
        page->column()->addWidget(passwordStore);
        page->column()->addWidget(computer);
        page->column()->addStretch();
        retranslate();
    }

    void retranslate()
    {
        header->setTitle(SettingsPage::tr("Settings"));
        computer->setHeading(QStringLiteral("computer"), SettingsPage::tr("This computer"));
        forgetExplanation->setText(
            SettingsPage::tr("Signs out of every record and removes everything that Kinward keeps "
                             "on this computer. Nothing changes at the practice."));
        forget->setText(SettingsPage::tr("Forget this computer…"));
    }

    net::Sessions &sessions;
    ScrollPage *page;
    PageHeader *header;
    PeopleCard *people;
    PasswordStoreCard *passwordStore;
    Card *computer;
    WrappingLabel *forgetExplanation;
    QPushButton *forget;
    Asker ask;
};

SettingsPage::SettingsPage(Settings &settings, net::Sessions &sessions, net::SecretVault &vault,
    const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>(settings, sessions, vault, theme))
{
    setObjectName(QStringLiteral("settingsPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_parts->page);
    connect(m_parts->people, &PeopleCard::signOutClicked, this, [this](const QString &key) {
        const net::PatientSession *session = m_parts->sessions.find(key);
        if (session)
            m_parts->ask(this, signOutQuestion(session->link(), UnsentWork::of(*session)),
                [this, key] { Q_EMIT signOutRequested(key); });
    });
    connect(m_parts->forget, &QPushButton::clicked, this, [this] {
        m_parts->ask(this,
            {tr("Forget this computer?"),
                withUnsent(
                    tr("You will be signed out of every record, and everything that Kinward keeps "
                       "here is removed. The records stay at the practices. You can sign in again "
                       "at any time."),
                    UnsentWork::of(m_parts->sessions)),
                tr("Forget this computer"), tr("Keep everything")},
            [this] { Q_EMIT forgetRequested(); });
    });
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::showPasswordStoreHelp()
{
    m_parts->passwordStore->showHelp();
    m_parts->page->ensureWidgetVisible(m_parts->passwordStore);
}

void SettingsPage::setAsker(Asker asker) { m_parts->ask = std::move(asker); }

Question SettingsPage::signOutQuestion(const care::PatientLink &link, const UnsentWork &unsent)
{
    return {tr("Sign out of %1's record?").arg(link.patientName),
        withUnsent(tr("What Kinward keeps of this record on this computer is removed. The record "
                      "stays at %1. You can sign in again at any time.")
                       .arg(practiceName(link.practice)),
            unsent),
        tr("Sign out"), tr("Stay signed in")};
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_parts->retranslate();
}

} // namespace kinward::ui
