package se.datatorg.harvester.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.datatorg.catalog.Finding;
import se.datatorg.harvester.read.SourceText;

/** Finds the lines of findings that do not know theirs, and puts findings in the order of a report. */
final class Places {
    private final List<SourceText> texts;

    Places(List<SourceText> texts) {
        this.texts = texts;
    }

    /** All of them, each with its place where it can be found; worst first, then most points to gain. */
    List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .map(this::placed)
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Comparator.comparingInt(Finding::points).reversed())
                        .thenComparing(Finding::rule)
                        .thenComparing(finding -> finding.entity().orElse("")))
                .toList();
    }

    private Finding placed(Finding finding) {
        if (finding.place().isPresent()) {
            return finding;
        }
        return find(finding)
                .map(place -> finding.at(place.line(), place.column()))
                .orElse(finding);
    }

    private Optional<Finding.Place> find(Finding finding) {
        var entity = finding.entity().orElse("");
        var value = finding.values().stream().findFirst().orElse("");
        return texts.stream().flatMap(text -> text.find(entity, value).stream()).findFirst();
    }
}
