#include "connection.h"
#include "store/reader.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace pado::store
{

namespace
{

QJsonDocument jsonAt(SQLite::Statement& row, int column)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(row.getColumn(column).getString()));
}

Rule ruleRow(SQLite::Statement& row)
{
    Rule rule;
    rule.id = row.getColumn(0).getInt64();
    rule.name = textAt(row, 1);
    rule.isEnabled = row.getColumn(2).getInt() != 0;
    rule.scope = scopeNamed(textAt(row, 3)).value_or(Scope::All);
    rule.within = textAt(row, 4);
    rule.conditions = conditionsOf(jsonAt(row, 5).array());
    rule.actions = actionsOf(jsonAt(row, 6).object());
    rule.hits = row.getColumn(7).getInt64();
    rule.lastHit = instantAt(row, 8);
    return rule;
}

RuledArticle ruledRow(SQLite::Statement& row)
{
    RuledArticle article;
    article.id = row.getColumn(0).getInt64();
    article.feed = row.getColumn(1).getInt64();
    article.folders = foldersAt(row, 2);
    article.title = textAt(row, 3);
    article.text = textAt(row, 4);
    article.source = textAt(row, 5);
    article.url = textAt(row, 6);
    article.published = instantAt(row, 7);
    article.companies = textAt(row, 8).split(u'\n', Qt::SkipEmptyParts);
    return article;
}

} // namespace

Result<std::vector<Rule>> Reader::rules() const
{
    return m_connection->run([&] {
        SQLite::Statement& statement =
            m_connection->database.prepared("SELECT id, name, is_enabled, scope, within, conditions, actions, hits, "
                                            "last_hit FROM rules ORDER BY position, id");
        std::vector<Rule> rules;
        while (statement.executeStep())
            rules.push_back(ruleRow(statement));
        return rules;
    });
}

Result<std::vector<RuledArticle>> Reader::ruledArticles(qint64 below, int limit) const
{
    return m_connection->run([&] {
        SQLite::Statement& statement = m_connection->database.prepared(
            "SELECT a.id, coalesce(a.feed, 0), coalesce(f.folder, ''), r.title, r.text, a.source, a.url, a.published, "
            "(SELECT group_concat(e.key, char(10)) FROM mentions m JOIN entities e ON e.id = m.entity WHERE m.article "
            "= "
            "a.id) FROM articles a JOIN revisions r ON r.article = a.id AND r.revision = a.revision LEFT JOIN feeds f "
            "ON f.id = a.feed WHERE "
            "(?1 = 0 OR a.id < ?1) ORDER BY a.id DESC LIMIT ?2");
        statement.bind(1, integer(below));
        statement.bind(2, limit);
        std::vector<RuledArticle> articles;
        while (statement.executeStep())
            articles.push_back(ruledRow(statement));
        return articles;
    });
}

Result<QStringList> Reader::labels() const
{
    return m_connection->run([&] {
        SQLite::Statement& statement = m_connection->database.prepared(
            "SELECT name FROM labels l WHERE EXISTS (SELECT 1 FROM article_labels WHERE label = l.id) ORDER BY name");
        QStringList labels;
        while (statement.executeStep())
            labels << textAt(statement, 0);
        return labels;
    });
}

Result<std::optional<AppliedRule>> Reader::appliedRule() const
{
    return m_connection->run([&]() -> std::optional<AppliedRule> {
        SQLite::Statement& statement = m_connection->database.prepared(
            "SELECT (SELECT value FROM meta WHERE key = 'applied_rule'), count(*) FROM applied_marks");
        statement.executeStep();
        const qint64 articles = statement.getColumn(1).getInt64();
        return articles == 0 ? std::nullopt : std::optional(AppliedRule{textAt(statement, 0), articles});
    });
}

} // namespace pado::store
