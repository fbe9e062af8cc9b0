package se.datatorg.web.bench;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import se.datatorg.search.BareSearch;
import se.datatorg.search.SearchIndex;
import se.datatorg.search.SearchQuery;
import se.datatorg.search.SearchResult;
import se.datatorg.web.assembly.PortalServer;

/** Searches without HTTP around them, beside the same ones asked of Lucene plainly; a thousand records. */
@State(Scope.Benchmark)
public class QueryLoops {
    private static final int RECORDS = 1_000;
    private static final int FEEDS = 20;

    private final AtomicInteger next = new AtomicInteger();
    private List<SearchQuery> questions = List.of();
    private @Nullable Running running;

    private record Running(Scratch folder, PortalServer portal, SearchIndex index, BareSearch bare) {}

    /** A portal with a generated region. */
    @Setup
    public void open() throws IOException, InterruptedException {
        var folder = Scratch.make();
        var catalogue = new BenchCatalogue(folder.path(), RECORDS, FEEDS, 1);
        catalogue.fill(note -> {});
        var index = new CompletableFuture<SearchIndex>();
        var portal = catalogue.serve(Optional.empty(), (routes, whole, store) -> index.complete(whole.index()));
        var asked = new Questions(1);
        questions = IntStream.range(0, Questions.MANY).mapToObj(asked::asked).toList();
        running = new Running(folder, portal, index.join(), new BareSearch(index.join()));
        running().bare().prepare(questions);
    }

    /** The floor: what is left when somebody has understood the question. */
    @Benchmark
    public String rawQuery() {
        return running().bare().answer(question());
    }

    /** A question of words and two facets, to its hits with all that is told of them. */
    @Benchmark
    public SearchResult query() {
        return running().index().search(question());
    }

    private Running running() {
        return Objects.requireNonNull(running, "opened first");
    }

    private SearchQuery question() {
        return questions.get(next.getAndIncrement() % questions.size());
    }

    /** Gone with its folder. */
    @TearDown
    public void close() throws IOException {
        running().portal().close();
        running().folder().close();
    }
}
