package io.atoll.render;

import io.atoll.model.Term;
import io.atoll.model.Urlize;
import io.atoll.render.template.Sequence;
import io.atoll.render.template.View;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code site.taxonomies}: by a taxonomy's plural name, its terms; by a term's slug or name, the
 * term.
 */
final class TaxonomiesView implements View, Iterable<Object> {
  private final Map<String, TaxonomyView> taxonomies = new LinkedHashMap<>();

  TaxonomiesView(Rendering rendering) {
    for (String plural : rendering.configuration().config().taxonomies().values()) {
      taxonomies.put(plural, new TaxonomyView(rendering, plural));
    }
  }

  @Override
  public @Nullable Object attribute(String name) {
    return taxonomies.get(name);
  }

  @Override
  public Iterator<Object> iterator() {
    return Sequence.map(taxonomies.values(), view -> (Object) view).iterator();
  }

  /** One taxonomy: iterates over its terms by slug. */
  private static final class TaxonomyView implements View, Iterable<Object> {
    private final Rendering rendering;
    private final String plural;
    private volatile @Nullable Map<String, Term> bySlug;

    TaxonomyView(Rendering rendering, String plural) {
      this.rendering = rendering;
      this.plural = plural;
    }

    @Override
    public @Nullable Object attribute(String name) {
      Term term = find(name);
      return term != null ? view(term) : own(name);
    }

    private @Nullable Object own(String name) {
      return switch (name) {
        case "name", "key" -> plural;
        case "terms", "value" -> this;
        case "count" -> bySlug().size();
        case "url" -> rendering.addresses().href("/" + plural + "/");
        default -> null;
      };
    }

    private @Nullable Term find(String name) {
      Term exact = bySlug().get(name);
      return exact != null ? exact : bySlug().get(Urlize.part(name));
    }

    private Map<String, Term> bySlug() {
      Map<String, Term> known = bySlug;
      if (known == null) {
        List<Term> terms = rendering.lookup().terms(plural);
        known = new HashMap<>(terms.size() * 2);
        for (Term term : terms) {
          known.put(term.ref().slug(), term);
        }
        bySlug = known;
      }
      return known;
    }

    private TermView view(Term term) {
      return new TermView(rendering, term.ref(), term.count());
    }

    @Override
    public Iterator<Object> iterator() {
      return Sequence.map(rendering.lookup().terms(plural), term -> (Object) view(term)).iterator();
    }

    @Override
    public String toString() {
      return plural;
    }
  }
}
