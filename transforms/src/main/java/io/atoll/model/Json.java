package io.atoll.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of plain maps, lists, strings, numbers and booleans, with map keys in order. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final ObjectMapper PLAIN = JsonMapper.builder().build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a plain value: " + e.getOriginalMessage(), e);
    }
  }

  /** Writes also records, and maps in the order that they have. */
  public static String writeAsOrdered(Object value) {
    try {
      return PLAIN.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a plain value: " + e.getOriginalMessage(), e);
    }
  }

  /** A value as it is after it has been written and read. */
  public static @Nullable Object plain(Object value) {
    return readMap(write(Map.of("value", value))).get("value");
  }

  /** Reads an object that {@link #write} wrote. */
  public static Map<String, Object> readMap(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("damaged JSON in the state folder", e);
    }
  }
}
