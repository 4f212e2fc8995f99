package io.atoll.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page's place in its section's list.
 *
 * @param key the page
 * @param previous the page above; absent at the top
 * @param next the page below; absent at the end
 */
public record Sequence(String key, @Nullable String previous, @Nullable String next) {

  public static final Wire<Sequence> WIRE =
      Wire.of("Sequence", Sequence::writeTo, Sequence::readFrom);

  /** The one or two pages that stand beside it. */
  public List<String> neighbours() {
    return Stream.of(previous, next).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private void writeTo(WireOutput out) {
    out.text(key).optional(previous).optional(next);
  }

  private static Sequence readFrom(WireInput in) {
    return new Sequence(in.text(), in.optional(), in.optional());
  }
}
