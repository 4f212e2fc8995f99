package io.atoll.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a page whose source has been edited says that it was last changed.
 *
 * @param url the page's path from the site's root
 * @param before absent: it did not say
 * @param now absent: it does not say any more
 */
public record EditedDate(
    String url, @Nullable OffsetDateTime before, @Nullable OffsetDateTime now) {

  /** Whether the newest date of the site may be another one for it. */
  public boolean mayReplace(@Nullable OffsetDateTime newest) {
    if (newest == null) {
      return now != null;
    }
    boolean isLater = now != null && !now.toInstant().isBefore(newest.toInstant());
    return isLater || (before != null && before.toInstant().equals(newest.toInstant()));
  }
}
