package io.atoll.render.template;

import io.atoll.model.CodePoints;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How {@code where} and {@code sort_by} compare values of any kind. */
final class Comparison {

  /** Nothing first, then numbers, dates, and everything else by what it prints. */
  static final Comparator<@Nullable Object> ORDER = Comparison::compare;

  private Comparison() {}

  /** Whether {@code left operator right} holds. */
  static boolean holds(@Nullable Object left, String operator, @Nullable Object right, Call call) {
    return switch (operator) {
      case "==", "eq" -> same(left, right);
      case "!=", "ne" -> !same(left, right);
      case "<", "lt" -> left != null && compare(left, right) < 0;
      case "<=", "le" -> left != null && compare(left, right) <= 0;
      case ">", "gt" -> left != null && compare(left, right) > 0;
      case ">=", "ge" -> left != null && compare(left, right) >= 0;
      case "in" -> contains(right, left);
      case "not in" -> !contains(right, left);
      case "contains" -> contains(left, right);
      default ->
          throw call.failure(
              "does not know the operator '"
                  + operator
                  + "'; it knows == != < <= > >= in contains");
    };
  }

  static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    if (left instanceof Boolean || right instanceof Boolean) {
      return left.equals(right);
    }
    return compare(left, right) == 0;
  }

  private static boolean contains(@Nullable Object container, @Nullable Object element) {
    if (container instanceof Collection<?> collection) {
      return collection.stream().anyMatch(each -> same(each, element));
    }
    if (container instanceof Map<?, ?> map) {
      return map.containsKey(element);
    }
    return container != null
        && element != null
        && container.toString().contains(element.toString());
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return Boolean.compare(left != null, right != null);
    }
    if (left instanceof Number a && right instanceof Number b) {
      return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
    }
    if (left instanceof OffsetDateTime a && right instanceof OffsetDateTime b) {
      return a.toInstant().compareTo(b.toInstant());
    }
    return CodePoints.ORDER.compare(left.toString(), right.toString());
  }
}
