package se.datatorg.web.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.stream.Stream;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.RegExp;
import se.datatorg.catalog.sparql.BareEngine;
import se.datatorg.catalog.sparql.SparqlGate;

/** The rules of the plan. Each is broken on purpose once, by {@link Trespasser}, to see that it can be. */
final class Rules {
    static final ArchRule SQL =
            only("se.datatorg.catalog.ledger").mayUse(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."));

    /** The text of a statement is a constant, which the compiler sees to; only here could that be got around. */
    static final ArchRule STATEMENTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("se.datatorg.catalog.ledger.Session")
            .should()
            .dependOnClassesThat(belongToAnyOf(Connection.class, Statement.class, PreparedStatement.class));

    static final ArchRule CONSTANT_STATEMENTS = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("Session")
            .should(new TakeConstants());

    /** The portal asks nothing in SPARQL itself: what is asked, a visitor wrote, and it comes by the gate. */
    static final ArchRule SPARQL_ASKERS = only(
                    "se.datatorg.catalog.sparql",
                    "se.datatorg.web.api..",
                    "se.datatorg.web.assembly",
                    "se.datatorg.web.bench..")
            .mayUse(belongToAnyOf(SparqlGate.class, BareEngine.class));

    /** Questions to the index are built of terms; no text is ever read as a query or as a pattern. */
    static final ArchRule LUCENE_TEXT = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.lucene.queryparser..")
                    .or(belongToAnyOf(RegexpQuery.class, WildcardQuery.class, RegExp.class)));

    static final ArchRule RDF_STORE = only("se.datatorg.catalog.store", "se.datatorg.catalog.sparql")
            .mayUse(resideInAnyPackage(
                    "org.eclipse.rdf4j.repository..", "org.eclipse.rdf4j.sail..", "org.eclipse.rdf4j.query.."));

    static final ArchRule RDF_STORE_VALUES = only(
                    "se.datatorg.catalog.store",
                    "se.datatorg.catalog.sparql",
                    "se.datatorg.catalog.entity",
                    "se.datatorg.catalog.record",
                    "se.datatorg.catalog.export",
                    "se.datatorg.harvester.read")
            .mayUse(resideInAnyPackage("org.eclipse.rdf4j.."));

    /** Rio's helpers also print terms, which SPARQL answers need. */
    static final ArchRule RDF_READERS = only("se.datatorg.harvester.read")
            .mayUse(resideInAnyPackage(
                    "org.eclipse.rdf4j.rio", "org.eclipse.rdf4j.rio.rdfxml..", "org.eclipse.rdf4j.rio.turtle.."));

    /** What a visitor asks is understood in one place, behind the gate. */
    static final ArchRule SPARQL_TEXT = only("se.datatorg.catalog.sparql")
            .mayUse(resideInAnyPackage(
                    "org.eclipse.rdf4j.query.parser..",
                    "org.apache.jena.query..",
                    "org.apache.jena.sparql.lang..",
                    "org.apache.jena.update.."));

    static final ArchRule LUCENE = only("se.datatorg.search..").mayUse(resideInAnyPackage("org.apache.lucene.."));

    static final ArchRule QUARTZ = only("se.datatorg.harvester.schedule").mayUse(resideInAnyPackage("org.quartz.."));

    /** Nothing leaves the house but by the door that judges addresses; measurements visit the portal itself. */
    static final ArchRule OUTGOING = only("se.datatorg.harvester.fetch", "se.datatorg.web.bench.visit")
            .mayUse(resideInAnyPackage("org.apache.hc..", "java.net.http..")
                    .or(belongToAnyOf(Socket.class, SocketChannel.class, URLConnection.class, HttpURLConnection.class))
                    .as("a way out: an HTTP client, sockets, connections"));

    static final ArchRule STREAMS_FROM_ADDRESSES = noClasses()
            .should()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URL.class, "getContent");

    static final ArchRule JAVALIN =
            only("se.datatorg.web..").mayUse(resideInAnyPackage("io.javalin..", "org.eclipse.jetty.."));

    static final ArchRule JENA = noClasses()
            .that()
            .resideInAnyPackage("se.datatorg.search..", "se.datatorg.web..", "se.datatorg.testdata..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena..");

    static final ArchRule SEARCH_AND_HARVESTER = noClasses()
            .that()
            .resideInAPackage("se.datatorg.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.datatorg.harvester..", "se.datatorg.web..");

    static final ArchRule HARVESTER_AND_SEARCH = noClasses()
            .that()
            .resideInAPackage("se.datatorg.harvester..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.datatorg.search..", "se.datatorg.web..");

    static final ArchRule TEST_DATA = noClasses()
            .that()
            .resideInAPackage("se.datatorg.testdata..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("se.datatorg..")
                    .and(DescribedPredicate.not(resideInAnyPackage("se.datatorg.testdata..")))
                    .as("siblings"));

    /** The portal plays publisher only where it says so: in the demo and in measurements. */
    static final ArchRule USERS_OF_TEST_DATA = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "se.datatorg.testdata..", "se.datatorg.web.demo", "se.datatorg.web.bench..", "se.datatorg.web.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("se.datatorg.testdata..");

    static final ArchRule CYCLES =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    /** Main hands java.util.logging over to SLF4J; nobody else knows it. */
    static final ArchRule LOGGING = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("se.datatorg.web.Main")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    static final ArchRule STANDARD_STREAMS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("se.datatorg.web.cli.Commands")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private Rules() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                SQL,
                STATEMENTS,
                CONSTANT_STATEMENTS,
                SPARQL_ASKERS,
                LUCENE_TEXT,
                RDF_STORE,
                RDF_STORE_VALUES,
                RDF_READERS,
                SPARQL_TEXT,
                LUCENE,
                QUARTZ,
                OUTGOING,
                STREAMS_FROM_ADDRESSES,
                JAVALIN,
                JENA,
                SEARCH_AND_HARVESTER,
                HARVESTER_AND_SEARCH,
                TEST_DATA,
                USERS_OF_TEST_DATA,
                CYCLES,
                LOGGING,
                STANDARD_STREAMS);
    }

    private static Only only(String... packages) {
        return new Only(packages);
    }

    /** The only packages that may use something. */
    private static final class Only {
        private final String[] packages;

        Only(String[] packages) {
            this.packages = packages;
        }

        ArchRule mayUse(DescribedPredicate<JavaClass> what) {
            return noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat(what);
        }
    }

    /** Error Prone refuses everything but constants for a parameter that is marked so. */
    private static final class TakeConstants extends ArchCondition<JavaMethod> {
        TakeConstants() {
            super("take no text but constants");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            for (var parameter : method.getParameters()) {
                boolean constant = parameter.isAnnotatedWith(CompileTimeConstant.class);
                if (parameter.getRawType().isEquivalentTo(String.class)) {
                    events.add(new SimpleConditionEvent(method, constant, method.getFullName()));
                }
            }
        }
    }

    /** Every package is a slice; the class with which the program starts stands above them all. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            boolean start = type.getFullName().equals("se.datatorg.web.Main");
            return SliceIdentifier.of(start ? "start" : type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
