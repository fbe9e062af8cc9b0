package se.datatorg.harvester.check;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.datatorg.catalog.PublisherId;
import se.datatorg.catalog.SourceId;
import se.datatorg.catalog.entity.Entity;
import se.datatorg.catalog.entity.EntityText;
import se.datatorg.catalog.quality.Judge;
import se.datatorg.catalog.quality.Judgement;
import se.datatorg.catalog.quality.Score;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.KnownPlaces;
import se.datatorg.catalog.record.RecordFacts;
import se.datatorg.catalog.record.SourceContents;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.harvester.fetch.Fetcher;
import se.datatorg.harvester.fetch.Page;
import se.datatorg.harvester.run.Rehearsal;
import se.datatorg.vocab.RegionPack;

/** The feed doctor: the road of a harvest without the commit, so that what a publisher sees here is what will happen. */
public final class FeedDoctor {
    private static final int PREVIEWED = 10;
    private static final SourceId NOBODY = new SourceId("check");

    private final Fetcher fetcher;
    private final Judge judge;
    private final KnownPlaces places;

    public FeedDoctor(Fetcher fetcher, RegionPack pack) {
        this(fetcher, new Judge(), pack);
    }

    public FeedDoctor(Fetcher fetcher, Judge judge, RegionPack pack) {
        this.fetcher = fetcher;
        this.judge = judge;
        this.places = KnownPlaces.of(List.of(pack));
    }

    /** Fetches the feed at the address, pages and sub-catalogues included, and examines it. */
    public Diagnosis examine(URI address) {
        return diagnose(address.toString(), () -> Rehearsal.fetch(fetcher, judge, address));
    }

    /** Examines a file; what it refers to elsewhere is not fetched. */
    public Diagnosis examine(String name, Bytes content) {
        return examine(name, Optional.empty(), content);
    }

    /** Examines a document whose content type is known. */
    public Diagnosis examine(String name, Optional<String> contentType, Bytes content) {
        var page = new Page(URI.create("file:///" + name.replaceAll("[^A-Za-z0-9._-]", "-")), contentType, content);
        return diagnose(name, () -> Rehearsal.of(judge, page));
    }

    private Diagnosis diagnose(String feed, Supplier<Rehearsal> work) {
        var rehearsal = work.get();
        return switch (rehearsal) {
            case Rehearsal.Refused(var findings) ->
                new Diagnosis(
                        feed,
                        Optional.empty(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        findings,
                        List.of(),
                        Optional.empty());
            case Rehearsal.Done done -> diagnosis(feed, done);
        };
    }

    private Diagnosis diagnosis(String feed, Rehearsal.Done done) {
        var counts = done.split().counts();
        return new Diagnosis(
                feed,
                Optional.of(done.syntax().label()),
                done.split().graph().size(),
                counts.catalogs(),
                counts.datasets(),
                counts.distributions(),
                counts.services(),
                counts.series(),
                score(done.judgement()),
                done.findings(),
                preview(done.split().entities(), done.judgement()),
                done.lines());
    }

    private static Optional<Score> score(Judgement judgement) {
        return judgement.scores().isEmpty()
                ? Optional.empty()
                : Optional.of(Judge.ofCatalogue(judgement.scores().values()));
    }

    private List<CatalogRecord> preview(List<Entity> entities, Judgement judgement) {
        var texts = entities.stream()
                .map(entity -> new EntityText(entity.iri(), entity.kind(), entity.text()))
                .toList();
        var contents = new SourceContents(NOBODY, texts, iri -> Optional.empty(), places);
        var first = contents.recordIris().stream().limit(PREVIEWED).toList();
        return contents.records(first, (iri, parts) -> facts(iri, judgement)).toList();
    }

    private static RecordFacts facts(String iri, Judgement judgement) {
        return new RecordFacts(
                new PublisherId("check"),
                "",
                Optional.ofNullable(judgement.scores().get(iri)),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
