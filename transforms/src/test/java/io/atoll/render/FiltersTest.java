package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
  private final SampleSite site = new SampleSite();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "page.date | date('d MMMM yyyy HH:mm XXX') => 31 January 2026 10:20 +02:00",
        "page.date | date => 2026-01-31T10:20:30+02:00",
        "'2026-09-05' | date('EEE d MMM') => Sat 5 Sep",
        "'2026-09-05 10:11:12' | date('HH.mm') => 10.11",
        "nothing | date('yyyy') => ",
        "'Über Uns!' | slugify => über-uns",
        "'A b/C d' | urlize => a-b/c-d",
        "'one two  three' | truncatewords(2) => one two…",
        "'one two' | truncatewords(2) => one two",
        "'one two three' | truncatewords(1, ' more') => one more",
        "'abcdef' | truncatechars(4) => abc…",
        "'abcd' | truncatechars(4) => abcd",
        "'**a** ~~b~~ <i>' | markdownify => <strong>a</strong> <del>b</del> <i>",
        "'*a*' | markdown => <em>a</em>",
        "'<p>a &amp; <b>b</b> &#x263A;</p>' | plainify => a &amp; b ☺",
        "'a < b' | striptags => a &lt; b",
        "page.content | plainify => Body",
        "'my-first_post' | humanize => My first post",
        "'  a ' | strip => a",
        "' a ' | trim => a",
        "'a' | md5 => 0cc175b9c0f1b6a831c399e269772661",
        "'a' | sha256 => ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
        "'a<b' | xml_escape => a&lt;b",
        "'a<b' | raw => a<b",
        "'a<b' | safe => a<b",
        "'<' | upper => &lt;",
        "page.tags[0] | upper => PYTHON",
        "page.tags | join(', ') => Python",
        "page.content | upper => &lt;P&gt;BODY&lt;/P&gt;",
        "nothing | default('x') => x",
        "page.tags | default('x') => [Python]",
        "'css/a.css' | absurl => https://example.org/css/a.css",
        "'css/a.css' | relurl => /css/a.css",
        "'%s-%.1f' | format('a', 1.25) => a-1.3",
        "1234567 | numberformat('#,##0') => 1,234,567",
        "'a,b' | split(',') | last => b",
        "'abc' | first => a",
        "site.pages | first => Installation",
        "site.pages | last => About",
        "site.pages | length => 4",
        "site.pages | limit(2) => [Installation, Usage &amp; more]",
        "(site.pages | offset(3)) | first => About",
        "site.pages | where('section', 'docs') | map('key') | join => docs/installationdocs/usage",
        "site.pages | where('section', '!=', 'docs') | length => 2",
        "site.pages | where('weight', '>', 3) | length => 0",
        "site.pages | where('weight', '<=', 3) | length => 4",
        "site.pages | where('tags', 'contains', 'python') | length => 0",
        "site.pages | where('tags', 'contains', 'Python') | length => 4",
        "site.pages | where('section', 'in', ['blog', 'x']) | length => 1",
        "site.pages | where('params.color', 'red') | length => 4",
        "site.pages | sort_by('title') | first => About",
        "site.pages | sort_by('title', 'desc') | first => Usage &amp; more",
        "(site.pages | group_by('section'))[0].key => docs",
        "(site.pages | group_by('section'))[0]['items'] | length => 2",
        "site.pages | reverse | first => About",
        "[1, 2, 1] | uniq => [1, 2]",
        "[3, 1, 2] | sort => [1, 2, 3]",
        "[1, 2, 3] | slice(0, 2) => [1, 2]",
        "page.date | jsonify => \"2026-01-31T10:20:30+02:00\"",
        "[1, 'a', true, null] | jsonify => [1,\"a\",true,null]",
        "{'b': '</script>', 'a': 1} | jsonify => {\"a\":1,\"b\":\"\\u003c/script\\u003e\"}",
        "page.tags | tojson => [{\"name\":\"Python\",\"slug\":\"python\",\"url\":\"/tags/python/\"}]",
        "site.pages is empty => false",
        "[] is empty => true",
        "(site.pages | where('key', 'x')) is empty => true",
      })
  void doWhatTheManualSays(String expression, String expected) {
    assertThat(site.render("{{ " + expression + " }}")).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void writeAPageAsItsOwnLightData() {
    assertThat(site.render("{{ page | jsonify }}"))
        .startsWith("{\"date\":\"2026-01-31T10:20:30+02:00\",\"description\":\"About Usage")
        .endsWith("\"url\":\"/docs/usage/\"}");
    assertThat(site.bodiesRead).isZero();
  }

  @Test
  void formatDatesInTheLanguageOfTheSiteOnly() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.GERMANY);
      assertThat(site.render("{{ page.date | date('MMMM') }} {{ 1.5 | numberformat('0.0') }}"))
          .isEqualTo("January 1.5");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void takeListsOfMaps() {
    site.data.put("team", List.of(Map.of("name", "B", "age", 2), Map.of("name", "A", "age", 10)));
    assertThat(
            site.render("{% for p in site.data.team | sort_by('age') %}{{ p.name }}{% endfor %}"))
        .isEqualTo("BA");
    assertThat(site.render("{{ (site.data.team | where('name', 'A') | first).age }}"))
        .isEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource({"page.tags,yes", "page.related,no", "page.title,yes", "nothing,no", "0,no", "1,yes"})
  void conditionsTakeValuesOfAnyKind(String value, String expected) {
    assertThat(site.render("{% if " + value + " %}yes{% else %}no{% endif %}")).isEqualTo(expected);
    assertThat(site.render("{% if not " + value + " %}no{% else %}yes{% endif %}"))
        .isEqualTo(expected);
    assertThat(site.render("{% if " + value + " and true %}yes{% else %}no{% endif %}"))
        .isEqualTo(expected);
    assertThat(site.render("{% if false or " + value + " %}yes{% else %}no{% endif %}"))
        .isEqualTo(expected);
  }
}
