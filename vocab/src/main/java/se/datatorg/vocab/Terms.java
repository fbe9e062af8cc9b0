package se.datatorg.vocab;

/** IRIs of the terms that the portal reads in feeds; each constant is spelled as in its vocabulary. */
public final class Terms {
    private Terms() {}

    /** Terms of http://www.w3.org/ns/adms#. */
    public static final class Adms {
        public static final String NS = "http://www.w3.org/ns/adms#";
        public static final String identifier = NS + "identifier";
        public static final String sample = NS + "sample";
        public static final String status = NS + "status";
        public static final String versionNotes = NS + "versionNotes";

        private Adms() {}
    }

    /** Terms of http://www.w3.org/ns/dcat#. */
    public static final class Dcat {
        public static final String NS = "http://www.w3.org/ns/dcat#";
        public static final String Catalog = NS + "Catalog";
        public static final String CatalogRecord = NS + "CatalogRecord";
        public static final String Dataset = NS + "Dataset";
        public static final String DatasetSeries = NS + "DatasetSeries";
        public static final String DataService = NS + "DataService";
        public static final String Distribution = NS + "Distribution";
        public static final String Resource = NS + "Resource";
        public static final String accessService = NS + "accessService";
        public static final String accessURL = NS + "accessURL";
        public static final String bbox = NS + "bbox";
        public static final String byteSize = NS + "byteSize";
        public static final String catalog = NS + "catalog";
        public static final String centroid = NS + "centroid";
        public static final String contactPoint = NS + "contactPoint";
        public static final String dataset = NS + "dataset";
        public static final String distribution = NS + "distribution";
        public static final String downloadURL = NS + "downloadURL";
        public static final String endDate = NS + "endDate";
        public static final String endpointDescription = NS + "endpointDescription";
        public static final String endpointURL = NS + "endpointURL";
        public static final String inSeries = NS + "inSeries";
        public static final String keyword = NS + "keyword";
        public static final String landingPage = NS + "landingPage";
        public static final String mediaType = NS + "mediaType";
        public static final String record = NS + "record";
        public static final String servesDataset = NS + "servesDataset";
        public static final String service = NS + "service";
        public static final String startDate = NS + "startDate";
        public static final String theme = NS + "theme";
        public static final String version = NS + "version";

        private Dcat() {}
    }

    /** Terms of http://data.europa.eu/r5r/. */
    public static final class Dcatap {
        public static final String NS = "http://data.europa.eu/r5r/";
        public static final String applicableLegislation = NS + "applicableLegislation";
        public static final String availability = NS + "availability";
        public static final String hvdCategory = NS + "hvdCategory";

        private Dcatap() {}
    }

    /** Terms of http://purl.org/dc/terms/. */
    public static final class Dcterms {
        public static final String NS = "http://purl.org/dc/terms/";
        public static final String accessRights = NS + "accessRights";
        public static final String accrualPeriodicity = NS + "accrualPeriodicity";
        public static final String conformsTo = NS + "conformsTo";
        public static final String creator = NS + "creator";
        public static final String description = NS + "description";
        public static final String format = NS + "format";
        public static final String hasPart = NS + "hasPart";
        public static final String identifier = NS + "identifier";
        public static final String isPartOf = NS + "isPartOf";
        public static final String issued = NS + "issued";
        public static final String language = NS + "language";
        public static final String license = NS + "license";
        public static final String modified = NS + "modified";
        public static final String provenance = NS + "provenance";
        public static final String publisher = NS + "publisher";
        public static final String rights = NS + "rights";
        public static final String source = NS + "source";
        public static final String spatial = NS + "spatial";
        public static final String temporal = NS + "temporal";
        public static final String title = NS + "title";
        public static final String type = NS + "type";

        private Dcterms() {}
    }

    /** Terms of http://xmlns.com/foaf/0.1/. */
    public static final class Foaf {
        public static final String NS = "http://xmlns.com/foaf/0.1/";
        public static final String Agent = NS + "Agent";
        public static final String Organization = NS + "Organization";
        public static final String Person = NS + "Person";
        public static final String homepage = NS + "homepage";
        public static final String mbox = NS + "mbox";
        public static final String name = NS + "name";
        public static final String page = NS + "page";

        private Foaf() {}
    }

    /** Terms of http://www.w3.org/ns/locn#. */
    public static final class Locn {
        public static final String NS = "http://www.w3.org/ns/locn#";
        public static final String geometry = NS + "geometry";
        public static final String geographicName = NS + "geographicName";

        private Locn() {}
    }

    /** Terms of http://schema.theodi.org/odrs#. */
    public static final class Odrs {
        public static final String NS = "http://schema.theodi.org/odrs#";
        public static final String attributionText = NS + "attributionText";
        public static final String copyrightNotice = NS + "copyrightNotice";
        public static final String copyrightStatement = NS + "copyrightStatement";
        public static final String reuserGuidelines = NS + "reuserGuidelines";

        private Odrs() {}
    }

    /** Terms of http://www.w3.org/2002/07/owl#. */
    public static final class Owl {
        public static final String NS = "http://www.w3.org/2002/07/owl#";
        public static final String versionInfo = NS + "versionInfo";

        private Owl() {}
    }

    /** Terms of http://www.w3.org/ns/prov#. */
    public static final class Prov {
        public static final String NS = "http://www.w3.org/ns/prov#";
        public static final String agent = NS + "agent";

        private Prov() {}
    }

    /** Terms of http://www.w3.org/1999/02/22-rdf-syntax-ns#. */
    public static final class Rdf {
        public static final String NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        public static final String type = NS + "type";
        public static final String value = NS + "value";

        private Rdf() {}
    }

    /** Terms of http://www.w3.org/2000/01/rdf-schema#. */
    public static final class Rdfs {
        public static final String NS = "http://www.w3.org/2000/01/rdf-schema#";
        public static final String comment = NS + "comment";
        public static final String label = NS + "label";

        private Rdfs() {}
    }

    /** Terms of http://schema.org/. */
    public static final class Schema {
        public static final String NS = "http://schema.org/";
        public static final String endDate = NS + "endDate";
        public static final String startDate = NS + "startDate";

        private Schema() {}
    }

    /** Terms of http://www.w3.org/2004/02/skos/core#. */
    public static final class Skos {
        public static final String NS = "http://www.w3.org/2004/02/skos/core#";
        public static final String prefLabel = NS + "prefLabel";

        private Skos() {}
    }

    /** Terms of http://www.w3.org/2006/time#. */
    public static final class Time {
        public static final String NS = "http://www.w3.org/2006/time#";
        public static final String hasBeginning = NS + "hasBeginning";
        public static final String hasEnd = NS + "hasEnd";
        public static final String inXSDDate = NS + "inXSDDate";
        public static final String inXSDDateTime = NS + "inXSDDateTime";
        public static final String inXSDDateTimeStamp = NS + "inXSDDateTimeStamp";

        private Time() {}
    }

    /** Terms of http://www.w3.org/2006/vcard/ns#. */
    public static final class Vcard {
        public static final String NS = "http://www.w3.org/2006/vcard/ns#";
        public static final String Individual = NS + "Individual";
        public static final String Kind = NS + "Kind";
        public static final String Organization = NS + "Organization";
        public static final String fn = NS + "fn";
        public static final String hasEmail = NS + "hasEmail";
        public static final String hasTelephone = NS + "hasTelephone";
        public static final String hasURL = NS + "hasURL";
        public static final String hasValue = NS + "hasValue";

        private Vcard() {}
    }
}
