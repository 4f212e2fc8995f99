package io.atoll.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates in the forms that Hugo takes; without a zone they are UTC. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:(?:[Tt]| +)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d{0,9})?)?"
              + " ?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?(?: [A-Z]{2,5})?)?");
  private static final Pattern UNIX_SECONDS = Pattern.compile("\\d{5,11}");
  private static final DateTimeFormatter DAY_MONTH_YEAR =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Dates() {}

  /** The point in time that a text names; empty if it names none. */
  static Optional<OffsetDateTime> parse(String text) {
    Matcher iso = ISO.matcher(text);
    try {
      if (iso.matches()) {
        return Optional.of(iso(iso));
      }
      if (UNIX_SECONDS.matcher(text).matches()) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC));
      }
      return Optional.of(words(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime iso(Matcher m) {
    return OffsetDateTime.of(
        number(m.group(1)),
        number(m.group(2)),
        number(m.group(3)),
        number(m.group(4)),
        number(m.group(5)),
        number(m.group(6)),
        nanoseconds(m.group(7)),
        zone(m.group(8)));
  }

  /** {@code Mon, 02 Jan 2006 15:04:05 -0700} or {@code 02 Jan 2006}. */
  private static OffsetDateTime words(String text) {
    if (text.indexOf(':') >= 0) {
      return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
    return LocalDate.parse(text, DAY_MONTH_YEAR).atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanoseconds(@Nullable String fraction) {
    return fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
  }

  private static ZoneOffset zone(@Nullable String zone) {
    boolean isOffset = zone != null && (zone.charAt(0) == '+' || zone.charAt(0) == '-');
    return isOffset ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }
}
