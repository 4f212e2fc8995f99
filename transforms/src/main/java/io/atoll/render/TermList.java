package io.atoll.render;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A page's terms: {@code page.tags contains 'python'} asks for a name or slug. */
final class TermList extends AbstractList<TermView> implements RandomAccess {
  private final List<TermView> terms;

  TermList(List<TermView> terms) {
    this.terms = terms;
  }

  @Override
  public TermView get(int index) {
    return terms.get(index);
  }

  @Override
  public int size() {
    return terms.size();
  }

  @Override
  public boolean contains(@Nullable Object sought) {
    return sought != null
        && terms.stream().anyMatch(term -> term.equals(sought) || term.isCalled(sought));
  }
}
