package io.atoll.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that configuration, data or front matter is written in. */
public enum DataFormat {
  YAML("yaml", "yml"),
  TOML("toml"),
  JSON("json"),
  /** The first row names the columns; the value is a list of maps. */
  CSV("csv");

  private final List<String> extensions;

  DataFormat(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** The format of a file by its name's extension. */
  static Optional<DataFormat> of(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.extensions.contains(extension)).findFirst();
  }
}
