package se.datatorg.web.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.datatorg.catalog.ledger.DamagedLedger;
import se.datatorg.catalog.ledger.LedgerFailure;
import se.datatorg.web.assembly.LostLedger;
import se.datatorg.web.config.SettingFault;

/** The commands, and the border where what goes wrong becomes one sentence and an exit code. */
@Command(
        name = "datatorg",
        mixinStandardHelpOptions = true,
        version = "Datatorg 0.1.0",
        description = "A regional open-data portal.",
        synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {
    /** Not an exit code: the program goes on by itself (a server). */
    public static final int STAYS = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private static final List<Class<?>> ALL = List.of(
            DemoCommand.class,
            ServeCommand.class,
            PublisherCommand.class,
            SourceCommand.class,
            HarvestCommand.class,
            ConfirmCommand.class,
            RejectCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            IncidentCommand.class,
            PrivacyCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Commands() {}

    /** Runs a command; the exit code, or {@link #STAYS}. */
    public static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    /**
     * Runs a command that speaks elsewhere than to the terminal.
     *
     * @param answers what was asked for
     * @param notes faults, progress and remarks
     */
    static int run(PrintWriter answers, PrintWriter notes, String... arguments) {
        var line = new CommandLine(new Commands());
        wanted(arguments).forEach(line::addSubcommand);
        explain(line);
        line.setOut(answers);
        line.setErr(notes);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> tell(fault, command));
        line.setParameterExceptionHandler((fault, parsed) -> {
            var command = fault.getCommandLine();
            var name = command.getCommandSpec().qualifiedName();
            command.getErr().println(name + ": " + fault.getMessage() + "; see " + name + " --help.");
            return Exit.COULD_NOT;
        });
        return line.execute(arguments);
    }

    /** The command that is named, or all of them to choose from: reading what each can do takes a while at every start. */
    private static List<Class<?>> wanted(String... arguments) {
        return ALL.stream()
                .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(ALL);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** Every command explains itself, as the first one does. */
    private static void explain(CommandLine line) {
        for (var command : line.getSubcommands().values()) {
            command.getCommandSpec()
                    .mixinStandardHelpOptions(true)
                    .version(line.getCommandSpec().version());
            explain(command);
        }
    }

    private static int tell(Exception fault, CommandLine command) {
        var name = command.getCommandSpec().qualifiedName();
        if (fault instanceof Refusal
                || fault instanceof SettingFault
                || fault instanceof LostLedger
                || fault instanceof DamagedLedger) {
            command.getErr().println(name + ": " + fault.getMessage());
        } else if (LedgerFailure.isStorageFull(fault)) {
            LOG.error("{} failed", name, fault);
            command.getErr().println(name + ": the disk is full. Nothing half-done is kept; make space and try again.");
        } else {
            LOG.error("{} failed", name, fault);
            command.getErr()
                    .println(name + ": something went wrong on our side (" + fault.getMessage()
                            + "). Nothing half-done is kept; the log above has the details.");
        }
        return Exit.COULD_NOT;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
