package se.datatorg.catalog.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.datatorg.catalog.feed.FeedGraph;

class ShapeCompilerTest {
    private static final String PREFIXES = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX dtg: <urn:datatorg:profile:>
            PREFIX e: <https://data.example/>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:path dcterms:title ; sh:maxLength 10",
                "sh:path dcterms:title ; sh:languageIn ( 'sv' )",
                "sh:path dcterms:title ; sh:uniqueLang false",
                "sh:path dcterms:title ; sh:pattern 'a' ; sh:flags 'x'",
                "sh:path dcterms:title ; sh:nodeKind sh:Text",
                "sh:path dcterms:title ; sh:deactivated true",
                "sh:path dcterms:title ; sh:xone ( [ sh:nodeKind sh:IRI ] )",
                "sh:path dcterms:title ; sh:or ( [ sh:class dcat:Dataset ] )",
                "sh:path dcterms:title ; sh:or ( [ sh:minCount 1 ] )",
                "sh:path dcterms:title ; sh:property [ sh:path dcterms:source ; sh:minCount 1 ]",
                "sh:path dcterms:title ; sh:qualifiedValueShape [ sh:nodeKind sh:IRI ] ; sh:qualifiedMaxCount 1",
                "sh:path [ sh:inversePath dcterms:title ] ; sh:minCount 1",
                "sh:path ( dcterms:source dcterms:title ) ; sh:minCount 1",
                "sh:minCount 1"
            })
    void aProfileThatSaysMoreThanIsCompiledStopsTheStart(String shape) {
        var property = "[ dtg:rule 'any' ; dtg:property 'dcterms:title' ; " + shape + " ]";

        assertThrows(
                IllegalStateException.class, () -> compile("sh:targetClass dcat:Dataset ; sh:property " + property));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh:targetNode e:d", "sh:targetSubjectsOf dcterms:title", "sh:closed true", "dtg:rul 'x'"})
    void soDoesAWordThatIsNotKnownAboutAWholeThing(String words) {
        assertThrows(IllegalStateException.class, () -> compile("sh:targetClass dcat:Dataset ; " + words));
    }

    @Test
    void aShapeThatStandsForNoRuleStopsTheStart() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> compile("sh:targetClass dcat:Dataset ; sh:property [ sh:path dcterms:title ; sh:minCount 1 ]"));

        assertTrue(refused.toString().contains("no rule"), refused::toString);
    }

    @Test
    void breachesComeInTheOrderOfTheProfileAndTheirValuesInThatOfTheFeed() {
        var profile = compile("""
                sh:targetClass dcat:Dataset ;
                sh:property [ dtg:rule 'z' ; sh:path dcterms:title ; sh:nodeKind sh:Literal ] ;
                sh:property [ dtg:rule 'a' ; sh:path dcterms:source ; sh:minCount 1 ] ;
                sh:property [ dtg:rule 'm' ; sh:path dcterms:title ; sh:maxCount 1 ]""");
        var feed = feed("e:d dcterms:title e:two , e:one , 'ett' , e:three .");
        var thing = NodeFactory.createURI("https://data.example/d");

        var found = profile.checklist(Set.of(DCAT.Dataset.asNode()))
                .breaches(thing, Description.of(feed.about(thing)), feed);

        assertEquals(
                List.of("z two", "z one", "z three", "a -", "m -"),
                found.stream()
                        .map(breach -> breach.rule() + " "
                                + breach.value()
                                        .map(value -> value.getLocalName())
                                        .orElse("-"))
                        .toList());
    }

    private static Profile compile(String shape) {
        return Profile.compile(feed("e:shape " + shape + " ."));
    }

    private static FeedGraph feed(String turtle) {
        return ProfileFile.read(RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE));
    }
}
