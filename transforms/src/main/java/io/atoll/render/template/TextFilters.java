package io.atoll.render.template;

import io.atoll.model.Json;
import io.atoll.model.Urlize;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters on texts. */
final class TextFilters {
  private static final int DEEPEST_JSON = 50;

  private TextFilters() {}

  static Map<String, Filter> all() {
    Map<String, Filter> filters = new LinkedHashMap<>();
    Markdown markdown = new Markdown();
    text(filters, "slugify", (text, call) -> Urlize.part(text));
    text(filters, "urlize", (text, call) -> Urlize.path(text));
    text(filters, "plainify", (text, call) -> Html.plain(text));
    text(filters, "striptags", (text, call) -> Html.plain(text));
    text(filters, "strip", (text, call) -> text.strip());
    text(filters, "humanize", (text, call) -> humanized(text));
    text(filters, "md5", (text, call) -> digest("MD5", text));
    text(filters, "xml_escape", (text, call) -> new SafeString(Html.escape(text)));
    text(filters, "safe", (text, call) -> new SafeString(text));
    text(filters, "truncatewords", TextFilters::firstWords, "count", "ending");
    text(filters, "truncatechars", TextFilters::firstCharacters, "count", "ending");
    filters.put("markdownify", Call.filter("markdownify", markdown::filter));
    filters.put("markdown", Call.filter("markdown", markdown::filter));
    filters.put("jsonify", Call.filter("jsonify", TextFilters::json));
    filters.put("tojson", Call.filter("tojson", TextFilters::json));
    return filters;
  }

  private interface TextBody {
    Object apply(String text, Call call);
  }

  private static void text(
      Map<String, Filter> filters, String name, TextBody body, String... argumentNames) {
    filters.put(
        name,
        Call.filter(
            name,
            (input, call) -> input == null ? null : body.apply(input.toString(), call),
            argumentNames));
  }

  private static String firstWords(String text, Call call) {
    int words = call.arguments().containsKey("count") ? call.count("count") : 20;
    String plain = text.strip();
    int at = 0;
    for (int word = 0; word < words && at < plain.length(); word++) {
      at = afterBlanks(plain, at);
      at = afterWord(plain, at);
    }
    return at >= plain.length() ? plain : plain.substring(0, at) + call.text("ending", "…");
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterWord(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Cuts between code points, so that the result with its ending has that many at the most. */
  private static String firstCharacters(String text, Call call) {
    int count = call.count("count");
    if (text.length() <= count || text.codePointCount(0, text.length()) <= count) {
      return text;
    }
    String ending = call.text("ending", "…");
    int kept = Math.max(0, count - ending.codePointCount(0, ending.length()));
    return text.substring(0, text.offsetByCodePoints(0, kept)).stripTrailing() + ending;
  }

  private static String humanized(String text) {
    String spaced = text.replace('-', ' ').replace('_', ' ').strip();
    if (spaced.isEmpty()) {
      return spaced;
    }
    int first = spaced.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + spaced.substring(Character.charCount(first));
  }

  private static String digest(String algorithm, String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has " + algorithm, e);
    }
  }

  /** JSON that is safe inside a {@code <script>}: it holds no {@code <}. */
  private static Object json(@Nullable Object input, Call call) {
    try {
      Object plain = new PlainValue(call).of(input, DEEPEST_JSON);
      String json = plain == null ? "null" : Json.write(plain);
      return new SafeString(
          json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    } catch (IllegalArgumentException e) {
      throw call.failure("cannot write this value: " + e.getMessage());
    }
  }

  /** Makes of a template's values what JSON can say. */
  private record PlainValue(Call call) {

    @Nullable Object of(@Nullable Object value, int depth) {
      if (depth == 0) {
        throw call.failure("was given values nested more than " + DEEPEST_JSON + " deep");
      }
      if (value instanceof View view && !(value instanceof Iterable<?>)) {
        Map<String, Object> plain = view.plain();
        return plain.isEmpty() ? view.toString() : of(plain, depth);
      }
      if (value instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        map.forEach((key, each) -> result.put(String.valueOf(key), of(each, depth - 1)));
        return result;
      }
      if (value instanceof Iterable<?> iterable) {
        List<@Nullable Object> result = new ArrayList<>();
        iterable.forEach(each -> result.add(of(each, depth - 1)));
        return result;
      }
      if (value == null || value instanceof Number || value instanceof Boolean) {
        return value;
      }
      return value.toString();
    }
  }
}
