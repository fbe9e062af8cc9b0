package se.datatorg.web.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.util.List;
import java.util.logging.Logger;
import org.apache.jena.query.Query;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.RegexpQuery;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.quartz.Scheduler;
import se.datatorg.catalog.sparql.SparqlGate;
import se.datatorg.testdata.FeedServer;

/** Does everything that it may not: what the rules must see. */
@SuppressWarnings("unused") // it is looked at, never run
final class Trespasser {
    private static final Logger LOG = Logger.getLogger("");

    private Trespasser() {}

    static List<Class<?>> uses() {
        return List.of(
                Connection.class,
                Sail.class,
                Value.class,
                RDFFormat.class,
                Query.class,
                Document.class,
                Scheduler.class,
                Socket.class,
                FeedServer.class,
                SparqlGate.class,
                RegexpQuery.class);
    }

    static InputStream read(URI address) throws IOException {
        System.out.println(address);
        return address.toURL().openStream();
    }

    /** Would run whatever text it is given. */
    static final class Session {
        private Session() {}

        static int update(String sql) {
            return sql.length();
        }
    }
}
