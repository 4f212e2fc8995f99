package io.atoll.packed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {"path": ..., "frontMatter": {...}, "body": ...}}, in any order. */
final class JsonContent implements PackedRecord.Content {
  private static final ObjectMapper MAPPER = new JsonMapper();

  private final byte[] json;

  JsonContent(byte[] json) {
    this.json = json;
  }

  @Override
  public String path() {
    return read(false).path;
  }

  @Override
  public PackedPage page() {
    Fields fields = read(true);
    byte[] body = fields.body == null ? new byte[0] : fields.body.getBytes(StandardCharsets.UTF_8);
    return new PackedPage(fields.frontMatter, body);
  }

  /** What has been found so far. */
  private static final class Fields {
    private String path = "";
    private @Nullable Map<?, ?> frontMatter;
    private @Nullable String body;
  }

  private Fields read(boolean whole) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnusableRecord("is no JSON object; write {\"path\": ..., \"body\": ...}");
      }
      Fields fields = new Fields();
      while ((whole || fields.path.isEmpty()) && parser.nextToken() == JsonToken.FIELD_NAME) {
        field(parser, fields, whole);
      }
      if (whole && parser.nextToken() != null) {
        throw new UnusableRecord("holds more than one JSON object; give each a line of its own");
      }
      if (fields.path.isEmpty()) {
        throw new UnusableRecord("has no path; add \"path\": \"folder/name.md\"");
      }
      return fields;
    } catch (JacksonException e) {
      throw new UnusableRecord("not valid JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UnusableRecord("not valid JSON", e);
    }
  }

  private static void field(JsonParser parser, Fields fields, boolean whole) throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    switch (name) {
      case "path" -> fields.path = fields.path.isEmpty() ? text(parser, name, value) : twice(name);
      case "body" -> fields.body = whole ? text(parser, name, value) : null;
      case "frontMatter" -> {
        if (whole && value != JsonToken.VALUE_NULL) {
          require(value == JsonToken.START_OBJECT, name, "an object");
          fields.frontMatter = parser.readValueAs(Map.class);
        }
      }
      default ->
          throw new UnusableRecord(
              "has an unknown key \"" + name + "\"; put it into \"frontMatter\"");
    }
    if (!whole) {
      parser.skipChildren();
    }
  }

  private static String text(JsonParser parser, String name, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return "";
    }
    require(value == JsonToken.VALUE_STRING, name, "a text");
    return parser.getText();
  }

  private static String twice(String name) {
    throw new UnusableRecord("has \"" + name + "\" twice; remove one of them");
  }

  private static void require(boolean holds, String name, String expected) {
    if (!holds) {
      throw new UnusableRecord("\"" + name + "\" must be " + expected);
    }
  }
}
