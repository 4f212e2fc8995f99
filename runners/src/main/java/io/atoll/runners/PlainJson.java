package io.atoll.runners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON for programs that call the command. */
final class PlainJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PlainJson() {}

  /** A record in one line, with its fields in their order. */
  static String line(Record value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }
}
