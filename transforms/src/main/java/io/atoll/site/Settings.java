package io.atoll.site;

import io.atoll.model.SiteException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the keys of a configuration file or of front matter. Keys are found in any case,
 * as in Hugo. A value of the wrong kind is a failure that names file, line and key.
 */
public final class Settings {
  private final String file;
  private final String source;
  private final int firstLine;
  private final Map<String, Object> values;
  private final Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * Wraps values that were read.
   *
   * @param file for failures, relative to the site's folder
   * @param source the text that the values were read from, to find a key's line; may be empty
   * @param firstLine the line of the file at which the source begins
   */
  public Settings(String file, String source, int firstLine, Map<String, Object> values) {
    this.file = file;
    this.source = source;
    this.firstLine = firstLine;
    this.values = values;
    values.keySet().forEach(key -> spelling.put(key, key));
  }

  /** All values, under their keys as they are spelt. */
  public Map<String, Object> values() {
    return values;
  }

  /** The value of a key as it was read. */
  public @Nullable Object value(String key) {
    String spelt = spelling.get(key);
    return spelt == null ? null : values.get(spelt);
  }

  /** The text of a scalar; an empty text counts as absent. */
  public @Nullable String text(String key) {
    Object value = value(key);
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, "a text");
    }
    String text = value == null ? "" : scalarText(value).strip();
    return text.isEmpty() ? null : text;
  }

  public String text(String key, String unset) {
    String text = text(key);
    return text == null ? unset : text;
  }

  public boolean flag(String key, boolean unset) {
    String text = text(key);
    if (text == null) {
      return unset;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw wrong(key, "true or false");
    };
  }

  /** A whole number; a fraction is cut off. */
  public int number(String key, int unset) {
    String text = text(key);
    if (text == null) {
      return unset;
    }
    try {
      double number = Double.parseDouble(text);
      if (Math.abs(number) <= Integer.MAX_VALUE) {
        return (int) number;
      }
    } catch (NumberFormatException e) {
      // falls through to the failure
    }
    throw wrong(key, "a whole number");
  }

  /** A list of texts; a single scalar is a list of one. */
  public List<String> texts(String key) {
    Object value = value(key);
    if (!(value instanceof List<?> list)) {
      String text = text(key);
      return text == null ? List.of() : List.of(text);
    }
    List<String> texts = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof Map || element instanceof List) {
        throw wrong(key, "a list of texts");
      }
      texts.add(scalarText(element).strip());
    }
    return texts;
  }

  /** A nested map; empty when absent. */
  public Settings settings(String key) {
    Object value = value(key);
    if (value == null || "".equals(value)) {
      return new Settings(file, source, firstLine, Map.of());
    }
    if (value instanceof Map<?, ?> map) {
      return nested(map);
    }
    throw wrong(key, "a map");
  }

  /** A map found inside a value of these settings, with the same lines. */
  public Settings nested(Map<?, ?> map) {
    Map<String, Object> typed = new LinkedHashMap<>();
    map.forEach((key, value) -> typed.put(String.valueOf(key), value));
    return new Settings(file, source, firstLine, typed);
  }

  /** The failure to throw for a value that is not what its key needs. */
  public SiteException wrong(String key, String expected) {
    Object value = value(key);
    String found = value == null ? "nothing" : PlainValues.kind(value);
    return failure(key, key + " must be " + expected + ", not " + found);
  }

  /** A failure at the line of a key. */
  public SiteException failure(String key, String message) {
    return new SiteException(file, line(key), message);
  }

  /** The line at which a key is set; 0 when it is not found. */
  private int line(String key) {
    int line = firstLine;
    for (String text : (Iterable<String>) source.lines()::iterator) {
      if (sets(text, key)) {
        return line;
      }
      line++;
    }
    return 0;
  }

  private static boolean sets(String line, String key) {
    int start = 0;
    while (start < line.length() && " \t\"'{-".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    if (!line.regionMatches(true, start, key, 0, key.length())) {
      return false;
    }
    int end = start + key.length();
    while (end < line.length() && " \t\"'".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end < line.length() && (line.charAt(end) == ':' || line.charAt(end) == '=');
  }

  private static String scalarText(Object value) {
    return String.valueOf(value);
  }
}
