package io.taskroutertest.internal.incident.read;

/**
 * The bytes of one record of a log.
 *
 * @param line of the file on which it begins, from 1
 * @param problem why it is no record, for a kind of {@code BROKEN}; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // records are never compared
record RawRecord(long line, Kind kind, byte[] bytes, String problem) {

    enum Kind {
        JSON,
        /** A form body, or a row of a table. */
        LINE,
        BROKEN
    }
}
