-- What the user says of names: entities in the shape of the embedded list, laid over it.
CREATE TABLE knowledge (
    id TEXT PRIMARY KEY,
    entity TEXT NOT NULL,
    changed INTEGER NOT NULL
) WITHOUT ROWID;
