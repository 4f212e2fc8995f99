package io.atoll.render;

import io.atoll.model.Demand;
import io.atoll.model.Failure;
import io.atoll.model.SiteException;
import io.atoll.site.Site;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the templates of a site can read of other pages: found once, when they are loaded.
 *
 * <p>It never misses a read, and may name one that does not happen. Templates are followed through
 * {@code include}, {@code import}, {@code from} and {@code extends}; a template that prints content
 * also reads what any shortcode reads, because any page may call it. A branch that {@code
 * site.params} switches off reads nothing. What cannot be told, as an include of a computed name,
 * counts as reading everything.
 */
public final class TemplateAnalysis {
  private final Map<String, TemplateFacts> facts = new TreeMap<>();
  private final Map<String, Set<Demand>> demands = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();

  private TemplateAnalysis(Site site) {
    PebbleEngine pebble = TemplateEngine.of(site).pebble();
    Map<String, Node> trees = compiled(site, pebble);
    BoundNames bound = new BoundNames();
    trees.values().forEach(bound::collect);
    trees.forEach(
        (template, tree) ->
            facts.put(
                template,
                new TemplateWalk(template, site, pebble.getExtensionRegistry(), bound).of(tree)));
    facts.values().forEach(each -> failures.addAll(each.failures));
    Collections.sort(failures);
    assumeSiteUnderAnyName();
    facts.keySet().forEach(template -> demands.put(template, demandsFrom(template)));
  }

  /**
   * Analyses all templates of a site.
   *
   * @param site whose {@code demands} and {@code pinned} are not read
   */
  public static TemplateAnalysis of(Site site) {
    return new TemplateAnalysis(site);
  }

  /** What each template can read, by its path; for templates without a mistake in them. */
  public Map<String, Set<Demand>> demands() {
    return Collections.unmodifiableMap(demands);
  }

  /** The names of pages that templates give as constants to {@code doc}, {@code ref} ... */
  public Set<String> pinned() {
    Set<String> pinned = new TreeSet<>();
    facts.values().forEach(each -> pinned.addAll(each.pinned));
    return pinned;
  }

  /** The mistakes in the templates that show without rendering, in order. */
  public List<Failure> failures() {
    return Collections.unmodifiableList(failures);
  }

  private Map<String, Node> compiled(Site site, PebbleEngine pebble) {
    Map<String, Node> trees = new TreeMap<>();
    for (String template : site.templates().keySet()) {
      try {
        PebbleTemplateImpl compiled = (PebbleTemplateImpl) pebble.getTemplate(template);
        trees.put(template, compiled.getRootNode());
      } catch (RuntimeException e) {
        RuntimeException explained = TemplateErrors.explained(e, template, "");
        if (!(explained instanceof SiteException failure)) {
          throw explained;
        }
        failures.add(failure.failure());
      } catch (StackOverflowError e) {
        failures.add(TemplateErrors.endless(template, "").failure());
      }
    }
    return trees;
  }

  /** Once {@code site} is put into a variable somewhere, any {@code x.pages} may be all pages. */
  private void assumeSiteUnderAnyName() {
    if (facts.values().stream().anyMatch(each -> each.passesSiteOn)) {
      facts.values().stream()
          .filter(each -> each.readsPagesOfSomething)
          .forEach(each -> each.demands.add(Demand.ALL_PAGES));
    }
  }

  private Set<Demand> demandsFrom(String template) {
    Set<Demand> result = EnumSet.noneOf(Demand.class);
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(template));
    while (!open.isEmpty()) {
      String next = open.pop();
      TemplateFacts found = facts.get(next);
      if (!seen.add(next)) {
        continue;
      }
      if (found == null) {
        return EnumSet.allOf(Demand.class);
      }
      result.addAll(found.demands);
      open.addAll(found.reached);
      if (found.printsContent) {
        facts.keySet().stream().filter(TemplateAnalysis::isShortcode).forEach(open::add);
      }
    }
    return Collections.unmodifiableSet(result);
  }

  private static boolean isShortcode(String template) {
    return template.startsWith("shortcodes/");
  }
}
