package se.datatorg.web;

import java.time.Clock;
import se.datatorg.catalog.ledger.Ledger;
import se.datatorg.catalog.statistics.Statistics;
import se.datatorg.harvester.preview.Previews;
import se.datatorg.search.SearchIndex;
import se.datatorg.vocab.RegionPack;

/** The parts of a running portal that answer visitors. */
public record Portal(
        Ledger ledger,
        SearchIndex index,
        Statistics statistics,
        RegionPack pack,
        Clock clock,
        PortalSettings settings,
        CheckPort check,
        SparqlPort sparql,
        FeedbackPort feedback,
        Previews previews,
        PastPort past,
        CoveragePort coverage) {}
