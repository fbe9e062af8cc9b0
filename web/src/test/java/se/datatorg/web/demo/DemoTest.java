package se.datatorg.web.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.datatorg.web.config.SettingFault;

class DemoTest {
    @TempDir
    Path data;

    @Test
    void whereItsPublishersPortIsTakenItSaysSoAndTellsNothing() throws Exception {
        int port = DemoFolder.open(data, Clock.systemUTC()).publishersPort();
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var fault = assertThrows(
                    SettingFault.class, () -> Demo.start(data, List.of(), 0, Optional.empty(), (done, all) -> {}));

            assertTrue(
                    String.valueOf(fault.getMessage()).contains("the port " + other.getLocalPort() + " "),
                    fault::toString);
            assertFalse(Files.exists(data.resolve("ledger.db")));
        }
    }
}
