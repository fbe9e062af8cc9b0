package se.datatorg.web.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a process wrote, synced and renamed, in order. */
final class Trace {
    private static final Pattern CALL = Pattern.compile("^\\d+ +(\\w+)\\((?:\\d+<([^>]*)>)?(.*)");
    private static final Pattern RENAME = Pattern.compile("\"([^\"]+)\".*\"([^\"]+)\"");

    private final List<Call> calls = new ArrayList<>();

    /** One call: its name, the file it is about, and the rest of its line. */
    private record Call(String name, String file, String rest) {
        boolean syncs() {
            return name.endsWith("sync");
        }

        boolean writes() {
            return name.contains("write");
        }

        boolean acknowledges() {
            return name.equals("write") && rest.contains("\"ended ") && !rest.contains(" unchanged ");
        }
    }

    static Trace read(Path file) throws IOException {
        var trace = new Trace();
        for (var line : Files.readAllLines(file)) {
            var matcher = CALL.matcher(line);
            if (matcher.find()) {
                var about = matcher.group(2);
                trace.calls.add(new Call(matcher.group(1), about == null ? "" : about, matcher.group(3)));
            }
        }
        return trace;
    }

    long syncs() {
        return calls.stream().filter(Call::syncs).count();
    }

    long acknowledgements() {
        return calls.stream().filter(Call::acknowledges).count();
    }

    /** Acknowledgements before which something written to the ledger's journal had not been synced. */
    List<String> saidTooEarly() {
        var early = new ArrayList<String>();
        boolean synced = true;
        for (var call : calls) {
            if (call.file().endsWith("ledger.db-wal")) {
                synced = call.syncs() || (synced && !call.writes());
            } else if (call.acknowledges() && !synced) {
                early.add(call.rest());
            }
        }
        return early;
    }

    /** Files that got their name before what they hold was synced, or whose folder was not synced afterwards. */
    List<String> renamedTooEarly() {
        var unsynced = new HashSet<String>();
        var folders = new HashSet<String>();
        var early = new ArrayList<String>();
        for (var call : calls) {
            if (call.name().startsWith("rename")) {
                renamed(call, unsynced, folders, early);
            } else if (call.syncs()) {
                unsynced.remove(call.file());
                folders.remove(call.file());
            } else {
                unsynced.add(call.file());
            }
        }
        folders.forEach(folder -> early.add("folder " + folder));
        return early;
    }

    private static void renamed(Call call, Set<String> unsynced, Set<String> folders, List<String> early) {
        var names = RENAME.matcher(call.rest());
        if (names.find()) {
            if (unsynced.contains(names.group(1))) {
                early.add(names.group(2));
            }
            folders.add(String.valueOf(Path.of(names.group(2)).getParent()));
        }
    }

    long renames() {
        return calls.stream().filter(call -> call.name().startsWith("rename")).count();
    }
}
