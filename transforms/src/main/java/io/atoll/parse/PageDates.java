package io.atoll.parse;

import io.atoll.site.Settings;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The dates of a page, each absent if neither it nor what stands in for it is set. */
record PageDates(
    @Nullable OffsetDateTime date,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime lastModified,
    @Nullable OffsetDateTime expiry) {

  static PageDates of(Settings settings) {
    OffsetDateTime date = date(settings, "date");
    OffsetDateTime published = date(settings, "publishDate");
    OffsetDateTime own = date == null ? published : date;
    OffsetDateTime modified = date(settings, "lastmod");
    return new PageDates(
        own,
        published == null ? date : published,
        modified == null ? own : modified,
        date(settings, "expiryDate"));
  }

  private static @Nullable OffsetDateTime date(Settings settings, String key) {
    String text = settings.text(key);
    return text == null
        ? null
        : Dates.parse(text)
            .orElseThrow(
                () -> settings.wrong(key, "a date such as 2024-05-31 or 2024-05-31T12:00:00Z"));
  }
}
