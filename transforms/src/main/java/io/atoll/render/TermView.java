package io.atoll.render;

import io.atoll.model.TermRef;
import io.atoll.render.template.Sequence;
import io.atoll.render.template.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term of a taxonomy; prints its name.
 *
 * @param count how many pages carry it; negative when only a look-up knows
 */
record TermView(Rendering rendering, TermRef term, long count) implements View {
  static final long UNKNOWN = -1;

  @Override
  public @Nullable Object attribute(String name) {
    return switch (name) {
      case "name", "title" -> term.name();
      case "slug" -> term.slug();
      case "taxonomy" -> term.taxonomy();
      case "url" -> rendering.addresses().href(term.url());
      case "permalink" -> rendering.addresses().permalink(term.url());
      case "count" -> count == UNKNOWN ? null : count;
      case "pages" ->
          Sequence.map(
              rendering.lookup().termPages(term.taxonomy(), term.slug()), rendering::reference);
      default -> null;
    };
  }

  /** Whether it is meant by this name or slug. */
  boolean isCalled(Object name) {
    return term.name().equals(name) || term.slug().equals(name);
  }

  @Override
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", term.name());
    plain.put("slug", term.slug());
    plain.put("url", rendering.addresses().href(term.url()));
    return plain;
  }

  @Override
  public String toString() {
    return term.name();
  }
}
