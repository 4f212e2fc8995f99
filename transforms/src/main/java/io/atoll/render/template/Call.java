package io.atoll.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a filter or function in a template: its arguments, and where it stands.
 *
 * @param what the name of the filter or function, for messages
 * @param arguments by name
 * @param template the path of the template
 * @param line where it stands in the template
 * @param locale the language of the site
 */
public record Call(
    String what, Map<String, Object> arguments, String template, int line, Locale locale) {

  /** What a filter does. */
  @FunctionalInterface
  public interface FilterBody {
    @Nullable Object apply(@Nullable Object input, Call call);
  }

  /** What a function does. */
  @FunctionalInterface
  public interface FunctionBody {
    @Nullable Object apply(Call call);
  }

  /** A filter whose arguments have these names, in this order. */
  public static Filter filter(String name, FilterBody body, String... argumentNames) {
    List<String> names = List.of(argumentNames);
    return new Filter() {
      @Override
      public List<String> getArgumentNames() {
        return names;
      }

      @Override
      public @Nullable Object apply(
          @Nullable Object input,
          Map<String, Object> arguments,
          PebbleTemplate self,
          EvaluationContext context,
          int line) {
        return body.apply(
            input, new Call(name, arguments, self.getName(), line, context.getLocale()));
      }
    };
  }

  /** A function whose arguments have these names, in this order. */
  public static Function function(String name, FunctionBody body, String... argumentNames) {
    List<String> names = List.of(argumentNames);
    return new Function() {
      @Override
      public List<String> getArgumentNames() {
        return names;
      }

      @Override
      public @Nullable Object execute(
          Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        return body.apply(new Call(name, arguments, self.getName(), line, context.getLocale()));
      }
    };
  }

  public @Nullable Object value(String name) {
    return arguments.get(name);
  }

  /** An argument that must be there, as text. */
  public String text(String name) {
    Object value = value(name);
    if (value == null) {
      throw failure("needs the argument '" + name + "'");
    }
    return value.toString();
  }

  /** An argument as text; the other value if it is absent. */
  public String text(String name, String otherwise) {
    Object value = value(name);
    return value == null ? otherwise : value.toString();
  }

  /** An argument that must be a number that is not negative. */
  public int count(String name) {
    if (value(name) instanceof Number number && number.longValue() >= 0) {
      return (int) Math.min(number.longValue(), Integer.MAX_VALUE);
    }
    throw failure("needs a number for '" + name + "'");
  }

  /** The mistake that this call is, at its place in the template. */
  public PebbleException failure(String message) {
    return new PebbleException(null, what + " " + message, line, template);
  }
}
