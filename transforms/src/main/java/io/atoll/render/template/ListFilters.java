package io.atoll.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Filters on lists; those that need not hold the list stream through lazy ones. */
public final class ListFilters {

  /** The filters whose first argument names attributes that they read. */
  public static final Set<String> READING_ATTRIBUTES =
      Set.of("where", "sort_by", "group_by", "map");

  private static final int MOST_HELD = 10_000;
  private static final Object ABSENT = new Object();

  private ListFilters() {}

  static Map<String, Filter> all() {
    Map<String, Filter> filters = new LinkedHashMap<>();
    filters.put("where", Call.filter("where", ListFilters::where, "key", "operator", "value"));
    filters.put("sort_by", Call.filter("sort_by", ListFilters::sorted, "key", "order"));
    filters.put("group_by", Call.filter("group_by", ListFilters::grouped, "key"));
    filters.put("map", Call.filter("map", ListFilters::mapped, "key"));
    filters.put("limit", Call.filter("limit", ListFilters::limited, "count"));
    filters.put("offset", Call.filter("offset", ListFilters::behind, "count"));
    filters.put("first", Call.filter("first", ListFilters::first));
    filters.put("last", Call.filter("last", ListFilters::last));
    filters.put("reverse", Call.filter("reverse", ListFilters::reversed));
    filters.put("uniq", Call.filter("uniq", ListFilters::unique));
    filters.put("join", Call.filter("join", ListFilters::joined, "separator"));
    return filters;
  }

  private static Object where(@Nullable Object input, Call call) {
    String key = call.text("key");
    boolean three = call.arguments().containsKey("value");
    String operator = three ? call.text("operator") : "==";
    Object value = call.value(three ? "value" : "operator");
    return Sequence.where(
        Sequence.of(input, call),
        element -> Comparison.holds(Attributes.at(element, key), operator, value, call));
  }

  private static Object sorted(@Nullable Object input, Call call) {
    String key = call.text("key");
    List<@Nullable Object> result = new ArrayList<>(Sequence.held(input, call));
    Comparator<@Nullable Object> order =
        Comparator.comparing(element -> Attributes.at(element, key), Comparison.ORDER);
    result.sort(isDescending(call) ? order.reversed() : order);
    return result;
  }

  private static boolean isDescending(Call call) {
    String order = call.text("order", "asc");
    if (!order.equals("asc") && !order.equals("desc")) {
      throw call.failure("knows the orders 'asc' and 'desc', not '" + order + "'");
    }
    return order.equals("desc");
  }

  /** Groups in the order in which their first members come. */
  private static Object grouped(@Nullable Object input, Call call) {
    String key = call.text("key");
    Map<Object, List<@Nullable Object>> groups = new LinkedHashMap<>();
    for (Object element : Sequence.of(input, call)) {
      Object value = Attributes.at(element, key);
      groups.computeIfAbsent(value == null ? ABSENT : value, k -> new ArrayList<>()).add(element);
    }
    List<Object> result = new ArrayList<>(groups.size());
    groups.forEach((value, items) -> result.add(group(value, items)));
    return result;
  }

  private static Map<String, @Nullable Object> group(Object key, List<@Nullable Object> items) {
    Map<String, @Nullable Object> group = new LinkedHashMap<>();
    group.put("key", key == ABSENT ? null : key);
    group.put("items", items);
    return group;
  }

  private static Object mapped(@Nullable Object input, Call call) {
    String key = call.text("key");
    Iterable<@Nullable Object> values =
        Sequence.map(Sequence.of(input, call), element -> Attributes.at(element, key));
    return input instanceof List<?> list
        ? Sequence.limit(values, list.size(), list.size())
        : values;
  }

  private static Object limited(@Nullable Object input, Call call) {
    return Sequence.limit(Sequence.of(input, call), call.count("count"), MOST_HELD);
  }

  private static Object behind(@Nullable Object input, Call call) {
    return Sequence.offset(Sequence.of(input, call), call.count("count"));
  }

  private static @Nullable Object first(@Nullable Object input, Call call) {
    if (input instanceof String text) {
      return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
    for (Object element : Sequence.of(input, call)) {
      return element;
    }
    return null;
  }

  private static @Nullable Object last(@Nullable Object input, Call call) {
    if (input instanceof String text) {
      int end = text.length();
      return text.isEmpty() ? "" : text.substring(text.offsetByCodePoints(end, -1));
    }
    Object last = null;
    for (Object element : Sequence.of(input, call)) {
      last = element;
    }
    return last;
  }

  private static Object reversed(@Nullable Object input, Call call) {
    if (input instanceof String text) {
      return new StringBuilder(text).reverse().toString();
    }
    List<@Nullable Object> result = new ArrayList<>(Sequence.held(input, call));
    Collections.reverse(result);
    return result;
  }

  private static Object unique(@Nullable Object input, Call call) {
    return new ArrayList<>(new LinkedHashSet<>(Sequence.held(input, call)));
  }

  private static Object joined(@Nullable Object input, Call call) {
    StringJoiner result = new StringJoiner(call.text("separator", ""));
    for (Object element : Sequence.of(input, call)) {
      result.add(String.valueOf(element));
    }
    return result.toString();
  }
}
