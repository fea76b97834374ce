-- Reports of one event as a story. All of this can be made anew from articles, revisions and evidences.
ALTER TABLE articles ADD COLUMN story INTEGER;
ALTER TABLE articles ADD COLUMN origin INTEGER;
CREATE INDEX articles_by_story ON articles(story, published, id);

CREATE TABLE stories (
    id INTEGER PRIMARY KEY,
    first_report INTEGER NOT NULL,
    fullest_report INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    sources INTEGER NOT NULL
);

CREATE TABLE article_fingerprints (
    article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    size INTEGER NOT NULL,
    credit TEXT NOT NULL,
    print BLOB NOT NULL
);
CREATE INDEX article_fingerprints_by_day ON article_fingerprints(day);
