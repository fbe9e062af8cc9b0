package se.datatorg.web.page.check;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.vocab.Rules;
import se.datatorg.web.CheckPort;
import se.datatorg.web.page.frame.Section;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;

/** {@code GET /check}: the form; {@code POST /check}: the report. Nothing is kept. */
public final class CheckPage {
    private static final int BAD_REQUEST = 400;
    private final CheckPort doctor;

    public CheckPage(CheckPort doctor) {
        this.doctor = doctor;
    }

    public void form(Visit visit) {
        form(visit, visit.param("url"), Optional.empty());
    }

    public void report(Visit visit) {
        var ctx = visit.ctx();
        var url = Optional.ofNullable(ctx.formParam("url")).map(String::strip).orElse("");
        var file = file(ctx);
        if (file.isPresent()) {
            report(visit, doctor.check(file.get().filename(), bytes(file.get())));
        } else if (url.isEmpty()) {
            refuse(visit, url, visit.words().t("check.empty"));
        } else if (WebLink.safe(url)
                .filter(address -> address.startsWith("http"))
                .isEmpty()) {
            refuse(visit, url, visit.words().t("check.noAddress"));
        } else {
            report(visit, doctor.check(URI.create(url)));
        }
    }

    private static void report(Visit visit, Diagnosis diagnosis) {
        var view = new Report(visit).of(diagnosis);
        visit.via(visit.words().t("nav.check"), "/check");
        visit.show("report", view.heading(), Section.CHECK, view);
    }

    private static void refuse(Visit visit, String url, String why) {
        visit.ctx().status(BAD_REQUEST);
        form(visit, url, Optional.of(why));
    }

    private static void form(Visit visit, String url, Optional<String> error) {
        var rules = visit.format().number(Rules.list().size());
        visit.show("check", visit.words().t("nav.check"), Section.CHECK, new CheckView(url, error, rules));
    }

    private static Optional<UploadedFile> file(Context ctx) {
        return ctx.isMultipartFormData()
                ? Optional.ofNullable(ctx.uploadedFile("file")).filter(file -> file.size() > 0)
                : Optional.empty();
    }

    private static Bytes bytes(UploadedFile file) {
        try (var in = file.content()) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
