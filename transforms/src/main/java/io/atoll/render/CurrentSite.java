package io.atoll.render;

import io.atoll.render.template.View;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The variable {@code site}, which macros see too: the site that is being rendered. */
record CurrentSite(Supplier<Rendering> rendering) implements View {

  @Override
  public @Nullable Object attribute(String name) {
    return rendering.get().site().attribute(name);
  }

  @Override
  public Map<String, Object> plain() {
    return rendering.get().site().plain();
  }

  @Override
  public String toString() {
    return rendering.get().site().toString();
  }
}
