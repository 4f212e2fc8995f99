package io.atoll.parse;

import io.atoll.model.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;

/** The cascades that {@link ReadCascades} sends around. */
final class Inherited {
  private Inherited() {}

  /**
   * The cascades by the section's key. Of two sources of one section, which are a failure, the
   * first by its text counts, so that chance does not decide.
   */
  static Map<String, Object> bySection(List<KV<String, String>> cascades) {
    Map<String, String> texts = new TreeMap<>();
    for (KV<String, String> each : cascades) {
      texts.merge(each.getKey(), each.getValue(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    Map<String, Object> bySection = new TreeMap<>();
    texts.forEach((section, json) -> bySection.put(section, Json.readMap(json).get("cascade")));
    return bySection;
  }
}
