-- The ledger's tables, version 1. Times are milliseconds since 1970 in UTC. "gen" is a generation.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE publisher (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL, kind TEXT NOT NULL,
    code TEXT, org_number TEXT, subregion TEXT, population INTEGER);

CREATE TABLE source (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, publisher TEXT NOT NULL, address TEXT NOT NULL, kind TEXT NOT NULL,
    every_seconds INTEGER NOT NULL, priority INTEGER NOT NULL, state TEXT NOT NULL, registered INTEGER NOT NULL,
    -- what the newest accepted visit saw; written in the transaction that accepted it
    etag TEXT, last_modified TEXT, feed_hash BLOB, rules INTEGER, good_run INTEGER);

CREATE TABLE run (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source, owner TEXT NOT NULL,
    started INTEGER NOT NULL, ended INTEGER, outcome TEXT NOT NULL, gen INTEGER,
    syntax TEXT, bytes INTEGER NOT NULL DEFAULT 0, triples INTEGER NOT NULL DEFAULT 0,
    -- cause, steps, numbers, diff and findings as JSON; the last two compressed
    cause TEXT, steps TEXT, numbers TEXT, diff BLOB, findings BLOB);
CREATE UNIQUE INDEX run_open ON run (source) WHERE ended IS NULL;
CREATE INDEX run_source ON run (source, id);
CREATE INDEX run_gen ON run (gen) WHERE gen IS NOT NULL;

CREATE TABLE decision (
    run INTEGER PRIMARY KEY REFERENCES run, confirmed INTEGER NOT NULL, who TEXT NOT NULL, note TEXT NOT NULL,
    at INTEGER NOT NULL);
-- What a person decided stays as it was written. A statement ends with its line.
CREATE TRIGGER decision_unchanged BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;

-- Raw bytes of the last good, the last failed and the held feed of each source.
CREATE TABLE raw_feed (
    source INTEGER NOT NULL REFERENCES source, what TEXT NOT NULL, run INTEGER NOT NULL, pages BLOB NOT NULL,
    PRIMARY KEY (source, what));

CREATE TABLE generation (
    gen INTEGER PRIMARY KEY, run INTEGER REFERENCES run, at INTEGER NOT NULL,
    opened INTEGER NOT NULL, ended INTEGER NOT NULL);

CREATE TABLE iri (id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE);
CREATE TABLE record_id (id TEXT PRIMARY KEY, iri INTEGER NOT NULL REFERENCES iri) WITHOUT ROWID;
CREATE TABLE dictionary (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE content (
    id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, length INTEGER NOT NULL,
    dictionary INTEGER NOT NULL REFERENCES dictionary, packed BLOB NOT NULL);

-- One canonical content of one entity from one source, in force from a generation until (not including) another.
CREATE TABLE version (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source, iri INTEGER NOT NULL REFERENCES iri,
    kind INTEGER NOT NULL, identity INTEGER NOT NULL REFERENCES iri, content INTEGER NOT NULL REFERENCES content,
    from_gen INTEGER NOT NULL, to_gen INTEGER);
CREATE UNIQUE INDEX version_in_force ON version (source, iri) WHERE to_gen IS NULL;
CREATE INDEX version_iri ON version (iri);
CREATE INDEX version_identity ON version (identity) WHERE to_gen IS NULL;
CREATE INDEX version_from ON version (from_gen);
CREATE INDEX version_to ON version (to_gen) WHERE to_gen IS NOT NULL;
CREATE INDEX version_kind ON version (kind, source);

-- An entity in force that the portal does not show, because another source takes precedence.
CREATE TABLE hidden (
    source INTEGER NOT NULL REFERENCES source, iri INTEGER NOT NULL REFERENCES iri, winner INTEGER NOT NULL REFERENCES source,
    from_gen INTEGER NOT NULL, to_gen INTEGER);
CREATE UNIQUE INDEX hidden_in_force ON hidden (source, iri) WHERE to_gen IS NULL;
CREATE INDEX hidden_from ON hidden (from_gen);
CREATE INDEX hidden_to ON hidden (to_gen) WHERE to_gen IS NOT NULL;

-- What judging an entity gave, in force as its version is.
CREATE TABLE judgement (
    source INTEGER NOT NULL REFERENCES source, iri INTEGER NOT NULL REFERENCES iri,
    points REAL, score TEXT, findings BLOB, from_gen INTEGER NOT NULL, to_gen INTEGER);
CREATE UNIQUE INDEX judgement_in_force ON judgement (source, iri) WHERE to_gen IS NULL;
CREATE INDEX judgement_iri ON judgement (iri);

-- How far the projections of a running server have come.
CREATE TABLE projection (name TEXT PRIMARY KEY, gen INTEGER NOT NULL, at INTEGER NOT NULL);
