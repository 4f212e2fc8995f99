package io.atoll.render.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as templates see it: named attributes, and {@code toString()} for what it prints. */
public interface View {

  /** The attribute with this name; null if there is none. */
  @Nullable Object attribute(String name);

  /** What {@code view.name(arguments)} gives; null if there is no such method. */
  default @Nullable Object call(String name, List<@Nullable Object> arguments) {
    return null;
  }

  /** What {@code jsonify} writes: plain values that are at hand, never those of other pages. */
  default Map<String, Object> plain() {
    return Map.of();
  }
}
