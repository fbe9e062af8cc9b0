package se.datatorg.testdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An input that is kept beside a fuzzing test, where Jazzer looks for it: what fuzzing begins with, or what it once found to be
 * hard.
 *
 * @param name the file's name
 * @param bytes what is in it
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and handed on; nobody compares two of them.
public record KeptInput(String name, byte[] bytes) {
    /**
     * All that are kept for one target, by name.
     *
     * @param test the fuzzing test, in the module that the tests run in
     * @param target its method
     */
    public static List<KeptInput> of(Class<?> test, String target) throws IOException {
        var folder = Path.of("src/test/resources", test.getName().replace('.', '/') + "Inputs", target);
        try (var files = Files.list(folder)) {
            var names = files.sorted().toList();
            var inputs = new KeptInput[names.size()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = new KeptInput(String.valueOf(names.get(i).getFileName()), Files.readAllBytes(names.get(i)));
            }
            return List.of(inputs);
        }
    }
}
