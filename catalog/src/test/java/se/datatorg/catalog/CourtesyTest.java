package se.datatorg.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CourtesyTest {
    private static final int AFTER_THE_NAME = 16;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theThreadThatIsAskedGivesWayAndTheOthersDoNot() throws Exception {
        int before = niceness();
        var courtesy = new Courtesy();
        var begun = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var courteous = new FutureTask<>(() -> {
            courtesy.begin();
            begun.countDown();
            asked.await();
            return niceness();
        });
        Thread.ofPlatform().start(courteous);

        begun.await();
        courtesy.giveWay();
        asked.countDown();

        assertEquals(Math.max(before, 10), courteous.get());
        assertEquals(before, niceness());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadWhoseWorkIsDoneIsNotAsked() throws IOException {
        int before = niceness();
        var courtesy = new Courtesy();

        courtesy.giveWay();
        courtesy.begin();
        courtesy.end();
        courtesy.giveWay();

        assertEquals(before, niceness());
    }

    /** As the kernel tells it; the name before the numbers may have blanks in it. */
    private static int niceness() throws IOException {
        var told = Files.readString(Path.of("/proc/thread-self/stat"));
        var numbers = told.substring(told.lastIndexOf(')') + 2).split(" ");
        return Integer.parseInt(numbers[AFTER_THE_NAME]);
    }
}
