package io.atoll.render.template;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What counts as true in {@code if}, {@code and}, {@code or}, {@code not}, and what is empty: as in
 * Hugo and Jinja, nothing, false, zero and whatever holds nothing is false.
 */
public final class Truth {

  private Truth() {}

  /** Whether a condition with this value holds. */
  public static boolean of(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value instanceof Number number) {
      double amount = number.doubleValue();
      return amount != 0 && !Double.isNaN(amount);
    }
    return value != null && !holdsNothing(value);
  }

  /** The test {@code is empty}: nothing, blank text, or a collection without elements. */
  public static boolean isEmpty(@Nullable Object value) {
    return value == null || (value instanceof String text ? text.isBlank() : holdsNothing(value));
  }

  private static boolean holdsNothing(Object value) {
    if (value instanceof String || value instanceof SafeString) {
      return value.toString().isEmpty();
    }
    if (value instanceof Collection<?> collection) {
      return collection.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    return value instanceof Iterable<?> iterable && !iterable.iterator().hasNext();
  }
}
