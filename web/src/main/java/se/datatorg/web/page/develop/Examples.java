package se.datatorg.web.page.develop;

/** Code that works as it stands, for those who build. */
public final class Examples {
    private Examples() {}

    /** Searches from a browser or from Node. */
    public static String search(String api) {
        return """
                const api = "%s";
                const answer = await fetch(`${api}/datasets?q=badplatser`);
                const { total, items } = await answer.json();

                console.log(total);
                for (const d of items) {
                  console.log(d.id, d.title.sv ?? d.title.en);
                }
                """.formatted(api).stripTrailing();
    }

    static String curl(String api) {
        return """
                curl "%s/datasets?q=badplatser&format=CSV&limit=5"
                """.formatted(api).stripTrailing();
    }

    static String python(String api) {
        return """
                import json
                from urllib.request import urlopen

                with urlopen("%s/datasets?q=badplatser") as answer:
                    found = json.load(answer)

                print(found["total"])
                for d in found["items"]:
                    print(d["id"], d["title"].get("sv"))
                """.formatted(api).stripTrailing();
    }

    static String sparqlCurl(String base) {
        return """
                curl "%s/sparql" \\
                  -H "Accept: text/csv" \\
                  --data-urlencode query="SELECT ?d WHERE { ?d a <http://www.w3.org/ns/dcat#Dataset> } LIMIT 10"
                """.formatted(base).stripTrailing();
    }

    static String check(String api) {
        return """
                curl -X POST "%s/check" \\
                  -H "Content-Type: application/rdf+xml" \\
                  --data-binary @dcat.rdf
                """.formatted(api).stripTrailing();
    }
}
