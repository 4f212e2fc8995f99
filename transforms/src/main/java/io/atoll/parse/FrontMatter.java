package io.atoll.parse;

import io.atoll.model.SiteException;
import io.atoll.site.DataFormat;
import io.atoll.site.DataReader;
import java.util.Map;

/**
 * A content file split into its settings and its body.
 *
 * @param values as written, before any cascade
 * @param source the text of the settings, to find a key's line
 * @param sourceLine the line of the file at which that text begins
 * @param body what follows
 * @param bodyLine the line of the file at which the body begins
 */
record FrontMatter(
    Map<String, Object> values, String source, int sourceLine, String body, int bodyLine) {

  private static final String YAML_FENCE = "---";
  private static final String TOML_FENCE = "+++";

  /**
   * Splits a file's text and reads its settings.
   *
   * @throws SiteException if they are not closed, or not in their format
   */
  static FrontMatter read(DataReader reader, String file, String text) {
    if (isFence(text, YAML_FENCE)) {
      return fenced(reader, DataFormat.YAML, YAML_FENCE, file, text);
    }
    if (isFence(text, TOML_FENCE)) {
      return fenced(reader, DataFormat.TOML, TOML_FENCE, file, text);
    }
    if (startsJsonObject(text)) {
      return json(reader, file, text);
    }
    return new FrontMatter(Map.of(), "", 1, text, 1);
  }

  /** Whether the text's first line is this fence, perhaps with blanks behind it. */
  private static boolean isFence(String text, String fence) {
    return text.startsWith(fence) && isBlank(text, fence.length(), endOfLine(text, 0));
  }

  private static FrontMatter fenced(
      DataReader reader, DataFormat format, String fence, String file, String text) {
    int start = Math.min(endOfLine(text, 0) + 1, text.length());
    int close = closing(text, fence, start);
    if (close < 0) {
      throw new SiteException(
          file,
          1,
          "the front matter that "
              + fence
              + " opens is never closed; add a line "
              + fence
              + " behind it, or an empty line above it if it is none");
    }
    String source = text.substring(start, close);
    int body = Math.min(endOfLine(text, close) + 1, text.length());
    return new FrontMatter(
        reader.readMap(format, file, source, 2),
        source,
        2,
        text.substring(body),
        1 + lines(text, body));
  }

  private static int closing(String text, String fence, int start) {
    for (int at = start; at < text.length(); at = endOfLine(text, at) + 1) {
      if (text.startsWith(fence, at) && isBlank(text, at + fence.length(), endOfLine(text, at))) {
        return at;
      }
    }
    return -1;
  }

  /** A brace that opens JSON, and neither a shortcode nor prose in braces. */
  private static boolean startsJsonObject(String text) {
    if (!text.startsWith("{")) {
      return false;
    }
    int next = 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && (text.charAt(next) == '"' || text.charAt(next) == '}');
  }

  private static FrontMatter json(DataReader reader, String file, String text) {
    DataReader.Prefix prefix = reader.readJsonPrefix(file, text);
    String source = text.substring(0, prefix.end());
    String rest = text.substring(prefix.end());
    return new FrontMatter(prefix.value(), source, 1, rest, 1 + lines(text, prefix.end()));
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  private static int lines(String text, int end) {
    int lines = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    return lines;
  }
}
