-- Entities and merge keys by number: their texts stood in every row that named them, and in two indexes of each, so
-- that storing an article touched several times as many pages. merge_hash() is the program's (same_fact.h).
ALTER TABLE facts ADD COLUMN merge_hash INTEGER NOT NULL DEFAULT 0;
UPDATE facts SET merge_hash = merge_hash(merge_key);
DROP INDEX facts_by_key;
ALTER TABLE facts DROP COLUMN merge_key;
CREATE INDEX facts_by_hash ON facts(merge_hash);

ALTER TABLE entities RENAME TO entities_before;
ALTER TABLE fact_entities RENAME TO fact_entities_before;
ALTER TABLE mentions RENAME TO mentions_before;
CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    facts INTEGER NOT NULL DEFAULT 0,
    deals INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    last_fact INTEGER
);
INSERT INTO entities (key, name, type, facts, deals, articles, last_fact)
    SELECT key, name, type, facts, deals, articles, last_fact FROM entities_before ORDER BY key;

-- In which role is for the claim to say: no question asks for it.
CREATE TABLE fact_entities (
    entity INTEGER NOT NULL REFERENCES entities(id),
    place_start INTEGER NOT NULL,
    fact INTEGER NOT NULL REFERENCES facts(id) ON DELETE CASCADE,
    PRIMARY KEY (entity, place_start, fact)
) WITHOUT ROWID;
INSERT INTO fact_entities (entity, place_start, fact)
    SELECT DISTINCT e.id, b.place_start, b.fact FROM fact_entities_before b JOIN entities e ON e.key = b.key
    ORDER BY e.id, b.place_start, b.fact;

CREATE TABLE mentions (
    entity INTEGER NOT NULL REFERENCES entities(id),
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    PRIMARY KEY (entity, article)
) WITHOUT ROWID;
INSERT INTO mentions (entity, article)
    SELECT e.id, b.article FROM mentions_before b JOIN entities e ON e.key = b.key ORDER BY e.id, b.article;

DROP TABLE mentions_before;
DROP TABLE fact_entities_before;
DROP TABLE entities_before;
CREATE INDEX entities_by_facts ON entities(facts, key);
CREATE INDEX entities_by_name ON entities(name);
CREATE INDEX fact_entities_by_fact ON fact_entities(fact);
CREATE INDEX mentions_by_article ON mentions(article);
