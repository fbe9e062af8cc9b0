package se.datatorg.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ADMS.class,
                DCAT3.class,
                DCATAP.class,
                DQV.class,
                GEOSPARQL.class,
                HYDRA.class,
                LOCN.class,
                ODRS.class,
                ORGS.class,
                PROV.class,
                SCHEMA.class,
                SPDX.class,
                TIME.class
            })
    void everyConstantIsSpelledAsInItsVocabulary(Class<?> terms) throws Exception {
        var list = published(terms.getSimpleName());
        var namespace = list.getFirst();
        var names = new HashSet<>(list.subList(1, list.size()));
        var constants = Arrays.stream(terms.getFields())
                .filter(field -> Resource.class.isAssignableFrom(field.getType()))
                .toList();

        assertFalse(constants.isEmpty());
        for (Field field : constants) {
            assertTrue(names.contains(field.getName()), field + " is not in the vocabulary");
            assertEquals(namespace + field.getName(), ((Resource) field.get(null)).getURI());
        }
    }

    private static List<String> published(String name) throws IOException {
        try (var in = TermsTest.class.getResourceAsStream("terms/" + name + ".txt")) {
            assertTrue(in != null, "no term list " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
