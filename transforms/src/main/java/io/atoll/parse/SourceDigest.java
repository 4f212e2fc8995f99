package io.atoll.parse;

import io.atoll.model.ContentDigest;
import io.atoll.model.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells whether a source, or what it inherits, has changed. */
final class SourceDigest {
  /** No byte of UTF-8, so that what it parts stays apart. */
  private static final int PARTING = 0xFF;

  private SourceDigest() {}

  /** Over the content and the cascade; see {@link ContentDigest}. */
  static String of(byte[] content, Map<String, Object> cascade) {
    return cascade.isEmpty()
        ? ContentDigest.of(content)
        : ContentDigest.of(joined(content, bytes(cascade)));
  }

  /** What stands for a cascade; empty for none. */
  static String of(Map<String, Object> cascade) {
    return cascade.isEmpty() ? "" : of(new byte[0], cascade);
  }

  /** The same for a record whose front matter lies apart from its body. */
  static String of(Map<String, Object> frontMatter, byte[] body, Map<String, Object> cascade) {
    return of(joined(bytes(frontMatter), body), cascade);
  }

  private static byte[] bytes(Map<String, Object> values) {
    return Json.write(values).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + 1 + second.length);
    both.writeBytes(first);
    both.write(PARTING);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
