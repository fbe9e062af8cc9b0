package se.datatorg.web.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judged questions keep their marks; what each is worth stands in the README of {@code search}. */
class JudgedSearchTest {
    private static final int LEAST_QUESTIONS = 120;

    @TempDir
    private Path folder;

    @Test
    void theDemoRegionsQuestionsAreAnsweredAsJudged() throws Exception {
        var records = JudgedRecords.demo(folder("demo"));

        var marks = SearchBench.ours(JudgedSet.read(JudgedSet.DEMO), records, folder("index"));

        assertTrue(marks.size() >= LEAST_QUESTIONS, marks.size() + " questions");
        assertMarks(0.955, marks);
    }

    @Test
    void theRealFeedsQuestionsAreAnsweredAsJudged() throws Exception {
        var records = JudgedRecords.corpus(folder("corpus"));
        Assumptions.assumeTrue(records.isPresent(), "the corpus of real feeds is not beside the project");

        var marks = SearchBench.ours(JudgedSet.read(JudgedSet.CORPUS), records.orElseThrow(), folder("index"));

        assertMarks(0.905, marks);
    }

    private static void assertMarks(double least, List<Marks> marks) {
        var empty = marks.stream().filter(Marks::empty).map(Marks::question).toList();
        assertEquals(List.of(), empty, "nothing was found although something is relevant");
        double mean = SearchBench.mean(marks, Marks::ndcg);
        assertTrue(mean >= least, "nDCG@10 is " + mean);
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }
}
