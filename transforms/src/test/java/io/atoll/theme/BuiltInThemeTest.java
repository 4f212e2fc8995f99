package io.atoll.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInThemeTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final Pattern OTHER_HOST =
      Pattern.compile("(?:https?:)?//[a-z0-9-]+\\.[a-z]", Pattern.CASE_INSENSITIVE);
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String LIGHT = ":root {";
  private static final String DARK_BY_CHOICE = ":root[data-theme=\"dark\"] {";
  private static final String DARK_BY_SYSTEM = ":root:not([data-theme=\"light\"]) {";
  private static final double LEAST_CONTRAST = 4.5;

  @ParameterizedTest
  @ValueSource(strings = {"templates.txt", "static.txt"})
  void itsIndexesAreSortedAndNameWhatIsThere(String index) {
    assertThat(lines(index)).isSorted().doesNotHaveDuplicates().isNotEmpty();
    String folder = index.equals("static.txt") ? "static/" : "";
    assertThat(lines(index)).allSatisfy(path -> assertThat(read(folder + path)).isNotBlank());
  }

  @Test
  void everyTemplateThatItNamesIsThere() {
    Pattern named = Pattern.compile("(?:include|extends) \"([^\"]+)\"");
    assertThat(lines("templates.txt"))
        .containsAll(
            lines("templates.txt").stream()
                .flatMap(path -> named.matcher(read(path)).results())
                .map(found -> found.group(1))
                .toList());
  }

  @Test
  void asksNoOtherHost() {
    assertThat(allFiles())
        .allSatisfy(
            path ->
                assertThat(read(path).replace(NAMESPACE, "")).doesNotContainPattern(OTHER_HOST));
  }

  @Test
  void itsStyleAndScriptStayBelowThirtyKilobytes() {
    int size = read("static/atoll/theme.css").length() + read("static/atoll/theme.js").length();
    assertThat(size).isLessThan(30_000);
  }

  @Test
  void tiesPagesToTheirNeighboursOnlyOnRequest() {
    assertThat(read("page.html"))
        .containsSubsequence("{% if site.params.backlinks", "partials/backlinks.html", "{% endif")
        .containsSubsequence("{% if site.params.sequence", "partials/sequence.html", "{% endif");
  }

  @ParameterizedTest
  @ValueSource(strings = {LIGHT, DARK_BY_CHOICE, DARK_BY_SYSTEM})
  void everyTextStandsOutFromItsGround(String scheme) {
    Map<String, String> colours = coloursOf(scheme);
    for (String ground : List.of("paper", "raised", "wash")) {
      for (String text : List.of("ink", "muted", "accent", "accent-strong")) {
        assertThat(contrast(colours, text, ground))
            .as("%s on %s", text, ground)
            .isGreaterThan(LEAST_CONTRAST);
      }
    }
    assertThat(contrast(colours, "paper", "accent")).isGreaterThan(LEAST_CONTRAST);
    assertThat(contrast(colours, "ink", "mark")).isGreaterThan(LEAST_CONTRAST);
  }

  @Test
  void isEquallyDarkBySystemAndByChoice() {
    assertThat(coloursOf(DARK_BY_SYSTEM)).isEqualTo(coloursOf(DARK_BY_CHOICE));
  }

  private static Map<String, String> coloursOf(String scheme) {
    String style = read("static/atoll/theme.css");
    int start = style.indexOf(scheme);
    Map<String, String> colours = new HashMap<>();
    COLOUR
        .matcher(style.substring(start, style.indexOf('}', start)))
        .results()
        .forEach((MatchResult found) -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  /** The contrast ratio of WCAG 2.2, section 1.4.3. */
  private static double contrast(Map<String, String> colours, String one, String other) {
    double first = luminance(colours.getOrDefault(one, ""));
    double second = luminance(colours.getOrDefault(other, ""));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static List<String> allFiles() {
    Stream<String> fixed = lines("static.txt").stream().map(path -> "static/" + path);
    return Stream.concat(lines("templates.txt").stream(), fixed).toList();
  }

  private static List<String> lines(String index) {
    return read(index).lines().toList();
  }

  private static String read(String path) {
    try (InputStream in = BuiltInThemeTest.class.getResourceAsStream(path)) {
      assertThat(in).as("the theme's %s", path).isNotNull();
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
