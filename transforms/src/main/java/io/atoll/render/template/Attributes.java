package io.atoll.render.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode.LoopVariables;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.MacroAttributeProvider;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The only way from an object to its attributes. Nothing is reflected on: what is not named here
 * has no attributes, whatever its class.
 */
final class Attributes implements AttributeResolver {
  private static final ResolvedAttribute NOTHING = new ResolvedAttribute(null);

  @Override
  public @Nullable ResolvedAttribute resolve(
      @Nullable Object instance,
      @Nullable Object name,
      @Nullable Object @Nullable [] arguments,
      @Nullable ArgumentsNode nodes,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (instance instanceof MacroAttributeProvider) {
      return null;
    }
    Object value =
        arguments == null
            ? of(instance, name)
            : called(instance, String.valueOf(name), Arrays.asList(arguments));
    return value == null ? NOTHING : new ResolvedAttribute(value);
  }

  /** The attribute at the end of a path of names with dots, as in {@code params.color}. */
  static @Nullable Object at(@Nullable Object base, String path) {
    Object value = base;
    int from = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
      value = of(value, path.substring(from, dot));
      from = dot + 1;
    }
    return of(value, path.substring(from));
  }

  static @Nullable Object of(@Nullable Object base, @Nullable Object name) {
    if (base instanceof View view) {
      return view.attribute(String.valueOf(name));
    }
    if (base instanceof Map<?, ?> map) {
      return inMap(map, name);
    }
    if (base instanceof List<?> list) {
      return inList(list, name);
    }
    return ofPlain(base, String.valueOf(name));
  }

  private static @Nullable Object ofPlain(@Nullable Object base, String name) {
    if (base instanceof Map.Entry<?, ?> entry) {
      return name.equals("key") ? entry.getKey() : name.equals("value") ? entry.getValue() : null;
    }
    if (base instanceof LoopVariables loop) {
      return ofLoop(loop, name);
    }
    if (base instanceof OffsetDateTime date) {
      return ofTime(date, name);
    }
    return base instanceof LocalDate date ? ofDate(date, name) : null;
  }

  /** Data files may have numbers for keys, so that a key is tried as it is, then as text. */
  private static @Nullable Object inMap(Map<?, ?> map, @Nullable Object name) {
    if (name == null) {
      return null;
    }
    Object value = map.get(name);
    return value == null && !(name instanceof String) ? map.get(name.toString()) : value;
  }

  private static @Nullable Object inList(List<?> list, @Nullable Object name) {
    int index = name instanceof Number number ? number.intValue() : indexOf(String.valueOf(name));
    return index >= 0 && index < list.size() ? list.get(index) : null;
  }

  private static int indexOf(String name) {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static @Nullable Object ofLoop(LoopVariables loop, String name) {
    return switch (name) {
      case "index" -> loop.getIndex();
      case "first" -> loop.isFirst();
      case "last" -> loop.isLast();
      case "length" -> loop.getLength();
      case "revindex" -> loop.getRevindex();
      default -> null;
    };
  }

  private static @Nullable Object ofTime(OffsetDateTime date, String name) {
    return switch (name) {
      case "hour" -> date.getHour();
      case "minute" -> date.getMinute();
      case "second" -> date.getSecond();
      case "unix" -> date.toEpochSecond();
      default -> ofDate(date.toLocalDate(), name);
    };
  }

  private static @Nullable Object ofDate(LocalDate date, String name) {
    return switch (name) {
      case "year" -> date.getYear();
      case "month" -> date.getMonthValue();
      case "day" -> date.getDayOfMonth();
      case "weekday" -> date.getDayOfWeek().getValue();
      case "year_day" -> date.getDayOfYear();
      default -> null;
    };
  }

  private static @Nullable Object called(
      @Nullable Object base, String name, List<@Nullable Object> arguments) {
    if (base instanceof View view) {
      return view.call(name, arguments);
    }
    return name.equals("get") && arguments.size() == 1 ? of(base, arguments.get(0)) : null;
  }
}
