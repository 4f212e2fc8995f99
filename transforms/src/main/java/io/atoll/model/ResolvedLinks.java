package io.atoll.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
