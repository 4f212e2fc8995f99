package io.atoll.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of Pebble's own filters. Those for texts, which cast their input, take everything that prints
 * as one; and what a filter cannot do is a mistake at its place in the template.
 */
record CoreFilter(String name, Filter filter) implements Filter {
  private static final Set<String> FOR_TEXTS =
      Set.of(
          "abbreviate",
          "base64decode",
          "base64encode",
          "capitalize",
          "lower",
          "nl2br",
          "replace",
          "sha256",
          "slice",
          "split",
          "title",
          "trim",
          "upper",
          "urlencode");

  @Override
  public List<String> getArgumentNames() {
    return filter.getArgumentNames();
  }

  @Override
  public @Nullable Object apply(
      @Nullable Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    try {
      return filter.apply(
          FOR_TEXTS.contains(name) ? text(input) : input, arguments, self, context, line);
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      throw new PebbleException(e, name + " cannot use this value", line, self.getName());
    }
  }

  private static @Nullable Object text(@Nullable Object input) {
    boolean kept = input == null || input instanceof Collection<?> || input instanceof Object[];
    return kept ? input : String.valueOf(input);
  }
}
