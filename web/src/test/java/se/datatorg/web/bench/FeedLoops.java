package se.datatorg.web.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import se.datatorg.catalog.entity.Canonical;
import se.datatorg.catalog.entity.ContentHash;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.feed.FeedGraph;
import se.datatorg.catalog.feed.Syntax;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.harvester.read.FeedReader;
import se.datatorg.harvester.read.ParseFloor;
import se.datatorg.harvester.read.Reading;
import se.datatorg.harvester.run.Rehearsal;
import se.datatorg.testdata.bench.BenchRegion;

/** What is done to each feed, again and again, each beside what the machine needs at the least; a feed of a hundred records. */
@State(Scope.Benchmark)
public class FeedLoops {
    private static final int RECORDS = 100;

    private final Judge judge = new Judge();
    private Bytes feed = Bytes.of(new byte[0]);
    private Page page = page(feed);
    private FeedGraph graph = FeedGraph.builder().build();
    private List<String> iris = List.of();
    private List<List<Triple>> entities = List.of();
    private List<byte[]> texts = List.of();

    /** The feed, and what comes of it. */
    @Setup
    public void read() {
        feed = Bytes.of(BenchRegion.of(RECORDS, 1, 1).feed(0, se.datatorg.testdata.feed.Syntax.TURTLE));
        page = page(feed);
        if (!(Rehearsal.of(judge, page) instanceof Rehearsal.Done done)) {
            throw new IllegalStateException("a generated feed was refused");
        }
        graph = done.split().graph();
        iris = done.split().entities().stream().map(Entity::iri).toList();
        entities = done.split().entities().stream()
                .map(entity -> triples(entity.text()))
                .toList();
        texts = done.split().entities().stream()
                .map(entity -> entity.text().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The floor of reading and of judging: Jena's parser, whose triples nobody keeps. */
    @Benchmark
    public long rawParse() {
        return ParseFloor.parse(feed, Syntax.TURTLE);
    }

    /** Bytes to triples, tolerantly. */
    @Benchmark
    public Reading parse() {
        return new FeedReader().read(page);
    }

    /** The floor of canonical hashes: SHA-256 of texts that are canonical already. */
    @Benchmark
    public void rawHash(Blackhole sink) {
        texts.forEach(text -> sink.consume(ContentHash.of(text)));
    }

    /** Triples of each entity to its canonical text, and the hash of that. */
    @Benchmark
    public void canonicalHash(Blackhole sink) {
        entities.forEach(triples ->
                sink.consume(Canonical.text(triples).map(ContentHash::of).orElseThrow()));
    }

    /** Every entity by the profile and the portal's rules, with its score. */
    @Benchmark
    public Judgement judge() {
        return judge.judge(graph, iris);
    }

    private static Page page(Bytes feed) {
        return new Page(URI.create("https://bench.example/feed.ttl"), Optional.of("text/turtle"), feed);
    }

    private static List<Triple> triples(String text) {
        return RDFParser.fromString(text, Lang.NTRIPLES).toGraph().stream().toList();
    }
}
