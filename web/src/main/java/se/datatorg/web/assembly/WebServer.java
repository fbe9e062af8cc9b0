package se.datatorg.web.assembly;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Consumer;

/** The web server: one for visitors, and one on loopback for those who operate the portal. */
final class WebServer implements AutoCloseable {
    private static final long LARGEST_REQUEST = 11L << 20;

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
        var visitors = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_REQUEST;
            routes.accept(config.routes);
        });
        var operators = opsPort.map(number -> operators(ready).start("127.0.0.1", number));
        return new WebServer(visitors.start(port), operators);
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
