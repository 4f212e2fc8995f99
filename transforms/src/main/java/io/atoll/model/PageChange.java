package io.atoll.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page that has come into the site, has gone from it, or may have another place in its lists.
 *
 * @param before as it was; absent if it has come
 * @param now as it is; absent if it has gone
 */
public record PageChange(@Nullable PageRef before, @Nullable PageRef now) {

  /** The key of the page, which it keeps. */
  public String key() {
    return Objects.requireNonNull(now == null ? before : now).key();
  }
}
