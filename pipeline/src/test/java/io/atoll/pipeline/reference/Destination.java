package io.atoll.pipeline.reference;

import io.atoll.model.PageLink.Target;
import io.atoll.model.PageRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads.
 *
 * @param target as a template sees it
 * @param page the page it is; absent for a file or generated list. The target's key cannot tell:
 *     the home page's is empty, too
 */
record Destination(Target target, @Nullable PageRef page) {

  static @Nullable Destination ofPage(@Nullable PageRef page) {
    return page == null ? null : new Destination(Target.of(page), page);
  }

  static Destination ofFile(String url, String title) {
    return new Destination(new Target(false, "", url, title), null);
  }
}
