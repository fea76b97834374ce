#include "store/rules.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

template <class Value, size_t n>
using Names = std::array<std::pair<Value, QLatin1StringView>, n>;

constexpr Names<Field, 5> fields{{{Field::Anywhere, "anywhere"_L1},
                                  {Field::Title, "title"_L1},
                                  {Field::Text, "text"_L1},
                                  {Field::Source, "source"_L1},
                                  {Field::Company, "company"_L1}}};
constexpr Names<Test, 3> tests{
    {{Test::Contains, "contains"_L1}, {Test::ContainsNot, "contains_not"_L1}, {Test::Is, "is"_L1}}};
constexpr Names<Scope, 4> scopes{
    {{Scope::All, "all"_L1}, {Scope::Folder, "folder"_L1}, {Scope::Feed, "feed"_L1}, {Scope::Source, "source"_L1}}};

template <class Value, size_t n>
QString nameIn(const Names<Value, n>& names, Value value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

template <class Value, size_t n>
std::optional<Value> valueIn(const Names<Value, n>& names, const QString& name)
{
    for (const auto& [value, known] : names) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString nameOf(Field field)
{
    return nameIn(fields, field);
}

QString nameOf(Test test)
{
    return nameIn(tests, test);
}

QString nameOf(Scope scope)
{
    return nameIn(scopes, scope);
}

std::optional<Field> fieldNamed(const QString& name)
{
    return valueIn(fields, name);
}

std::optional<Test> testNamed(const QString& name)
{
    return valueIn(tests, name);
}

std::optional<Scope> scopeNamed(const QString& name)
{
    return valueIn(scopes, name);
}

QJsonArray toJson(const std::vector<Condition>& conditions)
{
    QJsonArray array;
    for (const Condition& condition : conditions)
        array.append(QJsonObject{{u"field"_s, nameOf(condition.field)},
                                 {u"test"_s, nameOf(condition.test)},
                                 {u"words"_s, QJsonArray::fromStringList(condition.words)}});
    return array;
}

QJsonObject toJson(const Actions& actions)
{
    return {{u"read"_s, actions.isRead},
            {u"star"_s, actions.isStarred},
            {u"notify"_s, actions.isNotified},
            {u"drop"_s, actions.isDropped},
            {u"label"_s, actions.label.isEmpty() ? QJsonValue() : QJsonValue(actions.label)}};
}

std::vector<Condition> conditionsOf(const QJsonArray& json)
{
    std::vector<Condition> conditions;
    for (const QJsonValue& value : json) {
        const QJsonObject object = value.toObject();
        Condition condition;
        condition.field = fieldNamed(object[u"field"_s].toString()).value_or(Field::Anywhere);
        condition.test = testNamed(object[u"test"_s].toString()).value_or(Test::Contains);
        for (const QJsonValue& word : object[u"words"_s].toArray())
            condition.words << word.toString();
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

Actions actionsOf(const QJsonObject& json)
{
    return {json[u"read"_s].toBool(), json[u"star"_s].toBool(), json[u"notify"_s].toBool(), json[u"drop"_s].toBool(),
            json[u"label"_s].toString()};
}

} // namespace pado::store
