package io.atoll.site;

import io.atoll.model.SiteException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code data/} holds: maps by folder and by file name without its extension. */
final class DataFolder {
  private final DataReader reader = new DataReader();
  private final Map<String, Object> data = new LinkedHashMap<>();

  private DataFolder() {}

  static Map<String, Object> read(Path site) {
    DataFolder folder = new DataFolder();
    SiteFiles.below(site, "data").forEach(folder::add);
    return folder.data;
  }

  private void add(String path, Path file) {
    DataFormat format = DataFormat.of(path).orElse(null);
    if (format == null) {
      return;
    }
    String name = "data/" + path;
    Object value = reader.read(format, name, SiteFiles.read(file, name), 1);
    String[] parts = path.substring(0, path.lastIndexOf('.')).split("/", -1);
    put(nested(value, parts), name);
  }

  /** The value as it stands below the top, with a map for each folder. */
  private static Map<String, Object> nested(Object value, String[] parts) {
    Object nested = value;
    for (int i = parts.length - 1; i > 0; i--) {
      nested = new LinkedHashMap<>(Map.of(parts[i], nested));
    }
    return new LinkedHashMap<>(Map.of(parts[0], nested));
  }

  private void put(Map<String, Object> more, String name) {
    merge(data, more, name);
  }

  private static void merge(Map<String, Object> into, Map<String, Object> more, String name) {
    more.forEach(
        (key, value) -> {
          Object old = into.putIfAbsent(key, value);
          if (old instanceof Map && value instanceof Map) {
            Map<String, Object> merged = PlainValues.map(old);
            merge(merged, PlainValues.map(value), name);
            into.put(key, merged);
          } else if (old != null) {
            throw new SiteException(
                name, 0, "another data file already sets \"" + key + "\"; rename one of them");
          }
        });
  }
}
