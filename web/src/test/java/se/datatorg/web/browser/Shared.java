package se.datatorg.web.browser;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the demo portal and the browser; each is started once, and closed after the last test of all. Tests ask for
 * the browser first: without one they are left out at once.
 */
public final class Shared implements ParameterResolver {
    /** A browser, or none. */
    private record Found(Optional<Chromium> chromium) implements AutoCloseable {
        @Override
        public void close() {
            chromium.ifPresent(Chromium::close);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == DemoSite.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var store = test.getRoot().getStore(Namespace.create(Shared.class));
        if (parameter.getParameter().getType() == DemoSite.class) {
            return store.getOrComputeIfAbsent("demo", key -> demo(), DemoSite.class);
        }
        var browser = store.getOrComputeIfAbsent("browser", key -> new Found(Chromium.start()), Found.class);
        Assumptions.assumeTrue(
                browser.chromium().isPresent(),
                "NO BROWSER ON THIS MACHINE: how pages look and work in one is NOT tested. Install Chromium, for "
                        + "example with: apt-get install -y --no-install-recommends chromium");
        return browser.chromium().orElseThrow();
    }

    private static DemoSite demo() {
        try {
            return DemoSite.start();
        } catch (InterruptedException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
