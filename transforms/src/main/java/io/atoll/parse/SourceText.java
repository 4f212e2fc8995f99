package io.atoll.parse;

import io.atoll.model.SiteException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a content file: strict UTF-8, with or without a byte-order mark, any line ends. */
final class SourceText {
  private SourceText() {}

  /**
   * The text with {@code \n} for every line end, and U+FFFD for NUL as CommonMark wants it.
   *
   * @throws SiteException if the bytes are not UTF-8, with the line of the first that is not
   */
  static String decode(String file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new SiteException(
          file,
          lineAt(bytes, in.position()),
          "has bytes that are not UTF-8; save the file in that encoding");
    }
    return normalized(out.flip().toString());
  }

  private static String normalized(String text) {
    String normal = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (normal.indexOf('\r') >= 0) {
      normal = normal.replace("\r\n", "\n").replace('\r', '\n');
    }
    return normal.replace('\0', '\uFFFD');
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      boolean lone = bytes[i] == '\r' && bytes[i + 1] != '\n';
      if (bytes[i] == '\n' || lone) {
        line++;
      }
    }
    return line;
  }
}
