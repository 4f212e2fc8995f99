package io.atoll.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of Pebble's filters that casts its input to a text, for everything that prints as one. */
record TextInput(Filter filter) implements Filter {

  /** The filters of Pebble's that need it. */
  static final List<String> NAMES =
      List.of(
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
    Object text = input;
    if (input != null && !(input instanceof Collection<?>) && !input.getClass().isArray()) {
      text = input.toString();
    }
    return filter.apply(text, arguments, self, context, line);
  }
}
