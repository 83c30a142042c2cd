#include "ui/settings/PeopleCard.h"

#include "core/models/Wording.h"
#include "ui/common/Card.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

/// The patient's own colour, as in the banner.
class Stripe final : public QWidget
{
public:
    Stripe(QString key, const Theme &theme)
        : m_key(std::move(key))
        , m_theme(theme)
    {
        setFixedWidth(6);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.patientColor(m_key));
        painter.drawRoundedRect(rect(), 3, 3);
    }

private:
    QString m_key;
    const Theme &m_theme;
};

} // namespace

PeopleCard::PeopleCard(net::Sessions &sessions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_sessions(sessions)
    , m_theme(theme)
    , m_card(new Card(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(&sessions, &net::Sessions::sessionsChanged, this, &PeopleCard::rebuild);
    rebuild();
}

void PeopleCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void PeopleCard::rebuild()
{
    m_card->setHeading(QStringLiteral("person"), tr("People you care for"));
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // the button that was clicked is among them
    }
    m_rows = new QWidget;
    m_column = new QVBoxLayout(m_rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_card->body()->addWidget(m_rows);
    for (const auto &session : m_sessions.all()) {
        addPerson(*session);
        connect(session.get(), &net::PatientSession::linkChanged, m_rows, [this] { rebuild(); });
    }
    if (m_sessions.all().empty())
        m_column->addWidget(new WrappingLabel(tr("Nobody yet.")));
}

void PeopleCard::addPerson(const net::PatientSession &session)
{
    const auto &link = session.link();
    auto *stripe = new Stripe(session.key(), m_theme);
    auto *name = new WrappingLabel(link.patientName);
    setKind(name, QStringLiteral("strong"));
    QStringList facts;
    if (!link.practice.name.isEmpty())
        facts << link.practice.name;
    if (link.patientBirthDate.isKnown())
        //: %1 is a date of birth
        facts.prepend(tr("born %1").arg(models::wording::birthDate(link.patientBirthDate)));
    auto *detail = new WrappingLabel(facts.join(QStringLiteral(" · ")));
    setKind(detail, QStringLiteral("soft"));
    //: Button beside the name of a person cared for
    auto *signOut = new QPushButton(tr("Sign out"));
    signOut->setObjectName(QStringLiteral("signOutButton"));
    signOut->setProperty("sessionKey", session.key());
    signOut->setAccessibleName(
        //: %1 is a patient, %2 a practice
        tr("Sign out of %1's record at %2").arg(link.patientName, practiceName(link.practice)));
    connect(signOut, &QPushButton::clicked, this,
        [this, key = session.key()] { Q_EMIT signOutClicked(key); });

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(detail);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(stripe);
    row->addLayout(words, 1);
    row->addWidget(signOut, 0, Qt::AlignVCenter);
    m_column->addLayout(row);
}

} // namespace kinward::ui
