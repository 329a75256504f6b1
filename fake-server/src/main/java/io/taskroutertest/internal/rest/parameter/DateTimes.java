package io.taskroutertest.internal.rest.parameter;

import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.rest.http.RestError;
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
public final class DateTimes {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private DateTimes() {}

    public static Instant parse(String name, String value) {
        try {
            TemporalAccessor parsed = FORMAT.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            // The SDK's fetchers of statistics send a ZonedDateTime as Java prints it, with its region.
            throw RestError.of(
                    value.endsWith("]") ? ParameterErrors.DATE_WITH_REGION : ParameterErrors.DATE, name, value);
        }
    }
}
