package se.datatorg.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.datatorg.catalog.record.Agent;
import se.datatorg.catalog.record.CatalogRecord;
import se.datatorg.catalog.record.LangText;
import se.datatorg.vocab.CodeList;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Text;

/** The texts of a record that can be searched, by kind. */
final class RecordTexts {
    private RecordTexts() {}

    static Map<Kind, List<LangText>> of(CatalogRecord record) {
        var texts = new EnumMap<Kind, List<LangText>>(Kind.class);
        texts.put(Kind.TITLE, record.title().all());
        texts.put(Kind.KEYWORD, record.keywords());
        texts.put(Kind.PUBLISHER, publisher(record));
        texts.put(Kind.SUBJECT, subjects(record));
        texts.put(Kind.DESCRIPTION, record.description().all());
        texts.put(Kind.DETAIL, details(record));
        return texts;
    }

    private static List<LangText> publisher(CatalogRecord record) {
        var names = new ArrayList<LangText>();
        names.add(new LangText(record.publisherName(), "sv"));
        record.agent().map(Agent::name).ifPresent(name -> names.addAll(name.all()));
        return names;
    }

    private static List<LangText> subjects(CatalogRecord record) {
        var subjects = new ArrayList<LangText>();
        record.themes().forEach(theme -> addLabels(subjects, CodeList.DATA_THEME, theme));
        record.hvdCategories().forEach(category -> addLabels(subjects, CodeList.HVD_CATEGORY, category));
        FacetValues.formats(record).forEach(format -> subjects.add(new LangText(format, "")));
        record.places().forEach(place -> subjects.addAll(place.name().all()));
        return subjects;
    }

    private static void addLabels(List<LangText> subjects, CodeList list, String code) {
        list.findCode(code).ifPresent(concept -> {
            Text label = concept.label();
            subjects.add(new LangText(label.in(Lang.SV), "sv"));
            subjects.add(new LangText(label.in(Lang.EN), "en"));
        });
    }

    private static List<LangText> details(CatalogRecord record) {
        var details = new ArrayList<LangText>();
        record.distributions().forEach(distribution -> {
            details.addAll(distribution.title().all());
            details.addAll(distribution.description().all());
        });
        record.identifiers().forEach(identifier -> details.add(new LangText(identifier, "")));
        return details;
    }
}
