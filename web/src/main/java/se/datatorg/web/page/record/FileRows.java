package se.datatorg.web.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.datatorg.catalog.link.LinkState;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Contact;
import se.datatorg.catalog.record.Distribution;
import se.datatorg.catalog.record.Link;
import se.datatorg.catalog.record.RecordType;
import se.datatorg.vocab.CodeList;
import se.datatorg.web.page.frame.Codes;
import se.datatorg.web.page.frame.Format;
import se.datatorg.web.page.frame.Prose;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;
import se.datatorg.web.page.frame.Words;
import se.datatorg.web.page.preview.FileLook;

/** Distributions as rows, and what a visitor can do with the record right now. */
final class FileRows {
    private static final int MOST_BUTTONS = 3;
    private final Visit visit;
    private final Words words;
    private final CatalogRecord record;
    private final Map<String, LinkState> links;

    FileRows(CatalogRecord record, Visit visit) {
        this.visit = visit;
        this.words = visit.words();
        this.record = record;
        this.links = LinkView.known(addresses(record), visit);
    }

    private static List<String> addresses(CatalogRecord record) {
        return Stream.concat(
                        record.distributions().stream()
                                .flatMap(file ->
                                        Stream.concat(file.downloadUrls().stream(), file.accessUrls().stream())),
                        record.endpointUrls().stream())
                .distinct()
                .toList();
    }

    List<RecordView.FileRow> rows() {
        return IntStream.rangeClosed(1, record.distributions().size())
                .mapToObj(n -> row(record.distributions().get(n - 1), n))
                .toList();
    }

    /** What works although something does not: a sentence for the head of the list. */
    Optional<String> broken() {
        var views = record.distributions().stream().map(this::link).toList();
        long broken = views.stream().filter(LinkView::broken).count();
        return broken == 0 ? Optional.empty() : Optional.of(words.n("link.brokenCount", broken));
    }

    private LinkView link(Distribution file) {
        return LinkView.of(
                Stream.concat(file.downloadUrls().stream(), file.accessUrls().stream())
                        .map(links::get)
                        .filter(Objects::nonNull)
                        .findFirst(),
                visit);
    }

    RecordView.Actions actions() {
        var downloads = record.distributions().stream()
                .flatMap(file ->
                        file.downloadUrls().stream().limit(1).map(url -> WebLink.of(Said.ours(fileLabel(file)), url)))
                .filter(link -> link.href() != null)
                .limit(MOST_BUTTONS)
                .toList();
        var pages = Stream.concat(
                        record.landingPages().stream().map(Link::iri),
                        record.distributions().stream()
                                .filter(file -> file.downloadUrls().isEmpty())
                                .flatMap(file -> file.accessUrls().stream()))
                .distinct()
                .map(WebLink::of)
                .filter(link -> link.href() != null)
                .limit(MOST_BUTTONS)
                .toList();
        var apis = apis(record);
        return new RecordView.Actions(
                Optional.empty(),
                downloads,
                note(downloads),
                FileLook.first(record).map(n -> FileLook.href(record, n, visit)),
                apis,
                answered(apis),
                guides(record),
                pages,
                ask(record.contacts()));
    }

    /** Where the files are, whether the first one answered lately, and in which language it is. */
    private String note(List<WebLink> downloads) {
        var note = new StringBuilder(words.t("record.downloadText"));
        var answered = answered(downloads);
        if (!answered.isEmpty()) {
            note.append(' ').append(answered);
        }
        var languages = Stream.concat(
                        record.distributions().stream().flatMap(file -> file.languages().stream()),
                        record.languages().stream())
                .distinct()
                .map(code -> CodeList.LANGUAGE.label(code, visit.lang()))
                .collect(Collectors.joining(", "));
        if (!languages.isEmpty()) {
            note.append(' ').append(words.t("record.language", languages));
        }
        return note.toString();
    }

    /** Whether the first of them answered lately; empty when nobody has asked it. */
    private String answered(List<WebLink> addresses) {
        return addresses.stream()
                .findFirst()
                .flatMap(first -> Optional.ofNullable(first.href()))
                .map(links::get)
                .map(this::said)
                .orElse("");
    }

    /** What tells how a service is used. */
    private List<WebLink> guides(CatalogRecord record) {
        if (record.type() != RecordType.SERVICE) {
            return List.of();
        }
        return Stream.concat(
                        record.endpointDescriptions().stream()
                                .map(url -> WebLink.of(Said.ours(words.t("row.endpointDescriptions")), url)),
                        record.documentation().stream()
                                .map(page -> WebLink.of(
                                        Said.of(page.title(), visit.lang(), words.t("row.documentation")), page.iri())))
                .filter(link -> link.href() != null)
                .limit(MOST_BUTTONS)
                .toList();
    }

    private String said(LinkState state) {
        var when = visit.format().moment(state.checked(), visit.portal().clock());
        return switch (state.verdict()) {
            case WORKS -> words.t("link.noteWorks", when);
            case BROKEN -> words.t("link.noteBroken", when);
            case SHAKY -> words.t("link.noteShaky", when);
            case UNKNOWN -> words.t("link.noteUnknown", when);
        };
    }

    private static List<WebLink> apis(CatalogRecord record) {
        var addresses = record.endpointUrls().isEmpty() && record.api()
                ? record.distributions().stream()
                        .filter(file -> !file.services().isEmpty()
                                && file.downloadUrls().isEmpty())
                        .flatMap(file -> file.accessUrls().stream())
                        .toList()
                : record.endpointUrls();
        return addresses.stream()
                .distinct()
                .limit(MOST_BUTTONS)
                .map(WebLink::of)
                .filter(link -> link.href() != null)
                .toList();
    }

    private static Optional<WebLink> ask(List<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact.emails().stream())
                .findFirst()
                .map(WebLink::mail)
                .filter(link -> link.href() != null);
    }

    private String fileLabel(Distribution file) {
        var format = Codes.format(file).orElse(words.t("result.file"));
        return file.byteSize().isPresent()
                ? format + ", " + visit.format().bytes(file.byteSize().getAsLong())
                : format;
    }

    private RecordView.FileRow row(Distribution file, int number) {
        return new RecordView.FileRow(
                Said.of(file.title(), visit.lang(), Codes.format(file).orElse(words.t("result.file"))),
                Said.of(file.description(), visit.lang()).map(Prose::of),
                Codes.format(file).orElse("–"),
                file.formatText()
                        .filter(text ->
                                !text.equalsIgnoreCase(Codes.format(file).orElse(""))),
                file.byteSize().isPresent()
                        ? visit.format().bytes(file.byteSize().getAsLong())
                        : "–",
                licence(file),
                link(file),
                links(file),
                FileLook.isWorthIt(file) ? Optional.of(FileLook.href(record, number, visit)) : Optional.empty(),
                more(file));
    }

    private Optional<WebLink> licence(Distribution file) {
        var label = file.licenceCode().map(Codes::licence).or(file::licence);
        return label.map(text -> WebLink.of(Said.ours(text), file.licence().orElse("")));
    }

    private List<WebLink> links(Distribution file) {
        var downloads = file.downloadUrls().stream().map(url -> WebLink.of(Said.ours(words.t("file.download")), url));
        var pages = file.accessUrls().stream()
                .filter(url -> !file.downloadUrls().contains(url))
                .map(url -> WebLink.of(Said.ours(words.t("file.open")), url));
        return Stream.concat(downloads, pages)
                .map(link -> link.href() == null ? new WebLink(Said.ours(words.t("file.broken")), null) : link)
                .toList();
    }

    private List<RecordView.Row> more(Distribution file) {
        var rows = new ArrayList<RecordView.Row>();
        var format = visit.format();
        file.rights().ifPresent(rights -> rows.add(row(words.t("file.rights"), WebLink.of(rights))));
        file.issued().ifPresent(date -> rows.add(row(words.t("row.issued"), text(format.written(date)))));
        file.modified().ifPresent(date -> rows.add(row(words.t("file.modified"), text(format.written(date)))));
        file.availability()
                .ifPresent(code -> rows.add(row(
                        words.t("file.availability"),
                        text(Format.capital(CodeList.PLANNED_AVAILABILITY.label(code, visit.lang()))))));
        file.status()
                .ifPresent(code -> rows.add(row(
                        words.t("file.status"),
                        text(Format.capital(CodeList.DISTRIBUTION_STATUS.label(code, visit.lang()))))));
        links(rows, words.t("row.conformsTo"), file.conformsTo());
        links(rows, words.t("row.documentation"), file.documentation());
        addresses(rows, words.t("file.access"), file.accessUrls());
        addresses(rows, words.t("file.downloadAddress"), file.downloadUrls());
        addresses(rows, words.t("row.iri"), List.of(file.iri()));
        return rows;
    }

    private void links(List<RecordView.Row> rows, String label, List<Link> links) {
        if (!links.isEmpty()) {
            rows.add(new RecordView.Row(
                    label,
                    links.stream()
                            .map(link -> WebLink.of(Said.of(link.title(), visit.lang(), link.iri()), link.iri()))
                            .toList()));
        }
    }

    private static void addresses(List<RecordView.Row> rows, String label, List<String> addresses) {
        if (!addresses.isEmpty()) {
            rows.add(new RecordView.Row(
                    label, addresses.stream().map(WebLink::of).toList()));
        }
    }

    private static RecordView.Row row(String label, WebLink value) {
        return new RecordView.Row(label, List.of(value));
    }

    private static WebLink text(String text) {
        return new WebLink(Said.ours(text), null);
    }
}
