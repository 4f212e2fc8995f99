package io.atoll.parse;

import io.atoll.model.Asset;
import io.atoll.model.EditedLinks;
import io.atoll.model.PageChange;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A source whose page comes, goes, or may have another place in the site.
 *
 * @param before absent if its page has come
 * @param now absent if its page has gone
 */
record MovedSource(@Nullable KnownSource before, @Nullable KnownSource now) {

  void enter(EditedPages edits) {
    List<Asset> old = resources(before);
    List<Asset> beside = resources(now);
    edits.addMoved(
        new PageChange(page(before), page(now)),
        beside.stream().filter(Predicate.not(old::contains)).toList(),
        old.stream().filter(Predicate.not(beside::contains)).toList());
    EditedLinks links = new EditedLinks(links(before, now), links(now, before));
    if (!links.before().equals(links.now())) {
      edits.addLinks(links);
    }
  }

  private static List<Asset> resources(@Nullable KnownSource source) {
    return source == null ? List.of() : BundleResources.of(source.file(), source.page());
  }

  private static @Nullable PageRef page(@Nullable KnownSource source) {
    return source == null ? null : source.page();
  }

  /** The links of a source; none if it is absent, but of the page of the other one. */
  private static PageLinks links(@Nullable KnownSource source, @Nullable KnownSource other) {
    return source == null
        ? Objects.requireNonNull(other).pageLinks().with(List.of())
        : source.pageLinks();
  }
}
