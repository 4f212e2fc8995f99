package io.atoll.site;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of {@code permalinks}, as in {@code /:year/:month/:slug/}.
 *
 * @see <a href="https://gohugo.io/configuration/permalinks/#tokens">Hugo: permalink tokens</a>
 */
public final class PermalinkPattern {
  private static final Pattern TOKEN = Pattern.compile(":([a-z]+)(\\[[0-9]*:?[0-9]*(?:last)?])?");
  private static final Set<String> TOKENS =
      Set.of(
          "year",
          "month",
          "monthname",
          "day",
          "weekday",
          "weekdayname",
          "yearday",
          "section",
          "sections",
          "title",
          "slug",
          "slugorfilename",
          "filename",
          "slugorcontentbasename",
          "contentbasename");

  private final String text;

  private PermalinkPattern(String text) {
    this.text = text;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it names an unknown token; the message says which
   */
  public static PermalinkPattern of(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      boolean sliced = matcher.group(2) != null;
      if (!TOKENS.contains(matcher.group(1)) || (sliced && !matcher.group(1).equals("sections"))) {
        throw new IllegalArgumentException("no permalink token is called " + matcher.group());
      }
    }
    return new PermalinkPattern(text);
  }

  /**
   * Replaces each token.
   *
   * @param value what stands for a token, given without its colon, as in {@code sections[1:]}
   */
  public String expand(Function<String, String> value) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            (MatchResult m) -> Matcher.quoteReplacement(value.apply(m.group().substring(1))));
  }
}
