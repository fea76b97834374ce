-- Search by grams that Pado computes (text/search_grams.h). Rows are in the order of their articles' days, so that the
-- newest are found first without sorting. The program fills the index after this script, and goes on where it stopped.
DROP TABLE article_search;

-- Rows as long as texts waste half of a table WITHOUT ROWID, which keeps at most a quarter of a page of each in place.
ALTER TABLE revisions RENAME TO revisions_before;
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    recorded INTEGER NOT NULL,
    UNIQUE (article, revision)
);
INSERT INTO revisions (article, revision, title, text, recorded)
    SELECT article, revision, title, text, recorded FROM revisions_before ORDER BY article, revision;
DROP TABLE revisions_before;

ALTER TABLE articles ADD COLUMN search_key INTEGER NOT NULL DEFAULT 0;
-- Days since 1970 in Korea, rounded down also before; 24 bits below number the articles of a day.
UPDATE articles SET search_key = numbered.key FROM (
    SELECT id, ((published + 32400000 + 86400000 * 1000000) / 86400000 - 1000000) * 16777216
           + row_number() OVER (PARTITION BY (published + 32400000 + 86400000 * 1000000) / 86400000
                                ORDER BY published, id) - 1 AS key FROM articles) AS numbered
    WHERE numbered.id = articles.id;
CREATE UNIQUE INDEX articles_by_search_key ON articles(search_key);

CREATE VIRTUAL TABLE article_search USING fts5(grams, content='', columnsize=0, detail=none, tokenize='ascii');
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 33554432);

-- In how many of every 16 articles a gram is: a hint for the order of looking things up, never counted down.
CREATE TABLE gram_frequencies (gram TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;

-- Up to which key the index is filled; no such row: wholly.
INSERT INTO meta (key, value) SELECT 'search_filled_to', min(search_key) - 1 FROM articles HAVING count(*) > 0;
INSERT INTO meta (key, value) VALUES ('search_grams_version', 1);
