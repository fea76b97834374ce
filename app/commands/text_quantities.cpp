#include "app/commands/commands.h"
#include "app/commands/group.h"
#include "app/invocation.h"
#include "base/clock.h"
#include "base/json_line.h"
#include "text/code_points.h"
#include "text/quantity.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <string>

namespace pado::app
{

namespace
{

using namespace Qt::Literals::StringLiterals;
using text::Quantity;
using text::QuantityKind;

QString kindName(QuantityKind kind)
{
    switch (kind) {
    case QuantityKind::Number:
        return u"number"_s;
    case QuantityKind::Percent:
        return u"percent"_s;
    case QuantityKind::Money:
        return u"money"_s;
    case QuantityKind::Date:
        return u"date"_s;
    case QuantityKind::DateRange:
        return u"daterange"_s;
    case QuantityKind::Time:
        return u"time"_s;
    case QuantityKind::Duration:
        return u"duration"_s;
    case QuantityKind::Ordinal:
        return u"ordinal"_s;
    case QuantityKind::Multiple:
        return u"multiple"_s;
    }
    return {};
}

QJsonValue orNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(const QString& value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue orNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const Quantity& quantity, const text::CodePoints& points)
{
    return {{u"kind"_s, kindName(quantity.kind)},
            {u"text"_s, quantity.text},
            {u"start"_s, points.fromUtf16(quantity.start)},
            {u"end"_s, points.fromUtf16(quantity.end)},
            {u"value"_s, quantity.kind == QuantityKind::Time ? QJsonValue(quantity.clock) : orNull(quantity.value)},
            {u"unit"_s, orNull(quantity.unit)},
            {u"min"_s, orNull(quantity.min)},
            {u"max"_s, orNull(quantity.max)},
            {u"approx"_s, quantity.isApproximate},
            {u"start_date"_s, orNull(quantity.startDate)},
            {u"end_date"_s, orNull(quantity.endDate)},
            {u"granularity"_s, orNull(quantity.granularity)}};
}

/// One answer a line even where the line is no JSON, so that answers keep step with questions.
QJsonObject answer(const QByteArray& line, bool& isValid)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    isValid = document.isObject();
    if (!isValid)
        return {{u"quantities"_s, QJsonArray()}, {u"error"_s, u"not a JSON object"_s}};
    const QString text = document.object().value(u"text").toString();
    const QString reference = document.object().value(u"reference").toString();
    QDateTime moment = QDateTime::fromString(reference, Qt::ISODate);
    if (moment.timeSpec() == Qt::UTC)
        moment = toKst(moment); // a time without a place of its own is news of Korea
    const text::CodePoints points(text);
    QJsonArray found;
    for (const Quantity& quantity : text::findQuantities(text, moment))
        found.append(toJson(quantity, points));
    return {{u"quantities"_s, found}};
}

int run()
{
    std::string line;
    bool allValid = true;
    for (int number = 1; std::getline(std::cin, line); ++number) {
        bool isValid = true;
        const QByteArray json = jsonLine(answer(QByteArray::fromStdString(line), isValid));
        std::cout.write(json.constData(), json.size());
        if (!isValid) {
            std::cerr << "line " << number << ": not a JSON object, expected {\"text\",\"reference\"}\n";
            allValid = false;
        }
    }
    std::cout.flush();
    return allValid ? Exit::Done : Exit::BadInput;
}

} // namespace

void addTextQuantities(CLI::App& cli, Invocation& invocation)
{
    CLI::App* command =
        group(cli, "text", textGroup)
            ->add_subcommand(
                "quantities",
                "JSON 줄의 수, 돈, 날짜 · numbers, money and dates of JSON lines {\"text\",\"reference\"}");
    command->callback([&invocation] { invocation.run = run; });
}

} // namespace pado::app
