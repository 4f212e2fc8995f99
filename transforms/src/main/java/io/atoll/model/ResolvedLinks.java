package io.atoll.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links of one page, resolved.
 *
 * @param key the page
 * @param targets by the number of the link; null where it does not resolve
 */
public record ResolvedLinks(String key, List<PageLink.@Nullable Target> targets) {

  public static final Wire<ResolvedLinks> WIRE =
      Wire.of("ResolvedLinks", ResolvedLinks::writeTo, ResolvedLinks::readFrom);

  public ResolvedLinks {
    targets = Collections.unmodifiableList(targets);
  }

  /** So many links, of which those are unresolved of which nothing is known. */
  public ResolvedLinks padded(int count) {
    List<PageLink.@Nullable Target> all = new ArrayList<>(targets);
    while (all.size() < count) {
      all.add(null);
    }
    return new ResolvedLinks(key, all);
  }

  /** How many lead to pages. */
  public long pages() {
    return targets.stream().filter(target -> target != null && target.isPage()).count();
  }

  /** Whether one leads to a page of these. */
  public boolean leadTo(Set<String> keys) {
    return targets.stream()
        .anyMatch(target -> target != null && target.isPage() && keys.contains(target.key()));
  }

  /** The same links to pages of which some have other titles. */
  public ResolvedLinks withTitles(Map<String, String> titles) {
    List<PageLink.@Nullable Target> renamed = new ArrayList<>();
    for (PageLink.@Nullable Target target : targets) {
      String title = target != null && target.isPage() ? titles.get(target.key()) : null;
      renamed.add(target == null || title == null ? target : target.called(title));
    }
    return new ResolvedLinks(key, renamed);
  }

  private void writeTo(WireOutput out) {
    out.text(key).number(targets.size());
    for (PageLink.@Nullable Target target : targets) {
      out.flag(target != null);
      if (target != null) {
        target.writeTo(out);
      }
    }
  }

  private static ResolvedLinks readFrom(WireInput in) {
    String key = in.text();
    int count = in.integer();
    List<PageLink.@Nullable Target> targets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      targets.add(PageLink.Target.readOptional(in));
    }
    return new ResolvedLinks(key, targets);
  }
}
