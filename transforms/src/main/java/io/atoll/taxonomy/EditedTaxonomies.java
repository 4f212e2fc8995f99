package io.atoll.taxonomy;

import io.atoll.model.CodePoints;
import io.atoll.model.ListPage;
import io.atoll.model.Listed;
import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The pages that list the terms of taxonomies, while terms come, go, or get other counts. */
final class EditedTaxonomies {
  private final Map<String, Listed> pages = new HashMap<>();
  private final Map<String, Map<String, Term>> terms = new HashMap<>();
  private long newTerms;

  /** Takes in the page of a taxonomy as it is published. */
  void add(Listed page) {
    String plural = PageKeys.of(page.frame().owner().url());
    Map<String, Term> bySlug = new TreeMap<>(CodePoints.ORDER);
    page.frame().terms().forEach(term -> bySlug.put(term.ref().slug(), term));
    pages.put(plural, page);
    terms.put(plural, bySlug);
  }

  /**
   * Takes in a term with its pages.
   *
   * @param isAuthored whether it is a term of the site without any
   * @throws PipelineNeededException if it has another display name, or may have
   */
  void enter(TermRef term, EditedList list, boolean isAuthored) throws PipelineNeededException {
    Map<String, Term> known = terms.get(term.taxonomy());
    long before = list.sizeBefore();
    long size = list.summary().size();
    boolean isThere = size > 0 || isAuthored;
    newTerms += (isThere ? 1 : 0) - (before > 0 || isAuthored ? 1 : 0);
    PipelineNeededException.unless(
        known != null || before == 0 || size == 0,
        "the taxonomy " + term.taxonomy() + " has no list");
    if (known != null) {
      Term old = isThere ? known.put(term.slug(), new Term(term, size)) : known.remove(term.slug());
      require((old == null ? 0 : old.count()) == before, term, "is not known as it was");
      require(
          old == null || !isThere || old.ref().equals(term),
          term,
          "is spelled in another way than most of its pages did");
    }
  }

  private static void require(boolean holds, TermRef term, String otherwise)
      throws PipelineNeededException {
    PipelineNeededException.unless(holds, "the term " + term.key() + " " + otherwise);
  }

  /** How many terms the site has more than before. */
  long newTerms() {
    return newTerms;
  }

  /** Hands over the pages as they were and as they are. */
  void forEach(BiConsumer<Listed, Listed> reader) {
    pages.forEach((plural, before) -> reader.accept(before, now(plural, before)));
  }

  private Listed now(String plural, Listed before) {
    List<Term> all = List.copyOf(terms.getOrDefault(plural, Map.of()).values());
    PageRef owner = before.frame().owner();
    ListPage frame = new ListPage(owner, 1, 1, all.size(), List.of(), List.of(), all, false);
    return new Listed(frame, List.of(), List.of(), before.links());
  }
}
