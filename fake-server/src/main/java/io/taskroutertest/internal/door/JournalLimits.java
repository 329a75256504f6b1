package io.taskroutertest.internal.door;

/**
 * Bounds WireMock's journal of requests.
 *
 * @param entries how many requests it keeps
 * @param bytes how many bytes they may have together, bodies, headers and answers included
 * @param credentials whether headers with credentials are kept; otherwise their values are masked
 */
public record JournalLimits(int entries, long bytes, boolean credentials) {

    private static final long MIB = 1L << 20;

    /** Tests verify requests and what they carried: all of them, as long as a JVM can bear it. */
    public static final JournalLimits IN_TESTS = new JournalLimits(Integer.MAX_VALUE, 128 * MIB, true);

    /** A server that runs for long keeps the most recent requests, and nobody's credentials. */
    public static final JournalLimits OF_A_SERVER = new JournalLimits(1_000, 16 * MIB, false);

    boolean isForTests() {
        return entries == Integer.MAX_VALUE;
    }
}
