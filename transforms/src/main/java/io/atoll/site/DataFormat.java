package io.atoll.site;

import java.util.Locale;
import java.util.Optional;

/** A format that configuration, data or front matter is written in. */
public enum DataFormat {
  YAML,
  TOML,
  JSON,
  /** The first row names the columns; the value is a list of maps. */
  CSV;

  /** The format of a file by its name's extension. */
  static Optional<DataFormat> of(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "yaml", "yml" -> Optional.of(YAML);
      case "toml" -> Optional.of(TOML);
      case "json" -> Optional.of(JSON);
      case "csv" -> Optional.of(CSV);
      default -> Optional.empty();
    };
  }
}
