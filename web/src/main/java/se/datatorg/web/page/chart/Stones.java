package se.datatorg.web.page.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of paving stones: what happened, one stone a time, oldest first. Tall: new data; low: nothing new; cross:
 * failed; yellow: waits for the publisher; outline: nothing happened.
 *
 * @param label counts each kind, for those who do not see
 */
public record Stones(List<Stone> all, String label) {
    private static final int STEP = 12;

    public Stones {
        all = List.copyOf(all);
    }

    /** What a stone stands for. */
    public enum Kind {
        NEW("", 1, 12),
        SAME("same", 7, 6),
        FAILED("fail", 3, 8),
        HELD("held", 2, 10),
        NONE("none", 2, 10);

        private final String style;
        private final int top;
        private final int height;

        Kind(String style, int top, int height) {
            this.style = style;
            this.top = top;
            this.height = height;
        }

        public String style() {
            return style;
        }

        public int top() {
            return top;
        }

        public int height() {
            return height;
        }
    }

    /** One stone and where it lies. */
    public record Stone(Kind kind, int x) {
        /** Path of the cross of a failed visit. */
        public String cross() {
            return "M" + (x + 1) + " 3l8 8m0-8l-8 8";
        }
    }

    public static Stones of(List<Kind> kinds, String label) {
        var stones = new ArrayList<Stone>();
        for (int i = 0; i < kinds.size(); i++) {
            stones.add(new Stone(kinds.get(i), 1 + i * STEP));
        }
        return new Stones(stones, label);
    }

    public int width() {
        return Math.max(1, all.size()) * STEP;
    }
}
