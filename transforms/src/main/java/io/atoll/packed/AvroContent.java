package io.atoll.packed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record with the fields {@code path}, {@code frontMatter} (JSON as a text, a map or a record)
 * and {@code body}.
 */
final class AvroContent implements PackedRecord.Content {
  private static final ObjectMapper MAPPER = new JsonMapper();

  private final IndexedRecord read;

  AvroContent(IndexedRecord read) {
    this.read = read;
  }

  @Override
  public String path() {
    String path = text("path");
    if (path.isEmpty()) {
      throw new UnusableRecord("has no path; give it a field path with folder/name.md");
    }
    return path;
  }

  @Override
  public PackedPage page() {
    return new PackedPage(frontMatter(), text("body").getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable Map<?, ?> frontMatter() {
    Object value = field("frontMatter");
    if (value instanceof CharSequence json) {
      return parsed(json.toString());
    }
    Object plain = plain(value);
    if (plain == null || plain instanceof Map) {
      return (Map<?, ?>) plain;
    }
    throw new UnusableRecord("its frontMatter must be JSON, a map or a record");
  }

  private static @Nullable Map<?, ?> parsed(String json) {
    try {
      return json.isBlank() ? null : MAPPER.readValue(json, Map.class);
    } catch (JsonProcessingException e) {
      throw new UnusableRecord("its frontMatter is no JSON object: " + e.getOriginalMessage());
    }
  }

  private String text(String name) {
    Object value = field(name);
    if (value == null) {
      return "";
    }
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    throw new UnusableRecord("its field " + name + " must be a string");
  }

  private @Nullable Object field(String name) {
    Schema.Field field = read.getSchema().getField(name);
    return field == null ? null : read.get(field.pos());
  }

  /** Maps, lists, texts, numbers and switches; anything else as a text. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(String.valueOf(key), plain(each)));
      return copy;
    }
    if (value instanceof IndexedRecord inner) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      for (Schema.Field field : inner.getSchema().getFields()) {
        copy.put(field.name(), plain(inner.get(field.pos())));
      }
      return copy;
    }
    if (value instanceof Iterable<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(plain(each)));
      return copy;
    }
    boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
    return isPlain ? value : String.valueOf(value);
  }
}
