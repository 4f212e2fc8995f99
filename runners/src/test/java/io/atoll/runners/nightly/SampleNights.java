package io.atoll.runners.nightly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;

/** A report and the nights that it makes. */
final class SampleNights {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  private SampleNights() {}

  static JsonNode report(boolean published) {
    String json =
        """
        {"site": "/srv/<b>", "runner": "flink", "workers": 2, "wallSeconds": 61.5,
         "pages": 1200, "islands": 300, "brokenLinks": 150, "rendered": 7, "reused": 1263,
         "written": 9, "deleted": 1, "bytesWritten": 12345, "peakHeapBytes": 268435456,
         "published": %s, "exitCode": %s, "reason": "%s",
         "failures": [{"file": "content/a.md", "line": 3, "message": "is <wrong>"}],
         "broken": [{"file": "content/b.md", "line": 0, "target": "no\\"where"}],
         "stages": [{"name": "parse", "seconds": 1.25, "elements": 1200},
                    {"name": "publish", "seconds": 12.5, "elements": 9}],
         "ignored": ["/state/sources/3 is damaged & is ignored"],
         "slowest": {
           "parsed": [{"page": "content/long.md", "seconds": 0.25}],
           "rendered": [{"page": "docs/long/index.html", "template": "page.html",
                         "seconds": 0.0125}],
           "templates": [{"name": "page.html", "pages": 7, "seconds": 0.5, "slowest": 0.0125},
                         {"name": "list.html", "pages": 2, "seconds": 0.125,
                          "slowest": 0.1}]},
         "changes": {"before": 1198, "added": 3, "changed": 4, "removed": 1,
           "folders": [{"name": "content/docs", "before": 600, "added": 3, "changed": 4,
                        "removed": 1}],
           "firstAdded": ["docs/new/index.html"], "firstChanged": [], "firstRemoved": []}}
        """
            .formatted(published, published ? 0 : 1, published ? "" : "1 failures & more");
    try {
      return new JsonMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Night night(boolean published, int day) {
    return Night.of(
        report(published), NOW.plus(Duration.ofDays(day)), Duration.ofMillis(61_500), 1);
  }
}
