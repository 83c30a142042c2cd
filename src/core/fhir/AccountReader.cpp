#include "core/care/Account.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ExtensionReader.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

#include <algorithm>
#include <limits>

namespace kinward::fhir
{

namespace
{

constexpr QLatin1String balanceUrl(
    "http://hl7.org/fhir/5.0/StructureDefinition/extension-Account.balance");

/// The R5 element as the cross-version extension writes it in R4.
care::AccountBalance fromExtension(const Extension &extension)
{
    care::AccountBalance balance;
    for (const Extension &part : extension.children) {
        if (part.url == QLatin1String("aggregate"))
            balance.aggregate = part.meaning;
        else if (part.url == QLatin1String("term"))
            balance.term = part.meaning;
        else if (part.url == QLatin1String("estimate"))
            balance.isEstimate = part.truth.value_or(false);
        else if (part.url == QLatin1String("amount"))
            balance.amount = part.money;
    }
    return balance;
}

/// The element of a portal that already speaks R5 here.
care::AccountBalance readBalance(Element element)
{
    care::AccountBalance balance;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "aggregate")
            balance.aggregate = readConcept(value);
        else if (key == "term")
            balance.term = readConcept(value);
        else if (key == "estimate")
            balance.isEstimate = value.boolean().value_or(false);
        else if (key == "amount")
            balance.amount = readMoney(value);
    });
    return balance;
}

void keepUsable(care::Account &account, care::AccountBalance balance)
{
    if (!balance.amount.asSent.isEmpty())
        account.balances.append(std::move(balance));
}

/// A party of the account, and its rank where it was sent one.
struct Party {
    care::Reference who;
    int priority = std::numeric_limits<int>::max();
};

Party readParty(Element element)
{
    Party party;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "coverage" || key == "party")
            party.who = readReference(value);
        else if (key == "priority")
            party.priority = value.integer().value_or(party.priority);
    });
    return party;
}

QList<care::Reference> readParties(Element element)
{
    QList<Party> parties = readList(element, readParty);
    std::stable_sort(parties.begin(), parties.end(),
        [](const Party &a, const Party &b) { return a.priority < b.priority; });
    QList<care::Reference> references;
    for (Party &party : parties)
        references.append(std::move(party.who));
    return references;
}

void readBalances(care::Account &account, std::string_view key, Element value)
{
    if (key == "balance") {
        value.eachItem([&](Element item) { keepUsable(account, readBalance(item)); });
    } else if (key == "extension") {
        value.eachItem([&](Element item) {
            const Extension extension = readExtension(item);
            if (extension.url == balanceUrl)
                keepUsable(account, fromExtension(extension));
        });
    }
}

void readField(care::Account &account, std::string_view key, Element value)
{
    if (key == "identifier")
        account.number = readFirst(value, readIdentifierValue);
    else if (key == "status")
        account.status = value.term();
    else if (key == "type")
        account.type = readConcept(value);
    else if (key == "name")
        account.name = value.text();
    else if (key == "servicePeriod")
        account.servicePeriod = readPeriod(value);
    else if (key == "coverage")
        account.coverages = readParties(value);
    else if (key == "owner")
        account.owner = readReference(value);
    else if (key == "description")
        account.description = value.text();
    else if (key == "guarantor")
        account.guarantors = readParties(value);
    else
        readBalances(account, key, value);
}

} // namespace

template <> Result<care::Account> readRecord(const QByteArray &json)
{
    return readResource<care::Account>(QLatin1String("Account"), json, readField,
        [](care::Account &account, const Contained &contained) {
            contained.resolve(account.coverages);
            contained.resolve(account.owner);
            contained.resolve(account.guarantors);
        });
}

} // namespace kinward::fhir
