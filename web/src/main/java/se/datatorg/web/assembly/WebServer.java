package se.datatorg.web.assembly;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import se.datatorg.web.api.http.RequestLimits;

/** The web server: one for visitors, and one on loopback for those who operate the portal. */
public final class WebServer implements AutoCloseable {
    private static final Duration READ = Duration.ofSeconds(15);
    /** For the answers under way when the portal stops; the runs under way have time of their own after that. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(8);

    private static final int MOST_PARTS = 10;
    private static final int PART_IN_MEMORY = 256;

    private final Javalin visitors;
    private final Optional<Javalin> operators;

    private WebServer(Javalin visitors, Optional<Javalin> operators) {
        this.visitors = visitors;
        this.operators = operators;
    }

    /**
     * Starts.
     *
     * @param routes registers the portal's addresses
     * @param ready whether the portal can answer in full, for {@code /health/ready}
     */
    static WebServer start(Consumer<RoutesConfig> routes, Handler ready, int port, Optional<Integer> opsPort) {
        var visitors = visitors(routes, port);
        var operators = opsPort.map(number -> operators(ready).start("127.0.0.1", number));
        return new WebServer(visitors.start(), operators);
    }

    /** The visitors' server, not started yet, with all its limits. */
    public static Javalin visitors(Consumer<RoutesConfig> routes, int port) {
        return visitors(routes, port, READ);
    }

    /** @param read the time in which a request has to arrive */
    static Javalin visitors(Consumer<RoutesConfig> routes, int port, Duration read) {
        return Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = RequestLimits.MOST_BYTES;
            config.jetty.multipartConfig.maxTotalRequestSize(RequestLimits.MOST_BYTES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxFileSize(RequestLimits.MOST_BYTES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxInMemoryFileSize(PART_IN_MEMORY, SizeUnit.KB);
            config.jetty.modifyServletContextHandler(context -> context.setMaxFormKeys(MOST_PARTS));
            config.jetty.modifyServer(WebServer::mind);
            config.jetty.modifyHttpConfiguration(WebServer::limit);
            config.jetty.addConnector((server, http) -> connector(server, http, port, read));
            config.router.handlerWrapper(endpoint -> ctx -> surviving(endpoint.handler, ctx));
            routes.accept(config.routes);
        });
    }

    /** What the machine throws costs this answer, and is told like every mistake of ours; Javalin would leave it bare. */
    private static void surviving(Handler handler, Context ctx) throws Exception {
        try {
            handler.handle(ctx);
        } catch (Error error) {
            throw new IllegalStateException("the answer to " + ctx.path() + " broke off", error);
        }
    }

    private static void mind(Server server) {
        server.setErrorHandler(new BareErrors());
        server.setHandler(new Farewell());
    }

    /** The request line counts as a header here; {@link RequestLimits} tells the two apart. */
    private static void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(RequestLimits.LONGEST_ADDRESS + RequestLimits.MOST_HEADER_BYTES + 1024);
        http.setSendServerVersion(false);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, int port, Duration read) {
        var connector = new ServerConnector(server, new ReadDeadline(http, read));
        connector.setPort(port);
        return connector;
    }

    private static Javalin operators(Handler ready) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/health/live", ctx -> ctx.result("ok\n"));
            config.routes.get("/health/ready", ready);
        });
    }

    int port() {
        return visitors.port();
    }

    /** Lets nobody in any more, ends what was accepted, and stops. */
    @Override
    public void close() {
        operators.ifPresent(Javalin::stop);
        try {
            letOut(visitors.jettyServer().server());
        } finally {
            visitors.stop();
        }
    }

    private static void letOut(Server server) {
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector door) {
                door.close();
            }
        }
        try {
            if (server.getHandler() instanceof Farewell farewell) {
                farewell.await(LAST_ANSWERS, () -> isEmpty(server));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isEmpty(Server server) {
        return Stream.of(server.getConnectors())
                .allMatch(connector -> connector.getConnectedEndPoints().isEmpty());
    }
}
