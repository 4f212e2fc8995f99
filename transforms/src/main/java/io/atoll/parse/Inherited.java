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

/** What pages inherit from the sections that they lie in. */
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

  /** The cascades of sections by their keys, read in this process. */
  static Map<String, Object> ofSections(
      List<SourceFile> indexes, PageParser parser, SiteFolders folders) throws IOException {
    Map<String, Object> bySection = new TreeMap<>();
    for (SourceFile index : indexes) {
      Object cascade = cascade(index, parser, folders);
      if (cascade != null) {
        bySection.put(index.key(), Json.plain(cascade));
      }
    }
    return bySection;
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
