#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/SimplePdf.h"
#include "sandbox/seed/facts/Billing.h"

#include <algorithm>
#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

using facts::Bill;
using facts::BillLine;

constexpr int daysFromVisitToBill = 20;

const Subject &subjectOf(const Bill &bill)
{
    return std::string_view(bill.patient) == child().id ? child() : mother();
}

int sumOf(const Bill &bill)
{
    int sum = 0;
    for (const BillLine &line : bill.lines)
        sum += line.cents;
    return sum;
}

Json account(const Seed &seed, const Subject &subject, int sinceDay)
{
    Json result = resource("Account", std::string(subject.id) + "-account");
    result["status"] = "active";
    result["type"] = hl7Concept("v3-ActCode", "PBILLACCT", "patient billing account");
    result["name"] = std::string("Patient account of ") + subject.name;
    result["subject"] = Json::array({reference(subject)});
    result["servicePeriod"] = Json::object({{"start", seed.calendar.date(sinceDay)}});
    result["coverage"] = Json::array(
        {{{"coverage", reference(std::string("Coverage/") + subject.id + "-coverage")},
            {"priority", 1}}});
    result["owner"] = reference(std::string("Organization/") + subject.practice);
    return result;
}

Json copay(const facts::Copay &fact)
{
    return {{"type", hl7Concept("coverage-copay-type", fact.code, fact.text)},
        {"valueMoney", dollars(fact.cents)}};
}

/// An insurance from the first day of one calendar year to the last of another; 0 is this year.
Json coverage(const Seed &seed, const facts::Insurance &fact)
{
    const bool isChild = std::string_view(fact.patient) == child().id;
    const Subject &subject = isChild ? child() : mother();
    Json result = resource("Coverage", std::string(subject.id) + fact.idEnd);
    result["status"] = "active";
    result["type"] = hl7Concept("v3-ActCode", "HMO", "health maintenance organization policy");
    result["type"]["text"] = fact.plan;
    result["subscriberId"] = fact.number;
    result["beneficiary"] = reference(subject);
    result["relationship"] = hl7Concept(
        "subscriber-relationship", isChild ? "child" : "self", isChild ? "Child" : "Self");
    const int year = seed.calendar.thisYear();
    const int first = seed.calendar.dayOf(year + fact.firstYear, 1, 1);
    const int last = seed.calendar.dayOf(year + fact.lastYear, 12, 31);
    result["period"] = period(seed.calendar.date(first), seed.calendar.date(last));
    result["payor"]
        = Json::array({reference("Organization/northshore-health-plan", "Northshore Health Plan")});
    result["class"] = Json::array({{{"type", hl7Concept("coverage-class", "plan", "Plan")},
                                       {"value", fact.planNumber}, {"name", fact.plan}},
        {{"type", hl7Concept("coverage-class", "group", "Group")}, {"value", fact.group}},
        {{"type", hl7Concept("coverage-class", "rxbin", "RX BIN")}, {"value", "610097"}}});
    result["network"] = "Northshore Care Network";
    for (const facts::Copay &entry : fact.copays)
        result["costToBeneficiary"].push_back(copay(entry));
    return result;
}

Json price(const char *type, const char *text, int cents)
{
    Json result{{"type", type}, {"amount", dollars(cents)}};
    if (*text)
        result["code"] = textConcept(text);
    return result;
}

Json invoice(const Seed &seed, const Bill &bill)
{
    const Subject &subject = subjectOf(bill);
    const int due = sumOf(bill) - bill.planPaid;
    Json result = resource("Invoice", std::string("invoice-") + bill.id);
    result["identifier"] = Json::array(
        {{{"system", std::string("https://") + subject.practice + ".example/invoices"},
            {"value", bill.id}}});
    result["status"] = bill.status;
    result["subject"] = reference(subject);
    result["date"] = seed.calendar.time(seed.calendar.workday(bill.day), 9 * 60);
    result["participant"] = Json::array({Json::object({{"actor", practitioner(*bill.by)}})});
    result["issuer"] = reference(std::string("Organization/") + subject.practice);
    result["account"] = reference(std::string("Account/") + subject.id + "-account");
    result["lineItem"] = Json::array();
    int sequence = 0;
    for (const BillLine &line : bill.lines)
        result["lineItem"].push_back(
            {{"sequence", ++sequence}, {"chargeItemCodeableConcept", textConcept(line.text)},
                {"priceComponent", Json::array({price("base", "", line.cents)})}});
    result["totalPriceComponent"] = Json::array({price("base", "Charges", sumOf(bill)),
        price("deduction", "Paid by Northshore Health Plan", bill.planPaid)});
    result["totalNet"] = dollars(due);
    result["totalGross"] = dollars(due);
    result["paymentTerms"] = "Please pay within 30 days. Questions about this bill: call the front "
                             "desk of the practice.";
    return result;
}

/// The extension of portal-api.yaml for money that came in.
Json payment(const std::string &date, int cents, const char *method)
{
    return {{"url", "urn:kinward:invoice-payment"},
        {"extension",
            Json::array({{{"url", "date"}, {"valueDate", date}},
                {{"url", "amount"}, {"valueMoney", dollars(cents)}},
                {{"url", "method"}, {"valueString", method}}})}};
}

/// Bills that are settled were paid by the family within two weeks; of others a part may be.
void addPayments(const Seed &seed, const Bill &bill, Json &invoice)
{
    const int due = sumOf(bill) - bill.planPaid;
    const int day = seed.calendar.workday(bill.day + 12);
    if (due == 0)
        return; // the plan paid all of it
    if (std::string_view(bill.status) == "balanced")
        invoice["extension"]
            = Json::array({payment(seed.calendar.date(day), due, "Card, through the portal")});
    else if (bill.familyPaid > 0)
        invoice["extension"]
            = Json::array({payment(seed.calendar.date(day), bill.familyPaid, "Check")});
}

std::string inDollars(int cents)
{
    const int rest = cents % 100;
    return "$" + std::to_string(cents / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

/// The bill as the practice prints it, with a DocumentReference that says which bill it is.
void addPaperBill(Seed &seed, const Bill &bill)
{
    const Subject &subject = subjectOf(bill);
    const std::string day = seed.calendar.date(seed.calendar.workday(bill.day));
    const std::string title = std::string("Bill ") + bill.id;
    std::vector<std::string> lines{std::string("For ") + subject.name, "Date: " + day, ""};
    for (const BillLine &line : bill.lines)
        lines.push_back(std::string(line.text) + ": " + inDollars(line.cents));
    lines.push_back("Paid by Northshore Health Plan: " + inDollars(bill.planPaid));
    lines.push_back("Total: " + inDollars(sumOf(bill) - bill.planPaid));
    Json paper = resource("DocumentReference", std::string("paper-") + bill.id);
    paper["status"] = "current";
    paper["type"] = textConcept("Bill");
    paper["subject"] = reference(subject);
    paper["date"] = seed.calendar.time(seed.calendar.workday(bill.day), 9 * 60);
    paper["author"] = Json::array({reference(std::string("Organization/") + subject.practice)});
    paper["description"] = title;
    paper["content"] = Json::array({Json::object({{"attachment",
        binaryAttachment(seed, subject, std::string("paper-file-") + bill.id, title,
            simplePdf(title, lines))}})});
    paper["context"]["related"]
        = Json::array({reference(std::string("Invoice/invoice-") + bill.id)});
    seed.add(std::move(paper));
}

Json adjudication(const char *code, const char *display, int cents)
{
    return {{"category", hl7Concept("adjudication", code, display)}, {"amount", dollars(cents)}};
}

Json explanation(const Seed &seed, const Bill &bill)
{
    const Subject &subject = subjectOf(bill);
    const int served = seed.calendar.workday(bill.day - daysFromVisitToBill);
    const int decided = seed.calendar.workday(bill.day - 3);
    Json result = resource("ExplanationOfBenefit", std::string("explanation-") + bill.id);
    result["status"] = "active";
    result["type"] = hl7Concept("claim-type", "professional", "Professional");
    result["use"] = "claim";
    result["patient"] = reference(subject);
    result["billablePeriod"] = period(seed.calendar.date(served), seed.calendar.date(served));
    result["created"] = seed.calendar.date(decided);
    result["insurer"] = reference("Organization/northshore-health-plan", "Northshore Health Plan");
    result["provider"] = reference(std::string("Organization/") + subject.practice);
    result["outcome"] = "complete";
    result["insurance"] = Json::array({{{"focal", true},
        {"coverage", reference(std::string("Coverage/") + subject.id + "-coverage")}}});
    result["item"] = Json::array();
    int sequence = 0;
    for (const BillLine &line : bill.lines)
        result["item"].push_back(
            {{"sequence", ++sequence}, {"productOrService", textConcept(line.text)},
                {"servicedDate", seed.calendar.date(served)}, {"net", dollars(line.cents)},
                {"adjudication",
                    Json::array({adjudication("submitted", "Submitted Amount", line.cents)})}});
    const int sum = sumOf(bill);
    result["total"] = Json::array({adjudication("submitted", "Submitted Amount", sum),
        adjudication("copay", "CoPay", sum - bill.planPaid),
        adjudication("benefit", "Benefit Amount", bill.planPaid)});
    result["payment"] = {{"date", seed.calendar.date(decided)}, {"amount", dollars(bill.planPaid)}};
    return result;
}

} // namespace

void addBilling(Seed &seed)
{
    for (const facts::Insurance &fact : facts::insurances)
        seed.add(coverage(seed, fact));
    seed.add(account(seed, mother(), -2915));
    seed.add(account(seed, child(), -3200));
    for (const Bill &bill : facts::bills) {
        Json sent = invoice(seed, bill);
        addPayments(seed, bill, sent);
        seed.add(std::move(sent));
        if (std::string_view(bill.status) == "issued")
            addPaperBill(seed, bill);
        const bool isExplained
            = std::any_of(std::begin(facts::explained), std::end(facts::explained),
                [&bill](const char *id) { return std::string_view(id) == bill.id; });
        if (isExplained)
            seed.add(explanation(seed, bill));
    }
}

} // namespace kinward::sandbox::seed
