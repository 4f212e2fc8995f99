package io.atoll.parse;

import io.atoll.model.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Tells whether a source, or what it inherits, has changed. */
final class SourceDigest {
  private static final int BYTES = 16;

  private SourceDigest() {}

  /** The first 16 bytes of SHA-256 over the content and the cascade, as hexadecimal digits. */
  static String of(byte[] content, Map<String, Object> cascade) {
    return of(sha256(), content, cascade);
  }

  /** What stands for a cascade; empty for none. */
  static String of(Map<String, Object> cascade) {
    return cascade.isEmpty() ? "" : of(new byte[0], cascade);
  }

  /** The same for a record whose front matter lies apart from its body. */
  static String of(Map<String, Object> frontMatter, byte[] body, Map<String, Object> cascade) {
    MessageDigest sha256 = sha256();
    sha256.update(Json.write(frontMatter).getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0xFF);
    return of(sha256, body, cascade);
  }

  private static String of(MessageDigest sha256, byte[] content, Map<String, Object> cascade) {
    sha256.update(content);
    if (!cascade.isEmpty()) {
      sha256.update((byte) 0xFF); // no byte of UTF-8, so that content and cascade stay apart
      sha256.update(Json.write(cascade).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
