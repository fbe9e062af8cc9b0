package se.datatorg.testdata.feed;

/** The code lists that example feeds point at: an IRI from a code. */
public final class Codes {
    public static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/";
    public static final String CC_BY = "http://creativecommons.org/licenses/by/4.0/";
    public static final String HVD_REGULATION = "http://data.europa.eu/eli/reg_impl/2023/138/oj";
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private Codes() {}

    /** An entry of an EU authority table, such as {@code data-theme} and {@code ENVI}. */
    public static String eu(String table, String code) {
        return EU + table + "/" + code;
    }

    public static String publisherType(String code) {
        return "http://purl.org/adms/publishertype/" + code;
    }

    public static String geoNames(String id) {
        return "http://sws.geonames.org/" + id;
    }

    public static String hvdCategory(String code) {
        return "http://data.europa.eu/bna/" + code;
    }
}
