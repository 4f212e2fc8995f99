package io.atoll.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code date(pattern)}: formats dates, and texts that are dates in ISO form, by {@link
 * DateTimeFormatter}'s patterns in the language of the site. A date without a time is midnight, one
 * without an offset is UTC; there is no "now", so that the same site gives the same bytes.
 */
final class DateFilter {
  private static final String ISO = "yyyy-MM-dd'T'HH:mm:ssXXX";
  private static final int MOST_CACHED_PATTERNS = 256;
  private static final List<Function<String, OffsetDateTime>> FORMS =
      List.of(
          OffsetDateTime::parse,
          text -> ZonedDateTime.parse(text).toOffsetDateTime(),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).atOffset(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));

  private final Map<Form, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

  /** How a date is written. */
  private record Form(String pattern, Locale locale) {}

  static Filter create() {
    return Call.filter("date", new DateFilter()::apply, "format");
  }

  private @Nullable Object apply(@Nullable Object input, Call call) {
    if (input == null || input.toString().isEmpty()) {
      return null;
    }
    TemporalAccessor date = asDate(input, call);
    try {
      return formatter(call.text("format", ISO), call.locale()).format(date);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw call.failure(
          "cannot use the pattern '"
              + call.text("format", ISO)
              + "'; "
              + "write a Java date pattern, as in 'd MMMM yyyy'");
    }
  }

  private DateTimeFormatter formatter(String pattern, Locale locale) {
    Form form = new Form(pattern, locale);
    DateTimeFormatter known = formatters.get(form);
    if (known != null) {
      return known;
    }
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, locale);
    if (formatters.size() < MOST_CACHED_PATTERNS) {
      formatters.put(form, formatter);
    }
    return formatter;
  }

  private static TemporalAccessor asDate(Object input, Call call) {
    if (input instanceof OffsetDateTime date) {
      return date;
    }
    if (input instanceof Date date) {
      return date.toInstant().atOffset(ZoneOffset.UTC);
    }
    return parsed(input.toString().strip(), call);
  }

  private static OffsetDateTime parsed(String text, Call call) {
    for (Function<String, OffsetDateTime> form : FORMS) {
      try {
        return form.apply(text);
      } catch (DateTimeParseException e) {
        // Not of this form; the next one may fit.
      }
    }
    throw call.failure("cannot read '" + text + "' as a date; write it as in 2026-01-31");
  }
}
