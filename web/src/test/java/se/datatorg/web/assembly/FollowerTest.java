package se.datatorg.web.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.catalog.ledger.Ledger;

class FollowerTest {
    @TempDir
    Path folder;

    @Test
    void aProjectionThatDiesOfAnErrorIsTriedAgain() throws InterruptedException {
        try (var ledger = Ledger.open(folder, List.of(), Clock.systemUTC())) {
            for (var error : List.of(
                    new StackOverflowError(),
                    new OutOfMemoryError("Java heap space"),
                    new NoClassDefFoundError("se/datatorg/Missing"))) {
                var projection = new DyingOnce(error);
                try (var follower = new Follower(ledger, projection, (before, after) -> {}).start()) {
                    assertTrue(follower.await(0, Duration.ofSeconds(20)), error::toString);
                }
                assertEquals(2, projection.tries.get());
            }
        }
    }

    /** Shows nothing until it is asked a second time. */
    private static final class DyingOnce implements Projection {
        private final Error error;
        private final AtomicInteger tries = new AtomicInteger();

        DyingOnce(Error error) {
            this.error = error;
        }

        @Override
        public String name() {
            return "dying";
        }

        @Override
        public long generation() {
            return tries.get() < 2 ? -1 : 0;
        }

        @Override
        public void follow(long generation) {
            if (tries.incrementAndGet() == 1) {
                throw error;
            }
        }
    }
}
