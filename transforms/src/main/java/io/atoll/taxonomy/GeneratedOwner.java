package io.atoll.taxonomy;

import io.atoll.model.BodyLocation;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import java.util.List;
import java.util.Locale;

/** Makes the pages that show a taxonomy or term which has no {@code _index.md}. */
final class GeneratedOwner {

  private GeneratedOwner() {}

  static PageRef of(TermRef term) {
    return page(PageRef.Kind.TERM, term.key(), term.taxonomy(), term.slug(), term.name());
  }

  static PageRef ofTaxonomy(String plural) {
    String title = plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
    return page(PageRef.Kind.TAXONOMY, plural, "", plural, title.replace('-', ' '));
  }

  private static PageRef page(
      PageRef.Kind kind, String key, String section, String slug, String title) {
    String template = kind.name().toLowerCase(Locale.ROOT) + ".html";
    return new PageRef(
        key,
        key + "/_index.md",
        kind,
        "/" + key + "/",
        section,
        title,
        title,
        "",
        "",
        null,
        slug,
        null,
        null,
        0,
        List.of(),
        List.of(),
        List.of(),
        template,
        "",
        BodyLocation.NONE);
  }
}
