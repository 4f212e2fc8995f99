package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.Demand;
import io.atoll.model.Failure;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.Neighbours;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.StoredPage;
import io.atoll.model.TermRef;
import io.atoll.render.SiteLookup;
import io.atoll.site.Site;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole build, done naively: what the pipeline must agree with; {@link ReferenceTree} renders
 * it.
 *
 * <p>Holds the whole site in memory, and shares nothing with the pipeline but the parser, the
 * renderers and the model.
 */
public final class ReferenceSite {
  private static final int HUB_LINKS = 10;

  private final Site site;
  private final List<PageRef> pages;
  private final List<PageRef> content;
  private final List<Failure> failures = new ArrayList<>();
  private final Lists lists;
  private final Menus menus;
  private final Graph graph;
  private final SiteFiles files;
  private final WholeSite lookup;
  private final Map<String, PageRef> pinned = new TreeMap<>(CodePoints.ORDER);
  private final RelatedPages finder;
  private final Map<String, List<PageRef>> related = new HashMap<>();
  private final Map<String, PageRef> previous = new HashMap<>();
  private final Map<String, PageRef> next = new HashMap<>();
  private @Nullable Set<String> inRelated;
  private final Set<String> inSequence = new HashSet<>();

  private ReferenceSite(Path folder, Site site) {
    this.site = site;
    ContentTree tree = ContentTree.walk(folder);
    PageSet set = PageSet.parse(site, tree);
    failures.addAll(tree.failures());
    failures.addAll(set.failures());
    pages = set.pages();
    content = pages.stream().filter(PageRef::isContent).toList();
    lists = new Lists(site.config(), pages);
    menus = new Menus(site.config().menus(), pages);
    files = new SiteFiles(folder, tree, pages, lists.pages(), site.config());
    LinkResolver resolver =
        new LinkResolver(pages, files.urls(), files.generated(), site.config().basePath());
    graph = new Graph(pages, set.bodies(), resolver);
    lookup = new WholeSite(pages, set.bodies(), lists);
    finder = new RelatedPages(site.config().related(), content);
    pin(resolver);
    pages.stream().map(PageRef::section).distinct().forEach(this::sequence);
  }

  /** Builds the site of this folder in memory. */
  public static ReferenceSite build(Path folder, Site site) {
    return new ReferenceSite(folder, site);
  }

  /** The content pages by key. */
  public List<PageRef> pages() {
    return content;
  }

  /** The settings of the site. */
  Site site() {
    return site;
  }

  /** All pages that have a source, or are sections, by key. */
  List<PageRef> allPages() {
    return pages;
  }

  StoredPage body(PageRef page) {
    return lookup.body(page);
  }

  SiteLookup lookup() {
    return lookup;
  }

  /** The files that are copied, by their URLs. */
  Map<String, Path> copies() {
    return files.copies();
  }

  /** What every page may show. */
  Navigation navigation() {
    List<PageRef> sections =
        pages.stream()
            .filter(page -> page.kind() == Kind.HOME || page.kind() == Kind.SECTION)
            .toList();
    return new Navigation(sections, menus(), pinned, newestDate());
  }

  /** The home page and all sections by key, and those taxonomies and terms that have a source. */
  public List<PageRef> listOwners() {
    return pages.stream().filter(page -> !page.isContent()).toList();
  }

  /** Every page of every generated list. */
  public List<ListPage> listPages() {
    return lists.pages();
  }

  /** What keeps pages from being published, in order. */
  public List<Failure> failures() {
    return failures.stream().sorted().toList();
  }

  /** The links that lead nowhere, in order. */
  public List<BrokenLink> brokenLinks() {
    return graph.broken().stream().sorted().toList();
  }

  /** By the menu's name, its top-level entries in order. */
  public Map<String, List<MenuEntry>> menus() {
    return menus.trees();
  }

  /** The pages that templates name as constants, by that name. */
  public Map<String, PageRef> pinned() {
    return pinned;
  }

  /** All that the page shows of others; an island's may still hold targets that are files. */
  public Neighbours neighbours(PageRef page) {
    Set<Demand> demands = site.demandsOf(page.template());
    List<PageRef> backlinks =
        demands.contains(Demand.BACKLINKS) ? graph.backlinks(page) : List.of();
    boolean sequence = demands.contains(Demand.SEQUENCE);
    return new Neighbours(
        graph.targets(page),
        page.terms().stream().map(this::displayed).toList(),
        related(page),
        sequence ? previous.get(page.key()) : null,
        sequence ? next.get(page.key()) : null,
        backlinks.stream().limit(Neighbours.MAX_BACKLINKS).toList(),
        backlinks.size());
  }

  /** What a content page is in the graph. */
  public PageClass classOf(PageRef page) {
    if (graph.incoming(page) >= HUB_LINKS || menus.members().contains(page.key())) {
      return PageClass.HUB;
    }
    return isIsland(page) ? PageClass.ISLAND : PageClass.CONNECTED;
  }

  /** The numbers of the build under the names that they have in its report. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    long islands = count(PageClass.ISLAND);
    counts.put("pages", (long) content.size());
    counts.put("islands", islands);
    counts.put("connected", content.size() - islands);
    counts.put("hubs", count(PageClass.HUB));
    counts.put("links", graph.resolved());
    counts.put("brokenLinks", (long) graph.broken().size());
    counts.put("terms", terms());
    counts.put("listPages", (long) lists.pages().size());
    counts.put("relatedEdges", content.stream().map(this::related).mapToLong(List::size).sum());
    return counts;
  }

  /** The newest date of all pages that is not in the future. */
  private @Nullable OffsetDateTime newestDate() {
    return pages.stream()
        .flatMap(page -> Stream.of(page.date(), page.lastModified()))
        .filter(Objects::nonNull)
        .filter(date -> !date.toInstant().isAfter(site.selection().now()))
        .max(
            Comparator.comparing(OffsetDateTime::toInstant)
                .thenComparing(date -> date.getOffset().getTotalSeconds()))
        .orElse(null);
  }

  private boolean isIsland(PageRef page) {
    return page.terms().isEmpty()
        && graph.incoming(page) == 0
        && graph.outgoing(page) == 0
        && !inRelated().contains(page.key())
        && !inSequence.contains(page.key())
        && pinned.values().stream().noneMatch(other -> other.key().equals(page.key()))
        && site.demandsOf(page.template()).stream().noneMatch(Demand::isTemplateEdge);
  }

  private long count(PageClass wanted) {
    return content.stream().filter(page -> classOf(page) == wanted).count();
  }

  private long terms() {
    Collection<String> taxonomies = site.config().taxonomies().values();
    return taxonomies.stream().mapToLong(taxonomy -> lists.terms(taxonomy).size()).sum();
  }

  private TermRef displayed(TermRef term) {
    return lists.terms(term.taxonomy()).stream()
        .map(known -> known.ref())
        .filter(known -> known.slug().equals(term.slug()))
        .findFirst()
        .orElseThrow();
  }

  private void pin(LinkResolver resolver) {
    for (PageRef home : listOwners()) {
      for (String name : home.kind() == Kind.HOME ? site.pinned() : Set.<String>of()) {
        PageLink link = new PageLink(Form.REFERENCE, name, "", name, 0);
        Destination destination = resolver.resolve(link, home);
        @Nullable PageRef page = destination == null ? null : destination.page();
        if (page != null) {
          pinned.put(name, page);
        }
      }
    }
  }

  /** The related pages that a page shows, which are sought when it is first asked for them. */
  private List<PageRef> related(PageRef page) {
    boolean shown = page.isContent() && site.demandsOf(page.template()).contains(Demand.RELATED);
    return shown ? related.computeIfAbsent(page.key(), key -> finder.of(page)) : List.of();
  }

  private Set<String> inRelated() {
    if (inRelated == null) {
      inRelated =
          content.stream()
              .flatMap(page -> related(page).stream())
              .map(PageRef::key)
              .collect(Collectors.toSet());
    }
    return inRelated;
  }

  private void sequence(String section) {
    List<PageRef> list = lists.section(section);
    for (int i = 1; i < list.size(); i++) {
      PageRef above = list.get(i - 1);
      PageRef below = list.get(i);
      previous.put(below.key(), above);
      next.put(above.key(), below);
      if (demandsSequence(above) || demandsSequence(below)) {
        inSequence.add(above.key());
        inSequence.add(below.key());
      }
    }
  }

  private boolean demandsSequence(PageRef page) {
    return site.demandsOf(page.template()).contains(Demand.SEQUENCE);
  }
}
