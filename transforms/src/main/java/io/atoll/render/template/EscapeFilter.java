package io.atoll.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What auto-escaping applies to every printed value. Leaves {@link RenderedMarkdown} as it is, and
 * is quicker than Pebble's on texts that need no escaping.
 */
final class EscapeFilter extends io.pebbletemplates.pebble.extension.escaper.EscapeFilter {

  @Override
  public @Nullable Object apply(
      @Nullable Object input,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line)
      throws PebbleException {
    if (input == null || input instanceof SafeString || input instanceof Number) {
      return input;
    }
    if (input instanceof RenderedMarkdown) {
      return new SafeString(input.toString());
    }
    Object strategy = arguments.get("strategy");
    return strategy == null || strategy.equals(HTML_ESCAPE_STRATEGY)
        ? new SafeString(Html.escape(input.toString()))
        : super.apply(input, arguments, self, context, line);
  }
}
