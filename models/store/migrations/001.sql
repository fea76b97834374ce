CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    site_url TEXT NOT NULL DEFAULT '',
    folder TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL DEFAULT '',
    encoding TEXT NOT NULL DEFAULT '',
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    state INTEGER NOT NULL DEFAULT 0,
    interval_minutes INTEGER NOT NULL DEFAULT 60,
    failures INTEGER NOT NULL DEFAULT 0,
    error_code TEXT NOT NULL DEFAULT '',
    error_hint TEXT NOT NULL DEFAULT '',
    last_fetched INTEGER,
    last_success INTEGER,
    next_due INTEGER,
    articles INTEGER NOT NULL DEFAULT 0,
    facts INTEGER NOT NULL DEFAULT 0,
    is_demo INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    feed INTEGER REFERENCES feeds(id) ON DELETE SET NULL,
    external_id TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    published INTEGER NOT NULL,
    updated INTEGER,
    recorded INTEGER NOT NULL,
    excerpt TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 1,
    hash BLOB NOT NULL,
    facts INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX articles_by_date ON articles(published, id);
CREATE INDEX articles_by_source ON articles(source, published, id);
CREATE INDEX articles_by_feed ON articles(feed, external_id);
CREATE INDEX articles_by_url ON articles(url) WHERE url <> '';
CREATE INDEX articles_by_hash ON articles(hash);

CREATE TABLE revisions (
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    recorded INTEGER NOT NULL,
    PRIMARY KEY (article, revision)
) WITHOUT ROWID;

CREATE TABLE article_states (
    article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    is_read INTEGER NOT NULL DEFAULT 0,
    is_starred INTEGER NOT NULL DEFAULT 0
);

CREATE VIRTUAL TABLE article_search USING fts5(title, body, content='', tokenize='trigram');

CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    type TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    merge_key TEXT NOT NULL,
    claim TEXT NOT NULL,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL DEFAULT '',
    first_seen INTEGER NOT NULL,
    place_start INTEGER NOT NULL,
    place_end INTEGER NOT NULL,
    is_placed_by_event INTEGER NOT NULL,
    amount_krw REAL,
    sources INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    review INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX facts_by_key ON facts(merge_key);
CREATE INDEX facts_by_place ON facts(place_start, id);
CREATE INDEX facts_by_kind ON facts(kind, place_start, id);
CREATE INDEX facts_by_type ON facts(type, place_start, id);

CREATE TABLE entities (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    facts INTEGER NOT NULL DEFAULT 0,
    deals INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    last_fact INTEGER
) WITHOUT ROWID;
CREATE INDEX entities_by_facts ON entities(facts, key);
CREATE INDEX entities_by_name ON entities(name);

CREATE TABLE fact_entities (
    key TEXT NOT NULL REFERENCES entities(key),
    place_start INTEGER NOT NULL,
    fact INTEGER NOT NULL REFERENCES facts(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (key, place_start, fact, role)
) WITHOUT ROWID;
CREATE INDEX fact_entities_by_fact ON fact_entities(fact);

CREATE TABLE evidences (
    id INTEGER PRIMARY KEY,
    fact INTEGER NOT NULL REFERENCES facts(id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    claim TEXT NOT NULL DEFAULT '',
    UNIQUE (fact, article, revision, start, end)
);
CREATE INDEX evidences_by_article ON evidences(article, revision, start);

CREATE TABLE mentions (
    key TEXT NOT NULL REFERENCES entities(key),
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE INDEX mentions_by_article ON mentions(article);
