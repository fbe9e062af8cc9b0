package se.datatorg.harvester.read;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The open elements of RDF/XML, where resources and their properties take turns. Tells where text may stand: alone in a
 * property, nowhere else.
 */
final class XmlStripes {
    /**
     * @param holdsProperties whether its children are properties, as those of a resource are
     * @param mayHoldText whether it is a property that does not refer to something else already
     * @param literal whether what stands inside is XML of its own
     */
    private record Open(boolean holdsProperties, boolean mayHoldText, boolean literal) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private boolean atStart;
    private boolean refers;
    private String parseType = "";

    /** Sees an attribute of the tag that is about to open. */
    void attribute(String localName, String value) {
        if (localName.equals("parseType")) {
            parseType = value;
        } else if (localName.equals("resource")) {
            refers = true;
        }
    }

    void open(String name) {
        boolean root = open.isEmpty();
        boolean property = root ? name.endsWith(":RDF") : open.getFirst().holdsProperties();
        boolean literal =
                parseType.equals("Literal") || (!root && open.getFirst().literal());
        boolean holdsProperties = !property || parseType.equals("Resource");
        open.push(new Open(holdsProperties, property && !refers && !root && parseType.isEmpty(), literal));
        reset();
        atStart = true;
    }

    void close() {
        open.poll();
        selfClosed();
    }

    void selfClosed() {
        reset();
        atStart = false;
    }

    int depth() {
        return open.size();
    }

    /** @param beforeEnd whether a closing tag follows */
    boolean mayHoldText(boolean beforeEnd) {
        if (open.isEmpty() || open.getFirst().literal()) {
            return true;
        }
        return open.getFirst().mayHoldText() && atStart && beforeEnd;
    }

    private void reset() {
        refers = false;
        parseType = "";
    }
}
