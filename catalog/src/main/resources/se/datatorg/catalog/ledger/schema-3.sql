-- Version 3: that something about a person was erased; never what.
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY, gen INTEGER NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL, note TEXT NOT NULL,
    texts INTEGER NOT NULL, addresses INTEGER NOT NULL, findings INTEGER NOT NULL, feeds INTEGER NOT NULL);
CREATE TRIGGER erasure_unchanged BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'an erasure is never changed'); END;
CREATE TRIGGER erasure_kept BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'an erasure is never removed'); END;
