#include "mark_rows.h"

namespace pado::store
{

void markRead(Database& database, qint64 article, bool isRead)
{
    SQLite::Statement& statement =
        database.prepared("INSERT INTO article_states (article, is_read) VALUES (?1, ?2) ON CONFLICT (article) DO "
                          "UPDATE SET is_read = ?2");
    statement.bind(1, integer(article));
    statement.bind(2, int(isRead));
    statement.exec();
}

void markStarred(Database& database, qint64 article, bool isStarred)
{
    SQLite::Statement& statement =
        database.prepared("INSERT INTO article_states (article, is_starred) VALUES (?1, ?2) ON CONFLICT (article) DO "
                          "UPDATE SET is_starred = ?2");
    statement.bind(1, integer(article));
    statement.bind(2, int(isStarred));
    statement.exec();
}

qint64 labelNamed(Database& database, const QString& name)
{
    SQLite::Statement& made = database.prepared("INSERT OR IGNORE INTO labels (name) VALUES (?)");
    made.bind(1, utf8(name));
    made.exec();
    SQLite::Statement& found = database.prepared("SELECT id FROM labels WHERE name = ?");
    found.bind(1, utf8(name));
    found.executeStep();
    return found.getColumn(0).getInt64();
}

bool addLabel(Database& database, qint64 article, qint64 label)
{
    SQLite::Statement& statement =
        database.prepared("INSERT OR IGNORE INTO article_labels (label, article) VALUES (?, ?)");
    statement.bind(1, integer(label));
    statement.bind(2, integer(article));
    return statement.exec() > 0;
}

void removeLabel(Database& database, qint64 article, qint64 label)
{
    SQLite::Statement& statement = database.prepared("DELETE FROM article_labels WHERE label = ? AND article = ?");
    statement.bind(1, integer(label));
    statement.bind(2, integer(article));
    statement.exec();
}

} // namespace pado::store
