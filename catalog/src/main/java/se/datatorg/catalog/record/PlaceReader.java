package se.datatorg.catalog.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Value;
import se.datatorg.vocab.Terms;

/** Reads places and times that data covers (DCAT-AP-SE, section 7, has the forms that occur). */
final class PlaceReader {
    private final Parts parts;
    private final KnownPlaces known;

    PlaceReader(Parts parts, KnownPlaces known) {
        this.parts = parts;
        this.known = known;
    }

    List<Place> places(Described record) {
        return record.values(Terms.Dcterms.spatial).stream()
                .map(value -> place(record, value))
                .distinct()
                .toList();
    }

    private Place place(Described record, Value value) {
        if (value.isLiteral()) {
            var box = Boxes.read(value.stringValue());
            var name = box.isPresent() ? Texts.NONE : new Texts(List.of(Described.langText(value)));
            return new Place(Optional.empty(), name, box);
        }
        var told = parts.mentioned(record, value).map(PlaceReader::described);
        if (!value.isIRI()) {
            return told.orElse(new Place(Optional.empty(), Texts.NONE, Optional.empty()));
        }
        var number = KnownPlaces.number(value.stringValue());
        var iri = Optional.of(number.map(KnownPlaces::iri).orElse(value.stringValue()));
        var listed = number.flatMap(known::find);
        var name = told.map(Place::name)
                .filter(texts -> !texts.isEmpty())
                .or(() -> listed.map(Place::name))
                .orElse(Texts.NONE);
        return new Place(iri, name, told.flatMap(Place::box).or(() -> listed.flatMap(Place::box)));
    }

    private static Place described(Described location) {
        var box = location.stream(Terms.Dcat.bbox, Terms.Locn.geometry, Terms.Dcat.centroid)
                .filter(Value::isLiteral)
                .flatMap(geometry -> Boxes.read(geometry.stringValue()).stream())
                .findFirst();
        var name = location.texts(
                Terms.Skos.prefLabel,
                Terms.Rdfs.label,
                Terms.Locn.geographicName,
                Terms.Dcterms.title,
                Terms.Foaf.name);
        return new Place(Optional.empty(), name, box);
    }

    List<Period> periods(Described record) {
        return record.values(Terms.Dcterms.temporal).stream()
                .flatMap(value -> value.isLiteral()
                        ? written(value.stringValue())
                        : parts.mentioned(record, value).map(PlaceReader::period).stream())
                .filter(period -> period.start().isPresent() || period.end().isPresent())
                .distinct()
                .toList();
    }

    /** {@code 2020-01-01/2020-12-31}, or one date. */
    private static Stream<Period> written(String text) {
        var dates = text.split("/", 2);
        return Dates.day(dates[0]).isPresent()
                ? Stream.of(new Period(Optional.of(dates[0].strip()), Optional.of(dates[dates.length - 1].strip())))
                : Stream.empty();
    }

    private static Period period(Described period) {
        return new Period(
                date(period, Terms.Time.hasBeginning, Terms.Dcat.startDate, Terms.Schema.startDate),
                date(period, Terms.Time.hasEnd, Terms.Dcat.endDate, Terms.Schema.endDate));
    }

    private static Optional<String> date(Described period, String instant, String... direct) {
        return period.word(direct)
                .or(() -> period.values(instant).stream()
                        .flatMap(value -> period.node(value).stream())
                        .flatMap(
                                node -> node
                                        .words(
                                                Terms.Time.inXSDDate,
                                                Terms.Time.inXSDDateTimeStamp,
                                                Terms.Time.inXSDDateTime)
                                        .stream())
                        .findFirst());
    }
}
