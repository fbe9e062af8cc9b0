package se.datatorg.harvester.read;

import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.Finding;

/**
 * The addresses in RDF/XML are mended in the text, because RIOT's parser gives up a whole document at the first bad one.
 * Lines stay where they are.
 */
final class XmlMending implements XmlScan.Visitor {
    private record Edit(int start, int end, String replacement, boolean stray) {}

    private final SourceText source;
    private final String text;
    private final NodeMaker maker;
    private final XmlScan scan;
    private final boolean ownBase;
    private final List<Edit> edits = new ArrayList<>();

    XmlMending(SourceText source, NodeMaker maker) {
        this.source = source;
        this.text = source.text();
        this.maker = maker;
        this.ownBase = text.contains("xml:base=");
        this.scan = new XmlScan(source, this);
    }

    /** The text to parse. */
    String mended() {
        leadingSpace();
        scan.run();
        return edited(false);
    }

    boolean hasStrayText() {
        return edits.stream().anyMatch(Edit::stray);
    }

    /** The text to parse, without what stands where RDF/XML allows no text. */
    String withoutStrayText(Findings findings) {
        edits.stream().filter(Edit::stray).forEach(edit -> findings.add(stray(edit)));
        return edited(true);
    }

    private String edited(boolean strayToo) {
        if (edits.isEmpty()) {
            return text;
        }
        var mended = new StringBuilder(text.length() + 64);
        int at = 0;
        for (var edit : edits) {
            if (strayToo || !edit.stray()) {
                mended.append(text, at, edit.start()).append(edit.replacement());
                at = edit.end();
            }
        }
        return mended.append(text, at, text.length()).toString();
    }

    private Finding stray(Edit edit) {
        var stray = text.substring(edit.start(), edit.end());
        var place =
                source.at(edit.start() + stray.length() - stray.stripLeading().length());
        return Finding.of("text-between-tags", stray.strip())
                .at(place.line(), place.column())
                .asRepaired();
    }

    boolean closed() {
        return scan.closed();
    }

    private void leadingSpace() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start > 0 && text.startsWith("<?xml", start)) {
            maker.findings().add(Finding.of("xml-space-first").at(1, 1).asRepaired());
            int end = text.indexOf("?>", start);
            if (end > 0) {
                edits.add(new Edit(start, end + 2, "", false));
            }
        }
    }

    @Override
    public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd) {
        int colon = text.indexOf(':', nameStart);
        if (colon < 0 || colon >= nameEnd) {
            return;
        }
        var name = text.substring(colon + 1, nameEnd);
        switch (name) {
            case "resource", "datatype" -> object(valueStart, valueEnd);
            case "about" -> subject(nameStart, colon, valueStart, valueEnd);
            default -> {}
        }
    }

    @Override
    public void strayText(int start, int end) {
        edits.add(new Edit(start, end, lineEnds(start, end), true));
    }

    private void object(int start, int end) {
        var raw = raw(start, end);
        if (raw.isEmpty()) {
            var place = source.at(start);
            var dropped = maker.iri(" ", place.line(), place.column());
            edits.add(new Edit(start, end, dropped, false));
        } else {
            exchange(raw, start, end);
        }
    }

    private void subject(int nameStart, int colon, int start, int end) {
        var raw = raw(start, end);
        if (!raw.isEmpty() && raw.isBlank()) {
            var place = source.at(start);
            var dropped = maker.iri(raw, place.line(), place.column());
            var label = "dropped" + dropped.substring(Dropped.PREFIX.length());
            var prefix = text.substring(nameStart, colon);
            edits.add(new Edit(nameStart, end + 1, prefix + ":nodeID=\"" + label + "\"" + lineEnds(start, end), false));
        } else {
            exchange(raw, start, end);
        }
    }

    private void exchange(String raw, int start, int end) {
        if (IriRepairs.clean(raw) || raw.startsWith("_:") || (ownBase && maker.leaves(raw))) {
            return;
        }
        var place = source.at(start);
        var iri = maker.iri(raw, place.line(), place.column());
        if (!iri.equals(raw)) {
            edits.add(new Edit(start, end, escaped(iri), false));
            if (lineEnds(start, end).length() > 0) {
                edits.add(new Edit(end + 1, end + 1, lineEnds(start, end), false));
            }
        }
    }

    private String raw(int start, int end) {
        var expanded = scan.entities().uncounted().expanded(text.substring(start, end));
        return expanded.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    /** The line ends that the exchanged value held, so that later lines keep their numbers. */
    private String lineEnds(int start, int end) {
        return "\n".repeat((int)
                text.substring(start, end).chars().filter(c -> c == '\n').count());
    }

    private static String escaped(String iri) {
        return iri.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
