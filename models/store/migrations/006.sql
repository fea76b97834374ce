CREATE TABLE rules (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    is_enabled INTEGER NOT NULL DEFAULT 1,
    scope TEXT NOT NULL DEFAULT 'all',
    within TEXT NOT NULL DEFAULT '',
    conditions TEXT NOT NULL,
    actions TEXT NOT NULL,
    hits INTEGER NOT NULL DEFAULT 0,
    last_hit INTEGER
);

CREATE TABLE labels (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE article_labels (
    label INTEGER NOT NULL REFERENCES labels(id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    PRIMARY KEY (label, article)
) WITHOUT ROWID;
CREATE INDEX article_labels_by_article ON article_labels(article);

CREATE TABLE applied_marks (
    article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    is_read INTEGER NOT NULL,
    is_starred INTEGER NOT NULL,
    label INTEGER REFERENCES labels(id) ON DELETE CASCADE
);

CREATE TABLE forgotten (
    key BLOB NOT NULL,
    feed INTEGER NOT NULL,
    rule INTEGER,
    recorded INTEGER NOT NULL,
    PRIMARY KEY (key, feed)
) WITHOUT ROWID;
CREATE INDEX forgotten_by_date ON forgotten(recorded);

ALTER TABLE feeds ADD COLUMN keep_days INTEGER;
