-- What a person decided of facts, each time: a decision outlives every new reading of the articles.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    fact INTEGER NOT NULL REFERENCES facts(id) ON DELETE CASCADE,
    decision INTEGER NOT NULL,
    claim TEXT,
    note TEXT NOT NULL DEFAULT '',
    decided INTEGER
);
CREATE INDEX decisions_by_fact ON decisions(fact, id);
INSERT INTO decisions (fact, decision) SELECT id, review FROM facts WHERE review <> 0 ORDER BY id;

-- What the articles say of a fact whose row says what a person corrected it to.
CREATE TABLE corrected_facts (
    fact INTEGER PRIMARY KEY REFERENCES facts(id) ON DELETE CASCADE,
    claim TEXT NOT NULL,
    place_start INTEGER NOT NULL,
    place_end INTEGER NOT NULL,
    is_placed_by_event INTEGER NOT NULL,
    amount_krw REAL
);
