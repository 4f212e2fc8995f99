package io.atoll.pipeline.sites;

import io.atoll.model.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes front matter in the three formats. */
enum FrontMatterText {
  YAML,
  TOML,
  JSON;

  /** A date, which YAML and TOML write without quotes. */
  record Date(String text) {}

  String write(Map<String, Object> values) {
    return switch (this) {
      case YAML -> "---\n" + lines(values, ": ") + "---\n";
      case TOML -> "+++\n" + lines(values, " = ") + "+++\n";
      case JSON -> Json.write(plain(values)) + "\n";
    };
  }

  private String lines(Map<String, Object> values, String sign) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + sign + value(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  /** JSON's values are YAML's and, but for objects, TOML's, too. */
  private String value(Object value) {
    if (value instanceof Date date) {
      return date.text();
    }
    return this == TOML && value instanceof Map<?, ?> map ? inlineTable(map) : Json.write(value);
  }

  private String inlineTable(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
        .sorted()
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static Map<String, Object> plain(Map<String, Object> values) {
    Map<String, Object> plain = new LinkedHashMap<>(values);
    plain.replaceAll((key, value) -> value instanceof Date date ? date.text() : value);
    return plain;
  }

  static FrontMatterText pick(Dice dice) {
    return dice.one(List.of(YAML, YAML, TOML, JSON));
  }
}
