package se.datatorg.web.page.check;

import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.Finding;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.vocab.Severity;
import se.datatorg.web.page.finding.FindingGroup;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.record.QualityView;
import se.datatorg.web.page.search.ResultView;

/** Words a diagnosis: the answer first, then what to do. */
final class Report {
    private static final int PREVIEW = 20;
    private final Visit visit;

    Report(Visit visit) {
        this.visit = visit;
    }

    ReportView of(Diagnosis diagnosis) {
        var records = diagnosis.datasets() + diagnosis.series();
        var groups =
                FindingGroup.of(diagnosis.findings(), records, diagnosis.lines().orElse(List.of()), visit);
        var readable = diagnosis.syntax().isPresent();
        return new ReportView(
                diagnosis.feed(),
                readable,
                heading(diagnosis, readable),
                readable ? found(diagnosis) : visit.words().t("report.unreadable"),
                facts(diagnosis),
                diagnosis.score().map(score -> QualityView.of(score, visit)),
                gain(diagnosis, records),
                groups,
                diagnosis.preview().stream()
                        .limit(PREVIEW)
                        .map(record -> ResultView.of(record, visit))
                        .toList(),
                Math.max(0, diagnosis.preview().size() - PREVIEW));
    }

    private String heading(Diagnosis diagnosis, boolean readable) {
        var words = visit.words();
        if (!readable) {
            return words.t("report.failed");
        }
        var rules = diagnosis.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::rule)
                .distinct()
                .count();
        if (rules == 0) {
            return words.t("report.clean");
        }
        return words.n("report.mend", rules);
    }

    private String found(Diagnosis diagnosis) {
        var words = visit.words();
        return words.t(
                "report.found",
                words.n("search.count", diagnosis.datasets()),
                words.n("report.files", diagnosis.distributions()),
                count("report.errors", Severity.VIOLATION, diagnosis),
                count("report.warnings", Severity.WARNING, diagnosis));
    }

    private String count(String key, Severity severity, Diagnosis diagnosis) {
        return visit.words()
                .n(
                        key,
                        diagnosis.findings().stream()
                                .filter(finding -> finding.severity() == severity)
                                .count());
    }

    private List<String> facts(Diagnosis diagnosis) {
        var words = visit.words();
        var facts = new ArrayList<String>();
        diagnosis.syntax().ifPresent(facts::add);
        facts.add(words.n("report.triples", diagnosis.triples()));
        if (diagnosis.series() > 0) {
            facts.add(words.n("report.series", diagnosis.series()));
        }
        if (diagnosis.services() > 0) {
            facts.add(words.n("report.services", diagnosis.services()));
        }
        return facts;
    }

    private String gain(Diagnosis diagnosis, int records) {
        var gain = diagnosis.findings().stream().mapToInt(Finding::points).sum() / (double) Math.max(1, records);
        return gain < 0.05 ? "" : visit.format().number(gain);
    }
}
