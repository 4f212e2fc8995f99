package io.atoll.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /** Whether the page stays at its address. */
  public boolean staysInPlace() {
    return before != null && now != null && before.url().equals(now.url());
  }

  /** Whether it has redirects that may be others than before. */
  public boolean redirectsAnew() {
    return !(staysInPlace() && aliases(before).equals(aliases(now)));
  }

  private static List<String> aliases(@Nullable PageRef page) {
    return page == null ? List.of() : page.aliases();
  }

  /** Its other date of the last change, if it stays at its address and has one. */
  public Optional<EditedDate> redated() {
    EditedDate date =
        new EditedDate(
            Objects.requireNonNull(now == null ? before : now).url(),
            of(before, PageRef::lastModified),
            of(now, PageRef::lastModified));
    return staysInPlace() && !Objects.equals(date.before(), date.now())
        ? Optional.of(date)
        : Optional.empty();
  }

  /** Whether the newest date of the site may be another one for it. */
  public boolean mayReplace(@Nullable OffsetDateTime newest) {
    return Stream.<Function<PageRef, @Nullable OffsetDateTime>>of(
            PageRef::date, PageRef::lastModified)
        .map(date -> new EditedDate(key(), of(before, date), of(now, date)))
        .anyMatch(date -> date.mayReplace(newest));
  }

  private static @Nullable OffsetDateTime of(
      @Nullable PageRef page, Function<PageRef, @Nullable OffsetDateTime> date) {
    return page == null ? null : date.apply(page);
  }
}
