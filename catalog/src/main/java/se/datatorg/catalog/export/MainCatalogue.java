package se.datatorg.catalog.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import se.datatorg.catalog.entity.EntityKind;
import se.datatorg.vocab.DCAT3;
import se.datatorg.vocab.Text;

/** What the portal itself says: one catalogue, who answers for it, and what is in it. */
record MainCatalogue(PortalIdentity portal, String iri) {
    private static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/";
    private static final String THEMES = "http://publications.europa.eu/resource/authority/data-theme";
    private static final String LICENCE_TYPE = "http://purl.org/adms/licencetype/PublicDomain";

    private static final String PUBLISHER_TYPE = "http://purl.org/adms/publishertype/RegionalAuthority";

    static {
        // Jena's vocabularies may not be the first of Jena that is touched.
        JenaSystem.init();
    }

    /** The catalogue and its owner, without the links to what it holds. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(about(RDF.type, Lines.iri(DCAT.Catalog.getURI())));
        bilingual(DCTerms.title, portal.title()).forEach(lines::add);
        bilingual(DCTerms.description, portal.description()).forEach(lines::add);
        lines.add(about(DCTerms.publisher, Lines.iri(portal.agent().toString())));
        lines.add(about(DCTerms.license, Lines.iri(CC0)));
        lines.add(about(DCTerms.language, Lines.iri(LANGUAGE + "SWE")));
        lines.add(about(DCTerms.language, Lines.iri(LANGUAGE + "ENG")));
        lines.add(about(DCAT.themeTaxonomy, Lines.iri(THEMES)));
        lines.add(about(FOAF.homepage, Lines.iri(home())));
        lines.add(typed(home(), FOAF.Document));
        lines.add(Lines.triple(
                home(), DCTerms.title.getURI(), Lines.text(portal.title().sv(), "sv")));
        lines.addAll(owner());
        lines.addAll(surroundings());
        return lines;
    }

    /** The link to a record; empty for entities that are no records. */
    Stream<String> link(Shown entity) {
        return switch (entity.kind()) {
            case DATASET -> Stream.of(about(DCAT.dataset, Lines.iri(entity.iri())));
            case SERIES -> Stream.of(about(DCAT.dataset, Lines.iri(entity.iri())));
            case SERVICE -> Stream.of(about(DCAT.service, Lines.iri(entity.iri())));
            case CATALOG, DISTRIBUTION, AGENT, CONTACT, OTHER -> Stream.empty();
        };
    }

    /** Feeds' own catalogues are not passed on: all that is shown stands in one (harvesting rules, 3.3 and 10.3). */
    static boolean passesOn(Shown entity) {
        return entity.kind() != EntityKind.CATALOG;
    }

    private String home() {
        return iri.substring(0, iri.indexOf("/catalog")) + "/";
    }

    private List<String> owner() {
        var agent = portal.agent().toString();
        return List.of(
                typed(portal.homepage().toString(), FOAF.Document),
                Lines.triple(portal.homepage().toString(), DCTerms.title.getURI(), Lines.text(portal.owner(), "sv")),
                Lines.triple(agent, DCTerms.type.getURI(), Lines.iri(PUBLISHER_TYPE)),
                typed(PUBLISHER_TYPE, SKOS.Concept),
                Lines.triple(PUBLISHER_TYPE, SKOS.prefLabel.getURI(), Lines.text("Regional authority", "en")),
                Lines.triple(agent, RDF.type.getURI(), Lines.iri(FOAF.Agent.getURI())),
                Lines.triple(agent, FOAF.name.getURI(), Lines.text(portal.owner(), "sv")),
                Lines.triple(
                        agent,
                        FOAF.homepage.getURI(),
                        Lines.iri(portal.homepage().toString())),
                Lines.triple(agent, FOAF.mbox.getURI(), Lines.iri("mailto:" + portal.email())));
    }

    /** The types of what the catalogue refers to, without which a validator cannot tell them. */
    private static List<String> surroundings() {
        return List.of(
                typed(CC0, DCTerms.LicenseDocument),
                Lines.triple(CC0, DCTerms.type.getURI(), Lines.iri(LICENCE_TYPE)),
                typed(LICENCE_TYPE, SKOS.Concept),
                Lines.triple(LICENCE_TYPE, SKOS.prefLabel.getURI(), Lines.text("Public domain", "en")),
                typed(LANGUAGE + "SWE", DCTerms.LinguisticSystem),
                typed(LANGUAGE + "ENG", DCTerms.LinguisticSystem),
                // The catalogue lists series among its datasets. DCAT 3 says that they are; older ontologies do not.
                Lines.triple(DCAT3.DatasetSeries.getURI(), RDFS.subClassOf.getURI(), Lines.iri(DCAT.Dataset.getURI())),
                typed(THEMES, SKOS.ConceptScheme),
                Lines.triple(THEMES, DCTerms.title.getURI(), Lines.text("Data theme", "en")));
    }

    private static String typed(String iri, Resource type) {
        return Lines.triple(iri, RDF.type.getURI(), Lines.iri(type.getURI()));
    }

    private Stream<String> bilingual(Property property, Text text) {
        return Stream.of(about(property, Lines.text(text.sv(), "sv")), about(property, Lines.text(text.en(), "en")));
    }

    private String about(Property property, String object) {
        return Lines.triple(iri, property.getURI(), object);
    }
}
