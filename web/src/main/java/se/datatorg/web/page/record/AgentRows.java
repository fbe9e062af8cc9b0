package se.datatorg.web.page.record;

import java.util.ArrayList;
import java.util.List;
import se.datatorg.catalog.record.Agent;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.Contact;
import se.datatorg.vocab.CodeList;
import se.datatorg.web.page.frame.Said;
import se.datatorg.web.page.frame.Visit;
import se.datatorg.web.page.frame.WebLink;

/** Who stands behind a record and whom to ask. */
final class AgentRows {
    private final Visit visit;

    AgentRows(Visit visit) {
        this.visit = visit;
    }

    List<RecordView.Row> of(CatalogRecord record) {
        var words = visit.words();
        var rows = new ArrayList<RecordView.Row>();
        rows.add(new RecordView.Row(
                words.t("row.publisher"),
                List.of(new WebLink(
                        Said.ours(record.publisherName()), visit.href("/publishers/" + record.publisher())))));
        record.agent()
                .filter(agent -> !name(agent).text().equals(record.publisherName()))
                .ifPresent(agent -> rows.add(new RecordView.Row(words.t("row.agent"), agent(agent))));
        record.creator().ifPresent(agent -> rows.add(new RecordView.Row(words.t("row.creator"), agent(agent))));
        record.contacts().forEach(contact -> rows.add(new RecordView.Row(words.t("row.contact"), contact(contact))));
        return rows;
    }

    private List<WebLink> agent(Agent agent) {
        var values = new ArrayList<WebLink>();
        values.add(new WebLink(name(agent), null));
        agent.type()
                .flatMap(CodeList.PUBLISHER_TYPE::find)
                .ifPresent(type -> values.add(new WebLink(Said.ours(type.label().in(visit.lang())), null)));
        agent.homepages().forEach(page -> values.add(WebLink.of(page)));
        agent.email().ifPresent(mail -> values.add(WebLink.mail(mail)));
        return values;
    }

    private Said name(Agent agent) {
        return Said.of(agent.name(), visit.lang(), agent.iri());
    }

    private List<WebLink> contact(Contact contact) {
        var values = new ArrayList<WebLink>();
        Said.of(contact.name(), visit.lang()).ifPresent(name -> values.add(new WebLink(name, null)));
        contact.emails().forEach(mail -> values.add(WebLink.mail(mail)));
        contact.telephones().forEach(number -> values.add(new WebLink(Said.ours(number), null)));
        contact.pages().forEach(page -> values.add(WebLink.of(page)));
        return values.isEmpty() ? List.of(WebLink.of(contact.iri())) : values;
    }
}
