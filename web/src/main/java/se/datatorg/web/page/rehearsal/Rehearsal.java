package se.datatorg.web.page.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.datatorg.catalog.record.Agent;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Contact;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.vocab.CodeList;

/**
 * A publisher's records as the national portal would treat them (harvesting rules, sections 2 to 9). It has no quality
 * gate: whatever can be read is taken; what is lacking costs display, filters and stars.
 *
 * @param datasets taken in, those in series included
 * @param listed entries of the list that visitors see: members of series and companions of one dataset are not among them
 * @param inSeries datasets that are shown on their series' page only
 * @param companions services that are shown on their only dataset's page
 * @param apis records that get the API mark
 * @param hidden records that another of our sources describes too, and therefore leaves out
 * @param namelessPublishers publishers whose address is not that of an organisation number
 * @param sharedAddresses publishers that are their own contact too
 * @param licences distributions that the licence filter misses
 * @param withoutTheme datasets that no subject leads to
 * @param largeSeries series of more than fifty datasets
 * @param stars mean of the five stars
 */
record Rehearsal(
        int datasets,
        int series,
        int services,
        int listed,
        int inSeries,
        int companions,
        int apis,
        int hidden,
        List<String> namelessPublishers,
        List<String> sharedAddresses,
        int licences,
        int distributions,
        int withoutTheme,
        int largeSeries,
        Optional<Double> stars) {
    private static final Pattern ORGANISATION =
            Pattern.compile("http://dataportal\\.se/organisation/SE(\\d{10})(-.+)?");
    private static final int MOST_MEMBERS = 50;

    static Rehearsal of(List<CatalogRecord> records, int hidden) {
        var distributions = records.stream()
                .flatMap(record -> record.distributions().stream())
                .toList();
        return new Rehearsal(
                count(records, RecordType.DATASET),
                count(records, RecordType.SERIES),
                count(records, RecordType.SERVICE),
                (int) records.stream()
                        .filter(record -> !record.companion() && record.series().isEmpty())
                        .count(),
                (int) records.stream()
                        .filter(record -> record.series().isPresent())
                        .count(),
                (int) records.stream().filter(CatalogRecord::companion).count(),
                (int) records.stream().filter(CatalogRecord::api).count(),
                hidden,
                publishers(records).filter(iri -> !isOrganisation(iri)).toList(),
                shared(records),
                (int) distributions.stream().filter(given -> !isFiltered(given)).count(),
                distributions.size(),
                (int) records.stream()
                        .filter(record -> record.type() == RecordType.DATASET
                                && record.themes().isEmpty())
                        .count(),
                (int) records.stream()
                        .filter(record -> record.type() == RecordType.SERIES
                                && record.members().size() > MOST_MEMBERS)
                        .count(),
                Stars.mean(records));
    }

    private static int count(List<CatalogRecord> records, RecordType type) {
        return (int) records.stream().filter(record -> record.type() == type).count();
    }

    private static java.util.stream.Stream<String> publishers(List<CatalogRecord> records) {
        return records.stream()
                .flatMap(record -> record.agent().stream())
                .map(Agent::iri)
                .distinct();
    }

    private static List<String> shared(List<CatalogRecord> records) {
        var contacts = new HashSet<String>();
        records.forEach(record -> record.contacts().stream().map(Contact::iri).forEach(contacts::add));
        return publishers(records).filter(contacts::contains).toList();
    }

    /** A filter finds exactly the licence's own address, and nothing near it (rule 8.7). */
    private static boolean isFiltered(Distribution given) {
        return given.licence().filter(CodeList.LICENCE::hasExactly).isPresent()
                || given.licenceCode().isPresent();
    }

    /** An organisation number has ten digits, the last of which checks the others (rule 5.8). */
    static boolean isOrganisation(String iri) {
        var match = ORGANISATION.matcher(iri);
        return match.matches() && isChecked(match.group(1));
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = (digits.charAt(at) - '0') * (at % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
