package se.datatorg.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @ValueSource(strings = {"bench", "bench harvest", "bench judge", "serve", "source", "source add", "demo"})
    void everyCommandExplainsItself(String command) {
        var said = terminal.type(command + " --help");

        assertEquals(0, said.code(), said.notes());
        assertTrue(said.answers().startsWith("Usage: datatorg " + command), said.answers());
    }

    @Test
    void aMeasurementThatThereIsNotIsRefused() {
        var said = terminal.type("bench luck");

        assertEquals(2, said.code());
        assertTrue(said.notes().contains("luck"), said.notes());
    }
}
