package se.datatorg.web.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan's sentences about who may use what, over the classes of all modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /** Told by where a class lies, so a class in this package cannot break them. */
    private static final Set<ArchRule> BY_PLACE = Set.of(
            Rules.JAVALIN, Rules.SEARCH_AND_HARVESTER, Rules.HARVESTER_AND_SEARCH, Rules.TEST_DATA, Rules.CYCLES);

    private JavaClasses house = new ClassFileImporter().importClasses();

    @BeforeAll
    void read() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.datatorg");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(house);
    }

    @ParameterizedTest
    @MethodSource("breakable")
    void isSeenWhenBroken(ArchRule rule) {
        var trespasser = new ClassFileImporter().importClasses(Trespasser.class, Trespasser.Session.class);

        assertTrue(rule.evaluate(trespasser).hasViolation());
    }

    @Test
    void everyModuleIsLookedAt() {
        for (var module : new String[] {"vocab", "catalog", "search", "harvester", "testdata", "web"}) {
            assertTrue(
                    house.stream().anyMatch(type -> type.getPackageName().startsWith("se.datatorg." + module)), module);
        }
        assertFalse(house.contain(Trespasser.class), "tests are not the house");
    }

    static Stream<ArchRule> rules() {
        return Rules.all();
    }

    static Stream<ArchRule> breakable() {
        return Rules.all().filter(rule -> !BY_PLACE.contains(rule));
    }
}
