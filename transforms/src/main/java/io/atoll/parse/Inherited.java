package io.atoll.parse;

import io.atoll.model.Json;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.store.SiteFolders;
import io.atoll.store.SourceReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** The cascades that {@link ReadCascades} sends around. */
final class Inherited {
  private Inherited() {}

  /** What a section's index gives to the pages below it; null if nothing, or if it is wrong. */
  static @Nullable Object cascade(SourceFile index, PageParser parser, SiteFolders folders)
      throws IOException {
    try {
      byte[] content = new SourceReader(folders).read(index.path());
      return parser.frontMatterOf(index, content).get("cascade");
    } catch (SiteException e) {
      return null;
    }
  }

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
