-- Version 2: what the looks at links gave; gen is the generation that its newest change of verdict made.
CREATE TABLE link (
    address TEXT PRIMARY KEY, checked INTEGER NOT NULL, answer TEXT NOT NULL, detail TEXT NOT NULL,
    failing_since INTEGER, failures INTEGER NOT NULL, gen INTEGER) WITHOUT ROWID;
CREATE INDEX link_gen ON link (gen) WHERE gen IS NOT NULL;
