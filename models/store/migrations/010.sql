-- What figures as of a moment are made of: when the workspace learned what, also of what is no more.

-- A fact that never changed has no rows: its own is its only state. Of one that did, all states stand here, the first
-- included, each whole.
CREATE TABLE fact_states (
    id INTEGER PRIMARY KEY,
    fact INTEGER NOT NULL REFERENCES facts(id) ON DELETE CASCADE,
    recorded INTEGER NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    claim TEXT NOT NULL,
    confidence REAL NOT NULL,
    review INTEGER NOT NULL DEFAULT 0,
    is_told INTEGER NOT NULL DEFAULT 1,
    bundle_recorded INTEGER
);
CREATE INDEX fact_states_by_fact ON fact_states(fact, recorded, id);

-- A subscription outlives its feed, as do the days on which it was fetched.
CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY,
    feed INTEGER UNIQUE,
    url TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    outlet TEXT NOT NULL DEFAULT '',
    added INTEGER NOT NULL,
    removed INTEGER,
    bundle_id TEXT UNIQUE
);
-- Julian days of Korea; before this schema nobody noted when a feed was added.
INSERT INTO subscriptions (feed, url, title, outlet, added)
    SELECT f.id, f.url, f.title, f.outlet,
           (coalesce((SELECT min(recorded) FROM articles WHERE feed = f.id), f.last_fetched,
                     CAST(strftime('%s', 'now') AS INTEGER) * 1000) + 32400000) / 86400000 + 2440588
    FROM feeds f ORDER BY f.id;
ALTER TABLE articles ADD COLUMN subscription INTEGER;

CREATE TABLE fetch_days (
    subscription INTEGER NOT NULL REFERENCES subscriptions(id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    PRIMARY KEY (subscription, day)
) WITHOUT ROWID;

-- What came in a bundle keeps the name it has there.
CREATE TABLE bundled_facts (
    fact INTEGER PRIMARY KEY REFERENCES facts(id) ON DELETE CASCADE,
    bundle_id TEXT NOT NULL UNIQUE
);
CREATE TABLE bundled_articles (
    article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
    bundle_id TEXT NOT NULL UNIQUE,
    recorded INTEGER NOT NULL,
    story TEXT
);

CREATE TABLE article_terms (
    article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
    term TEXT NOT NULL,
    PRIMARY KEY (article, term)
) WITHOUT ROWID;

CREATE TABLE exchange_rates (
    base TEXT NOT NULL,
    quote TEXT NOT NULL,
    day INTEGER NOT NULL,
    rate REAL NOT NULL,
    origin TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (base, quote, day)
) WITHOUT ROWID;
