package se.datatorg.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProgramFileTest {
    @Test
    void theProgramFindsItsOwnFile() {
        assertTrue(Files.isRegularFile(ProgramFile.find()));
    }

    @Test
    void itIsFoundWhenTheMachineDoesNotTellWhereAClassIsFrom() throws Exception {
        var homeless = new Homeless().define(ProgramFile.class);

        assertNotSame(ProgramFile.class, homeless);
        assertNull(homeless.getProtectionDomain().getCodeSource().getLocation());
        assertEquals(ProgramFile.find(), homeless.getMethod("find").invoke(null));
    }

    /** Gives classes no place, as an archive of classes does that was made elsewhere. */
    private static final class Homeless extends SecureClassLoader {
        Homeless() {
            super(ProgramFile.class.getClassLoader());
        }

        Class<?> define(Class<?> known) throws IOException {
            try (var in = known.getResourceAsStream(known.getSimpleName() + ".class")) {
                var bytes = Objects.requireNonNull(in).readAllBytes();
                return defineClass(known.getName(), bytes, 0, bytes.length, new CodeSource(null, (Certificate[]) null));
            }
        }
    }
}
