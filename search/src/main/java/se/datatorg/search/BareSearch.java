package se.datatorg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * The floor of measurements: what Lucene itself needs for a question on the same index, when somebody has understood the
 * question already. The very queries of a real search are run again: the best hits and the counts of the facets.
 * Understanding, reading, marking and writing are left out.
 */
public final class BareSearch {
    private static final int MOST_VALUES = 10;

    private final SearchIndex index;
    private final Map<SearchQuery, List<Step<?>>> steps = new ConcurrentHashMap<>();

    public BareSearch(SearchIndex index) {
        this.index = index;
    }

    /** What a question came down to in Lucene. */
    private record Step<T>(Query query, CollectorManager<?, T> manager) {
        T run(GenerationSearcher searcher) throws IOException {
            return searcher.search(query, manager);
        }
    }

    /** Works out what the questions mean, so that {@link #answer} need not. */
    public void prepare(List<SearchQuery> questions) {
        index.read(searcher -> {
            var recorder = new Recorder(searcher.getIndexReader());
            for (var asked : questions) {
                index.search(recorder, asked);
                steps.put(asked, recorder.take());
            }
            return questions.size();
        });
    }

    /** The number of hits, their places in the index and the most frequent values of the facets, in a line. */
    public String answer(SearchQuery asked) {
        return index.read(searcher -> answer(searcher, asked));
    }

    private String answer(GenerationSearcher searcher, SearchQuery asked) throws IOException {
        var answer = new StringBuilder();
        var facets = asked.facets().stream().sorted().iterator();
        for (var step : steps.getOrDefault(asked, List.of())) {
            switch (step.run(searcher)) {
                case TopDocs hits -> {
                    answer.append(hits.totalHits.value());
                    for (var hit : hits.scoreDocs) {
                        answer.append(' ').append(hit.doc);
                    }
                }
                case FacetsCollector hits
                when facets.hasNext() -> answer.append(' ').append(count(searcher, facets.next(), hits));
                default -> answer.append(" ?");
            }
        }
        return answer.toString();
    }

    private static String count(GenerationSearcher searcher, Facet facet, FacetsCollector hits) throws IOException {
        var state = searcher.facetState(facet);
        return state.isEmpty()
                ? ""
                : String.valueOf(
                        new SortedSetDocValuesFacetCounts(state.get(), hits).getTopChildren(MOST_VALUES, facet.word()));
    }

    /** Notes the search for the best hits that the answer came from, and those that counted; the others only help to understand. */
    private static final class Recorder extends GenerationSearcher {
        private final List<Step<?>> steps = new ArrayList<>();

        Recorder(IndexReader reader) throws IOException {
            super(reader);
        }

        List<Step<?>> take() {
            var taken = List.copyOf(steps);
            steps.clear();
            return taken;
        }

        @Override
        public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager) throws IOException {
            if (manager instanceof TopFieldCollectorManager) {
                steps.clear();
                steps.add(new Step<>(query, manager));
            } else if (manager instanceof FacetsCollectorManager) {
                steps.add(new Step<>(query, manager));
            }
            return super.search(query, manager);
        }
    }
}
