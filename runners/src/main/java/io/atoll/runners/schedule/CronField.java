package io.atoll.runners.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field of a cron expression: what it may hold, and how it is read and written. */
enum CronField {
  MINUTE("minute", 0, 59, ""),
  HOUR("hour", 0, 23, ""),
  DAY("day of the month", 1, 31, ""),
  MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
  /** Sunday is 0, and 7 when it is read. */
  WEEKDAY("day of the week", 0, 7, "sun mon tue wed thu fri sat");

  private static final Pattern PART =
      Pattern.compile("(\\*|([0-9a-z]+)(?:-([0-9a-z]+))?)(?:/([0-9]{1,4}))?");

  private final String title;
  private final int least;
  private final int most;
  private final String names;

  CronField(String title, int least, int most, String names) {
    this.title = title;
    this.least = least;
    this.most = most;
    this.names = names;
  }

  /**
   * The values that a field names.
   *
   * @throws IllegalArgumentException with what is wrong, in one line
   */
  SortedSet<Integer> read(String text) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw wrong(text);
      }
      add(matcher, text, values);
    }
    if (this == WEEKDAY && values.remove(7)) {
      values.add(0);
    }
    return values;
  }

  private void add(Matcher part, String text, SortedSet<Integer> values) {
    boolean isAll = part.group(1).equals("*");
    int from = isAll ? least : value(part.group(2), text);
    int to = isAll ? last() : from;
    if (part.group(3) != null) {
      to = value(part.group(3), text);
    } else if (part.group(4) != null && !isAll) {
      throw wrong(text);
    }
    int step = part.group(4) == null ? 1 : Integer.parseInt(part.group(4));
    if (step == 0 || to < from) {
      throw wrong(text);
    }
    for (int value = from; value <= to; value += step) {
      values.add(value);
    }
  }

  private int value(String word, String text) {
    int name = List.of(names.split(" ", -1)).indexOf(word);
    if (name >= 0) {
      return least + name;
    }
    if (!word.matches("[0-9]{1,2}")) {
      throw wrong(text);
    }
    int value = Integer.parseInt(word);
    if (value < least || value > most) {
      throw wrong(text);
    }
    return value;
  }

  /** The largest value that is written. */
  private int last() {
    return this == WEEKDAY ? 6 : most;
  }

  boolean isFull(SortedSet<Integer> values) {
    return values.size() == last() - least + 1;
  }

  /** The values as every cron reads them: an asterisk, or numbers and ranges. */
  String write(SortedSet<Integer> values) {
    return isFull(values) ? "*" : String.join(",", ranges(values));
  }

  private static List<String> ranges(SortedSet<Integer> values) {
    List<String> ranges = new ArrayList<>();
    int end = -1;
    for (int value : values) {
      if (value > end) {
        end = value;
        while (values.contains(end + 1)) {
          end++;
        }
        if (end - value == 1) {
          end = value;
        }
        ranges.add(end == value ? String.valueOf(value) : value + "-" + end);
      }
    }
    return ranges;
  }

  private IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "the %s '%s' must be *, or numbers from %d to %d, as 2, 1-5, 1,15 or */%d"
            .formatted(title, text, least, last(), 5));
  }
}
