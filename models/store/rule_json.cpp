#include "store/rules.h"

#include "base/enum_names.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

constexpr std::array fields = {"anywhere", "title", "text", "source", "company"};
constexpr std::array tests = {"contains", "contains_not", "is"};
constexpr std::array scopes = {"all", "folder", "feed", "source"};

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
    return named<Field>(fields, name);
}

std::optional<Test> testNamed(const QString& name)
{
    return named<Test>(tests, name);
}

std::optional<Scope> scopeNamed(const QString& name)
{
    return named<Scope>(scopes, name);
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
