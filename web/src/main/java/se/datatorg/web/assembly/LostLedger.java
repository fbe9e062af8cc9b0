package se.datatorg.web.assembly;

import java.nio.file.Path;

/** A data folder has a search index but not the ledger that it was made from: never an empty portal in its place. */
public final class LostLedger extends RuntimeException {
    LostLedger(Path folder) {
        super("the ledger " + folder.resolve("ledger.db") + " is missing, though " + folder.resolve("index")
                + " was made from one. Bring back the newest backup: datatorg restore BACKUP --data " + folder
                + ". To begin with nothing, delete the index too. Nothing was started.");
    }
}
