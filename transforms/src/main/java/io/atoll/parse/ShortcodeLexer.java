package io.atoll.parse;

import io.atoll.model.SiteException;
import io.atoll.parse.ShortcodeTag.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the shortcode tags of a body.
 *
 * @see <a href="https://gohugo.io/content-management/shortcodes/">Hugo: shortcodes</a>
 */
final class ShortcodeLexer {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]{0,99}");

  private final String file;
  private final String body;
  private final List<ShortcodeTag> tags = new ArrayList<>();
  private int line;
  private int lineFrom;

  private ShortcodeLexer(String file, String body, int firstLine) {
    this.file = file;
    this.body = body;
    this.line = firstLine;
  }

  static boolean mayHaveTags(String body) {
    return body.contains("{{<") || body.contains("{{%");
  }

  /**
   * All tags in order.
   *
   * @throws SiteException if one is malformed
   */
  static List<ShortcodeTag> tags(String file, String body, int firstLine) {
    ShortcodeLexer lexer = new ShortcodeLexer(file, body, firstLine);
    lexer.read();
    return lexer.tags;
  }

  private void read() {
    for (int at = body.indexOf("{{"); at >= 0; at = body.indexOf("{{", at)) {
      char sign = at + 2 < body.length() ? body.charAt(at + 2) : ' ';
      if (sign == '<' || sign == '%') {
        advanceTo(at);
        ShortcodeTag tag = body.startsWith("/*", at + 3) ? literal(at, sign) : tag(at, sign);
        tags.add(tag);
        at = tag.end();
      } else {
        at++;
      }
    }
  }

  private void advanceTo(int offset) {
    for (; lineFrom < offset; lineFrom++) {
      if (body.charAt(lineFrom) == '\n') {
        line++;
      }
    }
  }

  private static String closer(char sign) {
    return sign == '<' ? ">}}" : "%}}";
  }

  private ShortcodeTag literal(int start, char sign) {
    String closer = "*/" + closer(sign);
    int close = body.indexOf(closer, start);
    if (close < 0) {
      throw failure("the shortcode that {{" + sign + "/* opens lacks its " + closer);
    }
    String text = "{{" + sign + body.substring(start + 5, close) + closer(sign);
    int end = close + closer.length();
    return new ShortcodeTag(Form.LITERAL, text, List.of(), Map.of(), false, start, end, line);
  }

  private ShortcodeTag tag(int start, char sign) {
    int close = close(start + 3, closer(sign));
    String content = body.substring(start + 3, close).strip();
    Form form = Form.OPEN;
    if (content.startsWith("/")) {
      form = Form.CLOSE;
      content = content.substring(1).strip();
    } else if (content.endsWith("/")) {
      form = Form.SELF_CLOSED;
      content = content.substring(0, content.length() - 1).strip();
    }
    ShortcodeArguments arguments = ShortcodeArguments.parse(content);
    if (!NAME.matcher(arguments.name()).matches() || arguments.name().contains("..")) {
      throw failure(
          "a shortcode needs a name behind {{"
              + sign
              + "; to show it as text write {{"
              + sign
              + "/* ... */"
              + closer(sign));
    }
    int end = close + 3;
    return new ShortcodeTag(
        form,
        arguments.name(),
        arguments.positional(),
        arguments.named(),
        sign == '%',
        start,
        end,
        line);
  }

  /** Where the tag's closing signs stand, outside of quotes. */
  private int close(int from, String closer) {
    char quote = 0;
    for (int i = from; i < body.length(); i++) {
      char c = body.charAt(i);
      if (quote == 0 && body.startsWith(closer, i)) {
        return i;
      } else if (quote == 0 && (c == '"' || c == '`')) {
        quote = c;
      } else if (quote == '"' && c == '\\') {
        i++;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && body.startsWith("{{<", i)) {
        break;
      }
    }
    throw failure("this shortcode is never closed by " + closer + "; close it, and its quotes");
  }

  private SiteException failure(String message) {
    return new SiteException(file, line, message);
  }

  /** The name and the arguments inside of a tag. */
  private record ShortcodeArguments(
      String name, List<String> positional, Map<String, String> named) {

    static ShortcodeArguments parse(String content) {
      int space = 0;
      while (space < content.length() && !Character.isWhitespace(content.charAt(space))) {
        space++;
      }
      List<String> positional = new ArrayList<>();
      Map<String, String> named = new LinkedHashMap<>();
      ArgumentReader reader = new ArgumentReader(content, space);
      while (reader.hasNext()) {
        reader.next(positional, named);
      }
      return new ShortcodeArguments(content.substring(0, space), positional, named);
    }
  }
}
