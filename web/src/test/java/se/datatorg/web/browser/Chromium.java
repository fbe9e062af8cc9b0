package se.datatorg.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. None is ever downloaded. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String LARGE_TEXT = "--blink-settings=defaultFontSize=32";

    private final Path executable;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, List<String> more) {
        this.executable = executable;
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(Stream.concat(QUIET.stream(), more.stream()).toList()));
    }

    /** Another one, of somebody who has set the size of text to its double. */
    Chromium withLargeText() {
        return new Chromium(executable, List.of(LARGE_TEXT));
    }

    /** Starts it; empty when the machine has none. */
    static Optional<Chromium> start() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(executable -> new Chromium(executable, List.of()));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
