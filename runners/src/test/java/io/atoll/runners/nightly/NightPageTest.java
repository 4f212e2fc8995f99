package io.atoll.runners.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NightPageTest {

  @Test
  void showsWhatAReaderOfTheMorningWants() {
    assertThat(page(List.of(SampleNights.night(true, 0))))
        .contains("Published")
        .contains("<dt>pages</dt><dd>1,200</dd>")
        .contains("1,198 pages before: 3 added, 4 changed, 1 removed")
        .contains("<td>content/docs<td>600<td>3<td>4<td>1")
        .contains("<li>docs/new/index.html")
        .contains("<td>publish<td>12.5 s")
        .contains("... and 50 more, see the report in JSON");
  }

  @Test
  void theSlowestStageStandsFirst() {
    String page = page(List.of(SampleNights.night(true, 0)));

    assertThat(page.indexOf("<td>publish")).isLessThan(page.indexOf("<td>parse"));
  }

  @Test
  void theSlowestPagesAndTemplatesAreShown() {
    assertThat(page(List.of(SampleNights.night(true, 0))))
        .contains("<td>page.html<td>500.00 ms<td>7<td>12.50 ms")
        .contains("<td>docs/long/index.html<td>12.50 ms<td class=\"wide\">page.html")
        .contains("<td>content/long.md<td>250.00 ms");
  }

  @Test
  void whatCouldNotBeUsedOfTheStateIsShown() {
    assertThat(page(List.of(SampleNights.night(true, 0))))
        .contains("<li>/state/sources/3 is damaged &amp; is ignored");
  }

  @Test
  void textsOfOthersAreNoMarkup() {
    String page =
        NightPage.of("/srv/<b>", SampleNights.report(false), List.of(SampleNights.night(false, 0)));

    assertThat(page)
        .contains("is &lt;wrong&gt;", "no&quot;where", "/srv/&lt;b&gt;", "1 failures &amp; more")
        .doesNotContain("<wrong>", "<b>");
  }

  @Test
  void asksNoOtherFileForAnything() {
    assertThat(page(List.of(SampleNights.night(true, 0))))
        .doesNotContain("src=", "href=", "url(", "@import", "http:");
  }

  @Test
  void drawsTheLastThirtyNights() {
    List<Night> nights =
        IntStream.range(0, 40).mapToObj(day -> SampleNights.night(day % 2 == 0, day)).toList();

    String page = page(nights);

    assertThat(page).contains("The last 30 nights");
    assertThat(page.split("<rect class=\"good\"", -1)).hasSize(1 + 6 * 15);
    assertThat(page.split("<rect class=\"bad\"", -1)).hasSize(1 + 6 * 15);
  }

  private static String page(List<Night> nights) {
    return NightPage.of("/srv/site", SampleNights.report(true), nights);
  }
}
