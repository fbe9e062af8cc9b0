package se.datatorg.web.assembly;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import se.datatorg.web.api.http.RequestLimits;

/** The web server: one for visitors, and one on loopback for those who operate the portal. */
public final class WebServer implements AutoCloseable {
    private static final Duration READ = Duration.ofSeconds(15);
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
            config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
            config.jetty.modifyHttpConfiguration(WebServer::limit);
            config.jetty.addConnector((server, http) -> connector(server, http, port, read));
            routes.accept(config.routes);
        });
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

    @Override
    public void close() {
        operators.ifPresent(Javalin::stop);
        visitors.stop();
    }
}
