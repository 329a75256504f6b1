package io.taskroutertest.internal.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how much of the input is read. Elsewhere it says nothing. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final int WHOLE = 100;

    private final @Nullable PrintStream terminal;
    private final long total;
    private long done;
    private int shown = -1;

    private ProgressBar(@Nullable PrintStream terminal, long total) {
        this.terminal = terminal;
        this.total = Math.max(1, total);
    }

    @SuppressWarnings("SystemConsoleNull") // on a later JDK the bar is shown in a file too, which does no harm
    static ProgressBar on(PrintStream stream, long total) {
        return new ProgressBar(System.console() == null ? null : stream, total);
    }

    synchronized void add(long bytes) {
        done += bytes;
        int percent = (int) Math.min(WHOLE, done * WHOLE / total);
        if (terminal != null && percent != shown) {
            shown = percent;
            int filled = percent * WIDTH / WHOLE;
            terminal.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %");
            terminal.flush();
        }
    }

    void end() {
        if (terminal != null) {
            terminal.println();
        }
    }
}
