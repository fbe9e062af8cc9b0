package se.datatorg.testdata.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    static final LocalDate END = LocalDate.of(2026, 11, 20);

    final Scenario scenario = Scenario.demo(END);
    final List<Delivery> deliveries = scenario.deliveries();

    @Test
    void twentySevenPublishersHaveAboutAHundredAndSixtyFiveRecordsInTheEnd() {
        var records = scenario.publishers().stream()
                .mapToInt(publisher -> scenario.records(publisher, END))
                .sum();

        assertEquals(27, scenario.publishers().size());
        assertTrue(records >= 160 && records <= 170, "records: " + records);
    }

    @Test
    void theCountsHoldWheneverTheDemoIsRun() {
        for (var end : List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2027, 2, 28), LocalDate.of(2028, 2, 29))) {
            var other = Scenario.demo(end);
            var records = other.publishers().stream()
                    .mapToInt(publisher -> other.records(publisher, end))
                    .sum();

            assertTrue(records >= 160 && records <= 170, end + ": " + records);
        }
    }

    @Test
    void everyKindOfVisitOccurs() {
        var kinds = deliveries.stream().map(Delivery::kind).collect(Collectors.toSet());

        assertEquals(EnumSet.allOf(Delivery.Kind.class), kinds);
    }

    @Test
    void aReplayIsShortEnough() {
        var telling = deliveries.stream()
                .filter(delivery -> delivery.kind() != Delivery.Kind.UNCHANGED)
                .count();

        assertTrue(telling >= 300 && telling <= 500, "deliveries that change something or fail: " + telling);
        assertTrue(deliveries.size() < 1400, "deliveries: " + deliveries.size());
    }

    @Test
    void deliveriesComeInOrderOverTwoYearsAndEachPublisherBeginsOnce() {
        var firsts = deliveries.stream()
                .filter(delivery -> delivery.kind() == Delivery.Kind.FIRST)
                .map(Delivery::publisher)
                .toList();
        var times = deliveries.stream().map(Delivery::at).toList();

        assertEquals(times.stream().sorted().toList(), times);
        assertEquals(27, firsts.size());
        assertEquals(27, new HashSet<>(firsts).size());
        assertTrue(Duration.between(times.getFirst(), times.getLast()).toDays() > 690);
    }

    @Test
    void everyPublisherIsVisitedEachOfTheLastThirtyNights() {
        for (var publisher : scenario.publishers()) {
            var nights = deliveries.stream()
                    .filter(delivery -> delivery.publisher().equals(publisher))
                    .map(delivery -> delivery.at().atZone(Scenario.ZONE).toLocalDate())
                    .filter(day -> day.isAfter(END.minusDays(30)))
                    .distinct()
                    .count();

            assertEquals(Math.min(30, scenario.since(publisher).until(END).toTotalMonths() > 0 ? 30 : nights), nights);
        }
    }

    @Test
    void oneFeedIsHeldInTheEndOneIsBrokenAndOneHasStoodStillForAYear() {
        assertEquals(Delivery.Kind.SUSPECT, last("boras").kind());
        assertEquals(Delivery.Kind.FAILED, last("molndal").kind());
        var lastChange = deliveries.stream()
                .filter(delivery -> delivery.publisher().id().equals("essunga"))
                .filter(delivery -> delivery.kind() == Delivery.Kind.CHANGED)
                .toList()
                .getLast();
        assertTrue(lastChange.at().atZone(Scenario.ZONE).toLocalDate().isBefore(END.minusYears(1)));
    }

    @Test
    void aLargeRemovalIsConfirmedTheSameMorning() {
        var uddevalla = scenario.getPublisher("uddevalla");
        var confirmed = deliveries.stream()
                .filter(delivery -> delivery.kind() == Delivery.Kind.CONFIRMED)
                .toList();

        assertEquals(
                List.of(uddevalla), confirmed.stream().map(Delivery::publisher).toList());
        var day = confirmed.getFirst().at().atZone(Scenario.ZONE).toLocalDate();
        assertEquals(6, scenario.records(uddevalla, day.minusDays(1)) - scenario.records(uddevalla, day));
    }

    private Delivery last(String publisher) {
        return deliveries.stream()
                .filter(delivery -> delivery.publisher().id().equals(publisher))
                .toList()
                .getLast();
    }
}
