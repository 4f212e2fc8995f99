package io.atoll.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When and why a file was rendered for the last time.
 *
 * @param millis when the build began that did it, in milliseconds since the epoch; 0 if it was not
 *     rendered
 * @param causes why
 */
public record LastRendering(long millis, Set<RenderCause> causes) {

  /** Of a file that was not rendered. */
  public static final LastRendering NONE = new LastRendering(0, Set.of());

  private static final List<RenderCause> ALL = List.of(RenderCause.values());

  public LastRendering {
    causes = Set.copyOf(causes);
  }

  @SuppressWarnings("EnumOrdinal")
  void writeTo(WireOutput out) {
    int bits = 0;
    for (RenderCause cause : causes) {
      bits |= 1 << cause.ordinal();
    }
    out.number(millis).number(bits);
  }

  static LastRendering readFrom(WireInput in) {
    long millis = in.number();
    int bits = in.integer();
    return new LastRendering(millis, bits == 0 ? Set.of() : causes(bits));
  }

  @SuppressWarnings("EnumOrdinal")
  private static Set<RenderCause> causes(int bits) {
    Set<RenderCause> causes = EnumSet.noneOf(RenderCause.class);
    for (RenderCause cause : ALL) {
      if ((bits & 1 << cause.ordinal()) != 0) {
        causes.add(cause);
      }
    }
    return causes;
  }
}
