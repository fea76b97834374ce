#include "connection.h"
#include "forgotten.h"
#include "mark_rows.h"
#include "store/writer.h"
#include "transaction.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

/// What the application of a rule changed on one article.
struct Change {
    bool isRead = false, isStarred = false;
    std::optional<qint64> label;
    bool isNothing() const { return !isRead && !isStarred && !label; }
};

struct State {
    bool isRead = false, isStarred = false;
};

State stateOf(Database& database, qint64 article)
{
    SQLite::Statement& statement =
        database.prepared("SELECT is_read, is_starred FROM article_states WHERE article = ?");
    statement.bind(1, integer(article));
    if (!statement.executeStep())
        return {};
    return {statement.getColumn(0).getInt() != 0, statement.getColumn(1).getInt() != 0};
}

Change changed(Database& database, qint64 article, const Actions& actions)
{
    const State before = stateOf(database, article);
    Change change{actions.isRead && !before.isRead, actions.isStarred && !before.isStarred, {}};
    if (change.isRead)
        markRead(database, article, true);
    if (change.isStarred)
        markStarred(database, article, true);
    if (!actions.label.isEmpty()) {
        const qint64 label = labelNamed(database, actions.label);
        if (addLabel(database, article, label))
            change.label = label;
    }
    return change;
}

void note(Database& database, qint64 article, const Change& change)
{
    SQLite::Statement& statement = database.prepared(
        "INSERT OR REPLACE INTO applied_marks (article, is_read, is_starred, label) VALUES (?, ?, ?, ?)");
    statement.bind(1, integer(article));
    statement.bind(2, int(change.isRead));
    statement.bind(3, int(change.isStarred));
    if (change.label)
        statement.bind(4, integer(*change.label));
    statement.exec();
}

std::string compact(const QJsonDocument& json)
{
    return json.toJson(QJsonDocument::Compact).toStdString();
}

/// @return the number of rows changed
int run(Database& database, const std::string& sql, std::optional<qint64> value = {})
{
    SQLite::Statement& statement = database.prepared(sql);
    if (value)
        statement.bind(1, integer(*value));
    return statement.exec();
}

} // namespace

Result<void> Writer::setLabelled(qint64 article, const QString& label, bool isLabelled)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        const qint64 id = labelNamed(m_connection->database, label);
        if (isLabelled)
            addLabel(m_connection->database, article, id);
        else
            removeLabel(m_connection->database, article, id);
    });
}

Result<qint64> Writer::saveRule(const Rule& rule)
{
    auto saved = inTransaction(m_connection->file, m_connection->database, [&]() -> Result<qint64> {
        Database& database = m_connection->database;
        SQLite::Statement& statement = database.prepared(
            rule.id == 0 ? "INSERT INTO rules (name, is_enabled, scope, within, conditions, actions, position) VALUES "
                           "(?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM rules))"
                         : "UPDATE rules SET name = ?, is_enabled = ?, scope = ?, within = ?, conditions = ?, actions "
                           "= ? WHERE id = ?");
        statement.bind(1, utf8(rule.name));
        statement.bind(2, int(rule.isEnabled));
        statement.bind(3, utf8(nameOf(rule.scope)));
        statement.bind(4, utf8(rule.within));
        statement.bind(5, compact(QJsonDocument(toJson(rule.conditions))));
        statement.bind(6, compact(QJsonDocument(toJson(rule.actions))));
        if (rule.id != 0)
            statement.bind(7, integer(rule.id));
        if (statement.exec() == 0)
            return failure("store.not_found", QString::number(rule.id));
        return rule.id != 0 ? rule.id : qint64(database.raw().getLastInsertRowid());
    });
    return saved ? *saved : tl::unexpected(saved.error());
}

Result<void> Writer::removeRule(qint64 id)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        releaseOf(m_connection->database, id);
        run(m_connection->database, "DELETE FROM rules WHERE id = ?", id);
    });
}

Result<void> Writer::orderRules(std::span<const qint64> rules)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        SQLite::Statement& behind = m_connection->database.prepared("UPDATE rules SET position = position + ?");
        behind.bind(1, integer(std::ssize(rules)));
        behind.exec();
        for (size_t i = 0; i < rules.size(); ++i) {
            SQLite::Statement& statement =
                m_connection->database.prepared("UPDATE rules SET position = ? WHERE id = ?");
            statement.bind(1, integer(qint64(i)));
            statement.bind(2, integer(rules[i]));
            statement.exec();
        }
    });
}

Result<int> Writer::applyRule(const Rule& rule, std::span<const qint64> articles, bool isFirst)
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        Database& database = m_connection->database;
        int count = 0;
        for (const qint64 article : articles) {
            const Change change = changed(database, article, rule.actions);
            if (change.isNothing())
                continue;
            if (isFirst && count == 0) {
                run(database, "DELETE FROM applied_marks");
                SQLite::Statement& name = database.prepared("INSERT INTO meta (key, value) VALUES ('applied_rule', ?1) "
                                                            "ON CONFLICT (key) DO UPDATE SET value = ?1");
                name.bind(1, utf8(rule.name));
                name.exec();
            }
            note(database, article, change);
            ++count;
        }
        return count;
    });
}

Result<int> Writer::undoApplied()
{
    return inTransaction(m_connection->file, m_connection->database, [&] {
        Database& database = m_connection->database;
        run(database, "UPDATE article_states SET is_read = 0 WHERE article IN (SELECT article FROM applied_marks WHERE "
                      "is_read = 1)");
        run(database, "UPDATE article_states SET is_starred = 0 WHERE article IN (SELECT article FROM applied_marks "
                      "WHERE is_starred = 1)");
        run(database,
            "DELETE FROM article_labels WHERE (label, article) IN (SELECT label, article FROM applied_marks)");
        return run(database, "DELETE FROM applied_marks");
    });
}

} // namespace pado::store
