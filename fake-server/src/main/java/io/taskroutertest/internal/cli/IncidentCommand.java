package io.taskroutertest.internal.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands on incidents: what production recorded, as one file. */
@Command(
        name = "incident",
        description = "Reads what production recorded, and writes it as one file.",
        usageHelpAutoWidth = true)
final class IncidentCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Shows this help and ends")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    static CommandLine commands(PrintStream out, PrintStream err) {
        return new CommandLine(new IncidentCommand())
                .addSubcommand(new IncidentImportCommand(out, err))
                .addSubcommand(new IncidentExportCommand(out, err));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "A command is missing; allowed is import, export");
        }
    }
}
