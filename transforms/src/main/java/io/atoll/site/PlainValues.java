package io.atoll.site;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what a parser gives into serializable maps, lists and scalars of few types. */
final class PlainValues {
  private static final int MAX_VALUES = 5_000_000;
  private static final int MAX_DEPTH = 1000;

  private int values;

  private PlainValues() {}

  /** The copy would be too large: aliases that multiply, or contain themselves. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("too many values, or nested too deeply");
    }
  }

  static Object of(Object value) {
    Object plain = new PlainValues().plain(value, 0);
    return plain == null ? "" : plain;
  }

  /** A plain map again, after its type was lost. */
  static Map<String, Object> map(Object map) {
    Map<String, Object> typed = new LinkedHashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> typed.put((String) key, value));
    return typed;
  }

  /** What to call a value in a message. */
  static String kind(Object value) {
    if (value instanceof Map) {
      return "a map";
    }
    return value instanceof List ? "a list" : "\"" + value + "\"";
  }

  private @Nullable Object plain(@Nullable Object value, int depth) {
    values++;
    if (values > MAX_VALUES || depth > MAX_DEPTH) {
      throw new TooLarge();
    }
    if (value instanceof Map<?, ?> map) {
      return entries(map, depth);
    }
    if (value instanceof Collection<?> list) {
      return elements(list, depth);
    }
    return scalar(value);
  }

  private Map<String, Object> entries(Map<?, ?> map, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          Object plain = plain(value, depth + 1);
          if (plain != null) {
            copy.put(String.valueOf(key), plain);
          }
        });
    return copy;
  }

  private List<Object> elements(Collection<?> list, int depth) {
    List<Object> copy = new ArrayList<>(list.size());
    for (Object element : list) {
      Object plain = plain(element, depth + 1);
      copy.add(plain == null ? "" : plain);
    }
    return copy;
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof Long) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
      return finite((Number) value);
    }
    if (value instanceof BigInteger) {
      return value.toString();
    }
    return value instanceof Date date ? date.toInstant().toString() : String.valueOf(value);
  }

  private static Object finite(Number number) {
    double value = number.doubleValue();
    return Double.isFinite(value) ? (Object) value : number.toString();
  }
}
