package io.atoll.pipeline.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What the {@code cascade} of every {@code _index.md} says to the sources of its folder. */
final class Cascades {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Map<String, Map<String, Object>> byFolder = new HashMap<>();

  private Cascades() {}

  static Cascades of(ContentTree tree) {
    Cascades cascades = new Cascades();
    for (SourceFile source : tree.sources()) {
      if (source.form() == Form.INDEX && frontMatter(tree.read(source)) instanceof Map<?, ?> map) {
        cascades.add(source.key(), map.get("cascade"));
      }
    }
    return cascades;
  }

  /** What the source inherits: of the root, then of each folder down to its own; later ones win. */
  Map<String, Object> of(SourceFile source) {
    Map<String, Object> inherited = new LinkedHashMap<>(byFolder.getOrDefault("", Map.of()));
    for (int i = source.path().indexOf('/'); i >= 0; i = source.path().indexOf('/', i + 1)) {
      inherited.putAll(byFolder.getOrDefault(source.path().substring(0, i), Map.of()));
    }
    return inherited;
  }

  private void add(String folder, @Nullable Object cascade) {
    if (cascade instanceof Map<?, ?> map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, value) -> values.put(String.valueOf(key), value));
      byFolder.put(folder, values);
    }
  }

  /** The front matter of a text; nothing if it is damaged, which the parser reports. */
  private static Object frontMatter(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r", "");
    try {
      if (text.startsWith("{")) {
        return new ObjectMapper().readerFor(OBJECT).readValues(text).next();
      }
      if (text.startsWith("+++\n")) {
        return new TomlMapper().readValue(between(text, "+++"), OBJECT);
      }
      boolean yaml = text.startsWith("---\n");
      SafeConstructor plain = new SafeConstructor(new LoaderOptions());
      return yaml ? new Yaml(plain).load(between(text, "---")) : Map.of();
    } catch (IOException | YAMLException e) {
      return Map.of();
    }
  }

  private static String between(String text, String fence) {
    int end = text.indexOf("\n" + fence, 3);
    return end < 0 ? "" : text.substring(4, Math.max(4, end + 1));
  }
}
