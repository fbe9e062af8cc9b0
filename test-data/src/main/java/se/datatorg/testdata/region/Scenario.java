package se.datatorg.testdata.region;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Two years in an example region: who publishes what from when on, which nights fail, and what a visitor gets. The same end
 * gives the same bytes (as long as the feeds' links have the same base).
 */
public final class Scenario {
    /** Publishers' time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final LocalTime FIRST_VISIT = LocalTime.of(4, 0);
    private static final LocalTime CONFIRMATION = LocalTime.of(9, 12);
    private static final int RECENT_NIGHTS = 30;
    private static final int SHRUNK_TO_PERCENT = 40;

    private final Timeline timeline;
    private final DataFiles files;
    private final List<Publisher> publishers;
    private final List<Trouble> troubles;

    private Scenario(LocalDate end) {
        this.timeline = new Timeline(end);
        this.files = new DataFiles(end);
        this.publishers = Publisher.all(Subject.all());
        this.troubles = Trouble.all(end);
    }

    /** The 24 months that end with the night of {@code end}. */
    public static Scenario demo(LocalDate end) {
        return new Scenario(end);
    }

    public LocalDate end() {
        return timeline.end();
    }

    /** All 27, in the order of their nightly visits. */
    public List<Publisher> publishers() {
        return publishers;
    }

    /** The publisher with this id. */
    public Publisher getPublisher(String id) {
        return findPublisher(id).orElseThrow(() -> new IllegalArgumentException("no publisher " + id));
    }

    Optional<Publisher> findPublisher(String id) {
        return publishers.stream()
                .filter(publisher -> publisher.id().equals(id))
                .findFirst();
    }

    /** The day its feed first exists. */
    public LocalDate since(Publisher publisher) {
        return timeline.since(publisher);
    }

    /** How many records (datasets, series, data services) its feed has on a day, troubles aside. */
    public int records(Publisher publisher, LocalDate day) {
        return publisher.holdings().stream()
                .filter(holding -> timeline.isThere(publisher, holding, day))
                .mapToInt(holding -> timeline.records(publisher, holding, day))
                .sum();
    }

    /**
     * The visits worth replaying, in order of time: every night when a feed changed or failed, the night after a failure, and
     * every night of the last thirty.
     */
    public List<Delivery> deliveries() {
        var all = new ArrayList<Delivery>();
        publishers.forEach(publisher -> addDeliveries(publisher, all));
        all.sort(Comparator.comparing(Delivery::at));
        return List.copyOf(all);
    }

    private void addDeliveries(Publisher publisher, List<Delivery> all) {
        var changes = timeline.changes(publisher);
        var delivered = Optional.<LocalDate>empty();
        for (var day : visits(publisher, changes)) {
            var current = changes.floor(day);
            var kind = kind(publisher, day, delivered, current);
            all.add(new Delivery(visit(publisher, day), publisher, kind));
            if (kind == Delivery.Kind.SUSPECT && findTrouble(publisher, day).isEmpty()) {
                var confirmed = day.atTime(CONFIRMATION).atZone(ZONE).toInstant();
                all.add(new Delivery(confirmed, publisher, Delivery.Kind.CONFIRMED));
            }
            if (findTrouble(publisher, day).isEmpty()) {
                delivered = Optional.ofNullable(current);
            }
        }
    }

    private NavigableSet<LocalDate> visits(Publisher publisher, NavigableSet<LocalDate> changes) {
        var days = new TreeSet<>(changes);
        troubles.stream()
                .filter(trouble -> trouble.publisher().equals(publisher.id()))
                .forEach(trouble -> {
                    trouble.first().datesUntil(trouble.last().plusDays(2)).forEach(days::add);
                });
        end().minusDays(RECENT_NIGHTS - 1L).datesUntil(end().plusDays(1)).forEach(days::add);
        return new TreeSet<>(days.subSet(since(publisher), true, end(), true));
    }

    private Delivery.Kind kind(Publisher publisher, LocalDate day, Optional<LocalDate> delivered, LocalDate current) {
        var trouble = findTrouble(publisher, day);
        if (trouble.isPresent()) {
            return trouble.get().kind().isReadable() ? Delivery.Kind.SUSPECT : Delivery.Kind.FAILED;
        }
        if (delivered.isEmpty()) {
            return Delivery.Kind.FIRST;
        }
        if (delivered.get().equals(current)) {
            return Delivery.Kind.UNCHANGED;
        }
        return isSharpLoss(records(publisher, delivered.get()), records(publisher, day))
                ? Delivery.Kind.SUSPECT
                : Delivery.Kind.CHANGED;
    }

    /** The hold rule: over 30 % and at least five less. */
    private static boolean isSharpLoss(int before, int after) {
        var lost = before - after;
        return lost >= 5 && lost * 10 > before * 3;
    }

    private Instant visit(Publisher publisher, LocalDate day) {
        return day.atTime(FIRST_VISIT.plusMinutes(2L * publishers.indexOf(publisher)))
                .atZone(ZONE)
                .toInstant();
    }

    private Optional<Trouble> findTrouble(Publisher publisher, LocalDate day) {
        return troubles.stream()
                .filter(trouble -> trouble.publisher().equals(publisher.id()) && trouble.isOn(day))
                .findFirst();
    }

    private Feed feed(Publisher publisher, LocalDate day, URI base) {
        return Feed.of(publisher, day, timeline, files, base);
    }

    /** What a visitor of {@code publisher}'s server gets for a path of it at a moment. */
    Site site(Publisher publisher, Instant now, URI base) {
        var day = now.atZone(ZONE).toLocalDate();
        var trouble = findTrouble(publisher, day).map(Trouble::kind);
        var changed = Optional.ofNullable(timeline.changes(publisher).floor(day));
        return new Site(publisher, () -> shown(feed(publisher, day, base), trouble), trouble, changed, files);
    }

    private static Feed shown(Feed feed, Optional<Trouble.Kind> trouble) {
        return trouble.filter(Trouble.Kind::isReadable)
                .map(kind -> feed.first(kind == Trouble.Kind.EMPTY ? 0 : feed.records() * SHRUNK_TO_PERCENT / 100))
                .orElse(feed);
    }
}
