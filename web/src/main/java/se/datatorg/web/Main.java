package se.datatorg.web;

import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;
import se.datatorg.web.cli.Commands;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        int status = Commands.run(arguments);
        if (status != Commands.STAYS) {
            System.exit(status);
        }
    }
}
