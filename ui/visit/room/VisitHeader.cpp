#include "ui/visit/room/VisitHeader.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QVBoxLayout>

namespace kinward::visit
{

VisitHeader::VisitHeader(const ui::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_title(new ui::WrappingLabel)
    , m_people(new ui::WrappingLabel)
{
    setObjectName(QStringLiteral("visitHeader"));
    ui::setKind(this, QStringLiteral("bar"));
    ui::setKind(m_title, QStringLiteral("cardTitle"));
    m_title->setObjectName(QStringLiteral("visitTitle"));
    m_people->setObjectName(QStringLiteral("visitPeople"));
    for (QLabel *label : {m_title, m_people}) {
        static_cast<ui::WrappingLabel *>(label)->setCharactersPerLine(120);
    }
    m_people->setTextFormat(Qt::RichText); // with the patient's name in bold
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.grid(2), theme.grid(1), theme.grid(2), theme.grid(1));
    column->setSpacing(theme.grid(0.25));
    column->addWidget(m_title);
    column->addWidget(m_people);
}

void VisitHeader::setOrder(const Order &order)
{
    m_title->setText(order.title);
    m_title->setVisible(!order.title.isEmpty());
    const auto sentence = [&order](const QString &patient, const QString &with) {
        QStringList parts;
        if (!order.patient.isEmpty())
            //: %1 is the patient's name
            parts += tr("Acting for %1").arg(patient);
        if (!order.with.isEmpty())
            //: With whom a visit is: %1 are names
            parts += tr("with %1").arg(with);
        return parts.join(QStringLiteral(" · "));
    };
    m_people->setText(sentence(QStringLiteral("<b>%1</b>").arg(order.patient.toHtmlEscaped()),
        order.with.toHtmlEscaped()));
    m_people->setAccessibleName(sentence(order.patient, order.with));
    m_people->setVisible(!m_people->text().isEmpty());
}

} // namespace kinward::visit
