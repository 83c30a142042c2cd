#include "core/care/Invoice.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ExtensionReader.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

#include <cmath>

namespace kinward::fhir
{

namespace
{

/// The extension of the caregiver API for money that came in (portal-api.yaml).
constexpr QLatin1String paymentUrl("urn:kinward:invoice-payment");

using PriceComponent = care::InvoicePart;

PriceComponent readPriceComponent(Element element)
{
    PriceComponent component;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "type")
            component.type = value.term();
        else if (key == "code")
            component.label = readConcept(value).label();
        else if (key == "amount")
            component.amount = readMoney(value);
    });
    return component;
}

/// What a line costs: its only price as sent, else base, surcharges and taxes less discounts and
/// deductions (R4 invoice-priceComponentType). No amount where a part has none or another currency.
care::Money priceOf(const QList<PriceComponent> &components)
{
    QList<PriceComponent> parts;
    for (const PriceComponent &component : components) {
        if (component.type != QLatin1String("informational"))
            parts.append(component);
    }
    if (parts.isEmpty())
        return {};
    if (parts.size() == 1)
        return parts.first().amount;
    double sum = 0;
    for (const PriceComponent &part : std::as_const(parts)) {
        if (!part.amount.value || part.amount.currency != parts.first().amount.currency)
            return {};
        const bool less
            = part.type == QLatin1String("discount") || part.type == QLatin1String("deduction");
        // Portals send a discount with and without its minus.
        sum += less ? -std::abs(*part.amount.value) : *part.amount.value;
    }
    return {sum, QString::number(sum, 'f', 2), parts.first().amount.currency};
}

/// Portals send what is taken off with and without its minus.
care::InvoicePart readPart(Element element)
{
    care::InvoicePart part = readPriceComponent(element);
    const bool less
        = part.type == QLatin1String("discount") || part.type == QLatin1String("deduction");
    if (less && part.amount.value.value_or(0) > 0) {
        part.amount.value = -*part.amount.value;
        part.amount.asSent.prepend(u'-');
    }
    return part;
}

void addPayment(care::Invoice &invoice, const Extension &extension)
{
    if (extension.url != paymentUrl)
        return;
    care::InvoicePayment payment;
    for (const Extension &child : extension.children) {
        if (child.url == QLatin1String("amount"))
            payment.amount = child.money;
        else if (child.url == QLatin1String("date"))
            payment.date = care::PartialDateTime::fromFhir(child.text);
        else if (child.url == QLatin1String("method"))
            payment.method = child.text;
    }
    invoice.payments.append(payment);
}

care::InvoiceLine readLine(Element element)
{
    care::InvoiceLine line;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "sequence")
            line.sequence = value.integer().value_or(0);
        else if (key == "chargeItemCodeableConcept")
            line.label = readConcept(value).label();
        else if (key == "chargeItemReference")
            line.label = readReference(value).display;
        else if (key == "priceComponent")
            line.amount = priceOf(readList(value, readPriceComponent));
    });
    return line;
}

void readInvoiceField(care::Invoice &invoice, std::string_view key, Element value)
{
    if (key == "status")
        invoice.status = value.term();
    else if (key == "identifier")
        invoice.number = readFirst(value, readIdentifierValue);
    else if (key == "date")
        invoice.date = readDateTime(value);
    else if (key == "issuer")
        invoice.issuer = readReference(value);
    else if (key == "totalNet")
        invoice.totalNet = readMoney(value);
    else if (key == "totalGross")
        invoice.totalGross = readMoney(value);
    else if (key == "paymentTerms")
        invoice.paymentTerms = value.text();
    else if (key == "lineItem")
        invoice.lines = readList(value, readLine);
    else if (key == "totalPriceComponent")
        invoice.parts = readList(value, readPart);
    else if (key == "account")
        invoice.account = readReference(value);
    else if (key == "extension")
        value.eachItem([&](Element item) { addPayment(invoice, readExtension(item)); });
    else if (key == "note")
        invoice.notes = readTexts(value, readAnnotation);
}

} // namespace

template <> Result<care::Invoice> readRecord(const QByteArray &json)
{
    const auto finish = [](care::Invoice &invoice, const Contained &contained) {
        contained.resolve(invoice.issuer);
    };
    return readResource<care::Invoice>(QLatin1String("Invoice"), json, readInvoiceField, finish);
}

} // namespace kinward::fhir
