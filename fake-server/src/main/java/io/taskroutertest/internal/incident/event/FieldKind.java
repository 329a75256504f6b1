package io.taskroutertest.internal.incident.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a field of an event holds, and how each format's way to write it becomes the normal one. */
enum FieldKind {
    TEXT {
        @Override
        Object normal(Object value) {
            return value instanceof String ? value : JsonTexts.write(value);
        }
    },
    /** JSON as text; a parsed object is written again, and blanks and needless escapes go. */
    JSON {
        @Override
        Object normal(Object value) {
            return value instanceof String text ? JsonTexts.compact(text) : JsonTexts.write(value);
        }
    },
    /** A filter's expression may be an array of one string. */
    EXPRESSION {
        @Override
        Object normal(Object value) {
            return value instanceof String text ? JsonTexts.onlyElement(text) : JsonTexts.write(value);
        }
    },
    NUMBER {
        @Override
        Object normal(Object value) {
            if (value instanceof Boolean) {
                return value;
            }
            BigDecimal number = decimal(value);
            return number == null ? TEXT.normal(value) : number(number);
        }
    },
    FLAG {
        @Override
        Object normal(Object value) {
            return switch (value.toString().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> NUMBER.normal(value);
            };
        }
    },
    INSTANT {
        @Override
        Object normal(Object value) {
            Instant instant = instant(value.toString());
            return instant == null ? TEXT.normal(value) : text(instant);
        }
    };

    private static final int MOST_DIGITS = 40;

    /** Seconds of an epoch reach this in the year 2286, milliseconds reached it in 1970. */
    private static final long FIRST_IN_MILLISECONDS = 10_000_000_000L;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The value as every format has it in the end; one that is not of the kind stays as it is. */
    abstract Object normal(Object value);

    static Object number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() < 19 ? (Object) plain.longValueExact() : plain;
    }

    private static @Nullable BigDecimal decimal(Object value) {
        String text = value.toString().strip();
        if (text.isEmpty() || text.length() > MOST_DIGITS || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /** Seconds or milliseconds since the epoch, ISO 8601 or the date of a mail; null for anything else. */
    static @Nullable Instant instant(String value) {
        String text = value.strip();
        try {
            if (!text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                long number = Long.parseLong(text);
                return number < FIRST_IN_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            }
            if (text.length() > 10 && text.charAt(10) == ' ') {
                text = text.substring(0, 10) + 'T' + text.substring(11);
            }
            if (text.length() > 10 && text.charAt(10) == 'T') {
                TemporalAccessor parsed = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                return inRange(
                        parsed instanceof OffsetDateTime withOffset
                                ? withOffset.toInstant()
                                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
            }
            return text.indexOf(',') == 3
                    ? inRange(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant inRange(Instant instant) {
        boolean isWritten = instant.getEpochSecond() > -62_135_596_800L && instant.getEpochSecond() < 253_402_300_800L;
        return isWritten ? instant.truncatedTo(ChronoUnit.MILLIS) : null;
    }
}
