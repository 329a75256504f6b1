package io.taskroutertest.internal.rest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** ISO 8601 as clients send it. Twilio's Java library leaves the zone away, which means UTC. */
final class DateTimes {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private DateTimes() {}

    static Instant parse(String name, String value) {
        try {
            TemporalAccessor parsed = FORMAT.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw RestError.badRequest(name + " is '" + value
                    + "'; it must be an ISO 8601 date and time such as 2026-01-01T00:00:00Z" + hint(value));
        }
    }

    /** The SDK's fetchers of statistics send a {@code ZonedDateTime} as Java prints it, with its region. */
    private static String hint(String value) {
        return value.endsWith("]")
                ? ". A region in brackets is no part of it: give a time with an offset, ZonedDateTime.now(ZoneOffset.UTC)"
                : "";
    }
}
