package io.atoll.site;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.atoll.model.SiteException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML, TOML, JSON and CSV into plain serializable values: {@code LinkedHashMap} with text
 * keys, {@code ArrayList}, {@code String}, {@code Long}, {@code Double}, {@code Boolean}. Dates
 * stay texts; keys without a value are left out. Not thread-safe; made to be reused.
 */
public final class DataReader {
  private static final ObjectMapper TOML = new TomlMapper();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final ObjectMapper JSON_PREFIX = new JsonMapper();
  private static final ObjectReader CSV =
      new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

  private final YamlReader yaml = new YamlReader();

  /** A JSON object at the start of a longer text, and where it ends. */
  public record Prefix(Map<String, Object> value, int end) {}

  /**
   * Reads a whole text; an empty one is an empty map.
   *
   * @param file for the failure, relative to the site's folder
   * @param firstLine the line of the file that the text begins at, from 1
   * @throws SiteException if the text is not in the format
   */
  public Object read(DataFormat format, String file, String text, int firstLine) {
    if (text.isBlank()) {
      return Map.of();
    }
    try {
      return PlainValues.of(parsed(format, file, text, firstLine));
    } catch (JacksonException e) {
      throw failure(format, file, firstLine, e);
    } catch (IOException e) {
      throw new SiteException(file, 0, String.valueOf(e.getMessage()));
    } catch (PlainValues.TooLarge e) {
      throw new SiteException(file, 0, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads a text whose top level must be a map.
   *
   * @see #read
   */
  public Map<String, Object> readMap(DataFormat format, String file, String text, int firstLine) {
    Object value = read(format, file, text, firstLine);
    if (value instanceof Map<?, ?> map) {
      return PlainValues.map(map);
    }
    throw new SiteException(
        file, firstLine, "expected settings as \"key: value\", found " + PlainValues.kind(value));
  }

  /** Reads the JSON object that a text begins with; what follows it is left alone. */
  public Prefix readJsonPrefix(String file, String text) {
    try (JsonParser parser = JSON_PREFIX.createParser(text)) {
      Map<?, ?> map = parser.readValueAs(Map.class);
      int end = (int) parser.currentLocation().getCharOffset();
      return new Prefix(PlainValues.map(PlainValues.of(map)), end);
    } catch (JacksonException e) {
      throw failure(DataFormat.JSON, file, 1, e);
    } catch (IOException | PlainValues.TooLarge e) {
      throw new SiteException(file, 0, String.valueOf(e.getMessage()));
    }
  }

  /**
   * What another parser read, as this one would give it.
   *
   * @param file for the failure
   */
  public static Map<String, Object> plain(String file, Map<?, ?> read) {
    try {
      return PlainValues.map(PlainValues.of(read));
    } catch (PlainValues.TooLarge e) {
      throw new SiteException(file, 0, String.valueOf(e.getMessage()));
    }
  }

  private Object parsed(DataFormat format, String file, String text, int firstLine)
      throws IOException {
    return switch (format) {
      case YAML -> yaml.read(file, text, firstLine);
      case TOML -> TOML.readValue(text, Map.class);
      case JSON -> JSON.readValue(text, Object.class);
      case CSV -> rows(text);
    };
  }

  private static List<Object> rows(String text) throws IOException {
    try (MappingIterator<Object> rows = CSV.readValues(text)) {
      return rows.readAll();
    }
  }

  private static SiteException failure(
      DataFormat format, String file, int firstLine, JacksonException e) {
    JsonLocation location = e.getLocation();
    int line = location == null ? 0 : Math.max(location.getLineNr(), 1) + firstLine - 1;
    String problem = e.getOriginalMessage().lines().findFirst().orElse("");
    return new SiteException(file, line, "not valid " + format + ": " + problem);
  }
}
