#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace pado::store
{

/// Whose articles a rule looks at.
enum class Scope { All, Folder, Feed, Source };
/// What of an article a condition looks at.
enum class Field { Anywhere, Title, Text, Source, Company }; ///< Anywhere: title or text
enum class Test { Contains, ContainsNot, Is };

/// `field` contains one of the words, contains none of them, or is one of them.
struct Condition {
    Field field = Field::Anywhere;
    Test test = Test::Contains;
    QStringList words; ///< Field::Company: entity keys
    bool operator==(const Condition&) const = default;
};

/// What becomes of an article for which all conditions of a rule hold.
struct Actions {
    bool isRead = false;
    bool isStarred = false;
    bool isNotified = false; ///< the refresh tells of it
    bool isDropped = false;  ///< not stored at all
    QString label = {};      ///< empty: none
    bool operator==(const Actions&) const = default;
    bool isEmpty() const { return *this == Actions{}; }
};

/// What the user wants done with new articles.
struct Rule {
    qint64 id = 0; ///< 0: not stored yet
    QString name;
    bool isEnabled = true;
    Scope scope = Scope::All;
    QString within; ///< of the scope: folder ("업계/반도체", with those inside), feed's id, or outlet
    std::vector<Condition> conditions;
    Actions actions;
    qint64 hits = 0;   ///< new articles it was applied to
    QDateTime lastHit; ///< UTC; invalid: never
};

/// What the rules say of one article.
struct Marks {
    bool isRead = false;
    bool isStarred = false;
    QStringList labels = {};
    std::vector<qint64> rules = {}; ///< that hold, in their order
    qint64 notifiedBy = 0;          ///< the first rule that wants to tell of it; 0: none
    qint64 droppedBy = 0;           ///< 0: it is stored
};

/// A stored article as rules look at it.
struct RuledArticle {
    qint64 id = 0;
    qint64 feed = 0;
    QStringList folders = {}; ///< of the feed
    QString title = {}, text = {}, source = {}, url = {};
    QDateTime published = {};
    QStringList companies = {}; ///< keys of the entities it mentions
};

/// The latest rule applied to articles that were stored already: what undoing it gives back.
struct AppliedRule {
    QString rule;
    qint64 articles = 0; ///< that it changed
};

/// How long articles are kept, in days since they came (or were published, if that is later). None: for ever.
struct Retention {
    std::optional<int> days;
    std::map<qint64, std::optional<int>> feeds; ///< that differ
};

// The words of the command line and of the stored rules: "title", "contains_not", "folder" …
QString nameOf(Field field);
QString nameOf(Test test);
QString nameOf(Scope scope);
std::optional<Field> fieldNamed(const QString& name);
std::optional<Test> testNamed(const QString& name);
std::optional<Scope> scopeNamed(const QString& name);

QJsonArray toJson(const std::vector<Condition>& conditions);
QJsonObject toJson(const Actions& actions);
std::vector<Condition> conditionsOf(const QJsonArray& json);
Actions actionsOf(const QJsonObject& json);

} // namespace pado::store
