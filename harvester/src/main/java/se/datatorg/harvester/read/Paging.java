package se.datatorg.harvester.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import se.datatorg.catalog.feed.FeedGraph;

/** The way to the next page of a feed, as Hydra writes it: {@code hydra:next}, or the older {@code hydra:nextPage}. */
public final class Paging {
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final List<Node> NEXT =
            List.of(NodeFactory.createURI(HYDRA + "next"), NodeFactory.createURI(HYDRA + "nextPage"));
    private static final List<Node> PAGES = List.of(
            NodeFactory.createURI(HYDRA + "PartialCollectionView"), NodeFactory.createURI(HYDRA + "PagedCollection"));

    private Paging() {}

    /**
     * The address of the next page; empty on the last one, and when what stands there is no address.
     *
     * @param address of the page at hand; a relative link is resolved against it
     */
    public static Optional<URI> findNext(FeedGraph page, URI address) {
        return PAGES.stream()
                .flatMap(type -> page.subjectsOfType(type).stream())
                .flatMap(view -> NEXT.stream().flatMap(next -> page.objects(view, next).stream()))
                .flatMap(link -> address(link, address).stream())
                .findFirst();
    }

    private static Optional<URI> address(Node link, URI page) {
        var text = link.isLiteral() ? link.getLiteralLexicalForm() : link.isURI() ? link.getURI() : "";
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            var next = IRIx.create(page.toString()).resolve(IriCharacters.encoded(text.strip()));
            return Optional.of(new URI(next.str()));
        } catch (IRIException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
