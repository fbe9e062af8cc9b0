package se.datatorg.catalog.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpareTest {
    private final List<Tool> made = new ArrayList<>();
    private final List<Tool> closed = new ArrayList<>();
    private final Spare<Tool> spare = new Spare<>(() -> {
        made.add(new Tool(made.size()));
        return made.getLast();
    });

    private final class Tool implements Closeable {
        private final int number;

        private Tool(int number) {
            this.number = number;
        }

        @Override
        public void close() {
            closed.add(this);
        }
    }

    @Test
    void aToolIsUsedAgainAndNobodyElsesMeanwhile() {
        assertEquals(0, numberOfOneUsed());
        assertEquals(0, numberOfOneUsed());
        assertEquals("0 1", spare.use(first -> first.number + " " + spare.use(second -> second.number)));
        assertEquals(2, made.size());
    }

    @Test
    void aToolThatFailedIsClosedAndNotUsedAgain() {
        assertThrows(
                IllegalStateException.class,
                () -> spare.use(tool -> {
                    throw new IllegalStateException("damaged");
                }));

        assertEquals(made, closed);
        assertEquals(1, numberOfOneUsed());
    }

    private int numberOfOneUsed() {
        return spare.<Integer>use(tool -> tool.number);
    }
}
