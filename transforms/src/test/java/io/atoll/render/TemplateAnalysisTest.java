package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ParallelNode;
import io.pebbletemplates.pebble.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateAnalysisTest {
  private static final Set<Demand> EVERYTHING = Set.of(Demand.values());

  private final SampleSite site = new SampleSite();

  @Test
  void findsNothingWhereNothingIsRead() {
    assertThat(
            of(
                """
                {{ page.title }}{{ page.tags }}{{ page.toc }}{{ page.parent.title }}
                {% for item in site.menu['main'] %}{{ item.page.title }}{% endfor %}
                {% for s in site.sections %}{{ s.sections }}{% endfor %}
                {{ doc('a').title }}{{ page.ancestors }}{{ site.params.x }}{{ loop.index }}
                """))
        .isEmpty();
  }

  @Test
  void findsEveryAttributeByItsName() {
    assertThat(of("{{ page.related }}")).containsExactly(Demand.RELATED);
    assertThat(of("{{ page.related_posts }}")).containsExactly(Demand.RELATED);
    assertThat(of("{{ page.previous.url }}")).containsExactly(Demand.SEQUENCE);
    assertThat(of("{{ page.prev }}")).containsExactly(Demand.SEQUENCE);
    assertThat(of("{{ page['next'] }}")).containsExactly(Demand.SEQUENCE);
    assertThat(of("{{ page.backlinks }}")).containsExactly(Demand.BACKLINKS);
    assertThat(of("{{ page.backlink_count }}")).containsExactly(Demand.BACKLINKS);
    assertThat(of("{{ site.pages }}")).containsExactly(Demand.ALL_PAGES);
    assertThat(of("{{ site['pages'] }}")).containsExactly(Demand.ALL_PAGES);
    assertThat(of("{{ site.taxonomies }}")).containsExactly(Demand.TERMS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if page.next %}x{% endif %}",
        "{% if a %}{% elseif page.next %}{% endif %}",
        "{% if a %}{% else %}{{ page.next }}{% endif %}",
        "{% for p in [page.next] %}{% endfor %}",
        "{% for p in a %}{% else %}{{ page.next }}{% endfor %}",
        "{% set p = {'x': page.next} %}",
        "{% set p = page %}{{ p.next }}",
        "{{ a ? page.next : 1 }}",
        "{{ page.next.title | upper | default('x') }}",
        "{{ 'x' | default(page.next) }}",
        "{{ max(1, page.next.weight) }}",
        "{{ 'a' ~ page.next }}",
        "{{ not page.next }}",
        "{{ -page.next.weight + 1 }}",
        "{{ 1 is empty or page.next is null }}",
        "{{ a[page.next.title] is null }}",
        "{% macro m(x = page.next) %}{{ x }}{% endmacro %}",
        "{% macro m(x) %}{{ x.next }}{% endmacro %}{{ m(page) }}",
        "{% filter upper %}{{ page.next }}{% endfilter %}",
        "{% autoescape 'js' %}{{ page.next }}{% endautoescape %}",
        "{% block b %}{{ page.next }}{% endblock %}",
        "{% include 'empty.html' with {'x': page.next} %}",
        "{{ a.method(page.next) }}",
        "{{ [a] | where('next.title', 'x') }}",
        "{{ 1 .. page.next.weight }}",
        "{{ a contains page.next }}",
      })
  void findsReadsWhereverTheyStand(String template) {
    site.with("empty.html", "");
    assertThat(of(template)).contains(Demand.SEQUENCE);
  }

  @Test
  void followsIncludesImportsAndParents() {
    site.with("next.html", "{{ page.next }}")
        .with("macros.html", "{% macro m(p) %}{{ p.related }}{% endmacro %}")
        .with("base.html", "{% block a %}{{ page.backlinks }}{% endblock %}")
        .with("deep/up.html", "{% include '../next.html' %}");
    assertThat(of("{% include 'next.html' %}")).containsExactly(Demand.SEQUENCE);
    assertThat(of("{% include 'deep/up.html' %}")).containsExactly(Demand.SEQUENCE);
    assertThat(of("{% import 'macros.html' %}{{ m(page) }}")).containsExactly(Demand.RELATED);
    assertThat(of("{% import 'macros.html' as m %}{{ m.m(page) }}"))
        .containsExactly(Demand.RELATED);
    assertThat(of("{% from 'macros.html' import m %}{{ m(page) }}"))
        .containsExactly(Demand.RELATED);
    assertThat(of("{% extends 'base.html' %}{% block a %}{% endblock %}"))
        .containsExactly(Demand.BACKLINKS);
    assertThat(of("{% extends a ? 'base.html' : 'next.html' %}"))
        .containsExactly(Demand.SEQUENCE, Demand.BACKLINKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% include page.params.x %}",
        "{% extends page.params.x %}",
        "{% import page.params.x %}",
        "{% from page.params.x import a %}",
        "{{ page[name] }}",
        "{{ site[name] }}",
        "{{ _context['page'] }}",
        "{{ pages | where(name, 1) }}",
        "{{ pages | sort_by(name) }}",
        "{% set params = page %}{{ params[name] }}",
        "{% set m = {'params': page} %}{{ m.params[name] }}",
        "{% set m = {(name): page} %}{{ m.params[name] }}",
      })
  void takesWhatItCannotTellForEverything(String template) {
    assertThat(of(template)).isEqualTo(EVERYTHING);
  }

  @Test
  void knowsThatPlainDataHoldsNoPages() {
    assertThat(
            of(
                """
                {{ site.params[name] }}{{ site.data.a[name] }}{{ page.params[name] }}
                {{ site.menu[name] }}{{ params[name] }}{{ page.headings[0] }}{{ list[0] }}
                """))
        .isEmpty();
    assertThat(of("{{ site.taxonomies[name][other].pages }}")).containsExactly(Demand.TERMS);
  }

  @Test
  void tellsTheSitesPagesFromThoseOfListsAndTerms() {
    assertThat(of("{{ paginator.pages }}{{ section.pages }}{{ term.pages }}{{ pages }}")).isEmpty();
    assertThat(of("{{ site.taxonomies['tags']['python']['pages'] }}"))
        .containsExactly(Demand.TERMS);
  }

  @Test
  void takesAnyPagesForTheSitesOnceTheSiteIsPassedOn() {
    assertThat(of("{% set s = site %}{{ s.pages }}")).containsExactly(Demand.ALL_PAGES);
    site.with("m.html", "{% macro m(s) %}{{ s.pages }}{% endmacro %}");
    assertThat(of("{% import 'm.html' %}{{ m(site) }}")).containsExactly(Demand.ALL_PAGES);
  }

  @Test
  void doesNotTakeThePaginatorsNeighboursForThePages() {
    assertThat(of("{{ paginator.next_url }}{{ paginator.previous_url }}{{ paginator.has_next }}"))
        .isEmpty();
  }

  @Test
  void pinsConstantNamesAndDemandsComputedOnes() {
    assertThat(of("{{ doc('a').url }}{{ ref('b') }}{{ relref(\"c\") }}{{ url_for(key='d') }}"))
        .isEmpty();
    assertThat(TemplateAnalysis.of(site.site()).pinned()).containsExactly("a", "b", "c", "d");
    assertThat(of("{{ doc(page.params.x).url }}")).containsExactly(Demand.COMPUTED_PAGE);
    assertThat(of("{{ ref('a' ~ 'b') }}")).containsExactly(Demand.COMPUTED_PAGE);
    assertThat(of("{{ relref(x) }}")).containsExactly(Demand.COMPUTED_PAGE);
    assertThat(of("{{ url_for(x) }}")).containsExactly(Demand.COMPUTED_PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site.params.on",
        "not site.params.off",
        "site.params.on and not site.params.missing",
        "site.params.off or site.params.on",
        "site.params.missing is empty",
        "site.params.missing is null",
        "site.params.list is not empty",
        "site.params.name == 'x'",
        "site.params.name != 'y'",
        "site.params.count == 3",
        "site.params['deep']['on']",
        "site.params.missing | default(true)",
        "site.params.on or page.tags",
      })
  void decidesConditionsOnTheConfiguration(String condition) {
    site.params.putAll(
        Map.of("on", true, "off", false, "list", List.of(1), "name", "x", "count", 3));
    site.params.put("deep", Map.of("on", true));
    assertThat(of("{% if " + condition + " %}{{ page.next }}{% endif %}"))
        .containsExactly(Demand.SEQUENCE);
    assertThat(of("{% if " + condition + " %}{% else %}{{ page.next }}{% endif %}")).isEmpty();
    assertThat(of("{% if not (" + condition + ") %}{{ page.next }}{% endif %}")).isEmpty();
    assertThat(of("{{ (" + condition + ") ? 1 : page.next }}")).isEmpty();
    assertThat(of("{% if " + condition + " %}{% elseif page.next %}{% endif %}")).isEmpty();
  }

  @Test
  void doesNotDecideWhatAlsoHangsOnThePage() {
    assertThat(of("{% if site.params.x or page.params.x %}{{ page.next }}{% endif %}"))
        .containsExactly(Demand.SEQUENCE);
    assertThat(of("{% if site.params.x and page.params.x %}{{ page.next }}{% endif %}")).isEmpty();
    assertThat(of("{% if site.params[x] %}{{ page.next }}{% endif %}"))
        .containsExactly(Demand.SEQUENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% set site = {'params': {'x': true}} %}",
        "{% for site in pages %}{% endfor %}",
        "{% macro m(site) %}{% endmacro %}",
        "{% include 'empty.html' with {'site': page} %}",
        "{% import 'empty.html' as site %}",
      })
  void decidesNothingOnceATemplateHasASiteOfItsOwn(String other) {
    site.with("empty.html", "").with("other.html", other);
    assertThat(of("{% if site.params.x %}{{ page.next }}{% endif %}"))
        .containsExactly(Demand.SEQUENCE);
  }

  @Test
  void countsShortcodesForTemplatesThatPrintContent() {
    site.with("shortcodes/all.html", "{% include 'partials/a.html' %}")
        .with("partials/a.html", "{{ site.pages }}");
    assertThat(of("{{ page.content }}")).containsExactly(Demand.ALL_PAGES);
    assertThat(of("{{ page.title }}")).isEmpty();
  }

  @Test
  void survivesCirclesOfIncludes() {
    site.with("a.html", "{% include 'page.html' %}{{ page.next }}");
    assertThat(of("{% include 'a.html' %}")).containsExactly(Demand.SEQUENCE);
  }

  @Test
  void doesNotKnowNodesThatPebbleMayLearn() {
    assertThat(SyntaxTree.isKnown(new TextNode("", 1))).isTrue();
    assertThat(SyntaxTree.isKnown(new ParallelNode(1, new BodyNode(1, List.of())))).isFalse();
  }

  /**
   * What is rendered may only differ with its neighbours if the analysis found that it reads them.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ page.related }}",
        "{% set p = page %}{% if p['next'] %}x{% endif %}",
        "{{ [page] | map('prev.title') | join }}",
        "{{ [page] | where('backlink_count', '>', 0) | length }}",
        "{{ (([page] | group_by('previous.title')) | first).key }}",
        "{% import 'm.html' %}{{ read(page) }}",
        "{% include 'i.html' with {'it': page} %}",
        "{{ page | jsonify }}",
        "{{ page.content }}",
      })
  void missesNoReadThatShows(String template) {
    site.with("m.html", "{% macro read(p) %}{{ p.backlinks }}{% endmacro %}")
        .with("i.html", "{{ it.next }}");
    PageRef other = SampleSite.page("o", "", "Other");
    List<PageRef> others = List.of(other);
    Neighbours rich = new Neighbours(List.of(), List.of(), others, other, other, others, 1);
    String alone = site.render(template, SampleSite.body("x"), Neighbours.NONE);
    String among = site.render(template, SampleSite.body("x"), rich);
    assertThat(among.equals(alone)).isEqualTo(of(template).isEmpty());
  }

  @Test
  void collectsTheMistakesOfAllTemplates() {
    site.with("page.html", "ok")
        .with("a.html", "\n\n{% if %}")
        .with("b.html", "\n{{ x | nope }}{{ y is nope }}{{ nope(1) }}")
        .with("c.html", "{% include 'nope.html' %}")
        .with("d.html", "{% cache 'x' %}{% endcache %}")
        .with("e.html", "{% if site.params.off %}{% include 'nope.html' %}{% endif %}");
    TemplateAnalysis analysis = TemplateAnalysis.of(site.site());
    assertThat(analysis.failures())
        .extracting(failure -> failure.file() + ":" + failure.line())
        .containsExactly(
            "templates/a.html:3",
            "templates/b.html:2",
            "templates/b.html:2",
            "templates/b.html:2",
            "templates/c.html:1",
            "templates/d.html:1");
    assertThat(analysis.failures().get(1).message()).contains("there is no filter 'nope'");
    assertThat(analysis.demands().keySet())
        .contains("page.html", "b.html")
        .doesNotContain("a.html");
  }

  @Test
  void givesTheSameAnswerInTheSameOrder() {
    site.with("b.html", "{{ page.next }}{{ site.taxonomies }}{{ page.related }}");
    assertThat(TemplateAnalysis.of(site.site()).demands().toString())
        .isEqualTo("{b.html=[RELATED, SEQUENCE, TERMS]}");
  }

  private Set<Demand> of(String template) {
    site.with("page.html", template);
    TemplateAnalysis analysis = TemplateAnalysis.of(site.site());
    assertThat(analysis.failures()).isEmpty();
    return analysis.demands().getOrDefault("page.html", EVERYTHING);
  }
}
