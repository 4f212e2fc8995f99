package io.atoll.render;

import io.atoll.model.Json;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.model.TermRef;
import io.atoll.render.template.View;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as templates see it; prints its title. The page that is rendered has neighbours; a
 * reference to another page has none, and reads its body only when it is asked for it.
 */
final class PageView implements View {
  private final Rendering rendering;
  private final PageRef page;
  private final Neighbours neighbours;
  private final Role role;
  private @Nullable StoredPage body;
  private @Nullable SafeString content;
  private @Nullable Map<String, Object> params;

  /** What a page is to the one that is rendered. */
  private enum Role {
    ITSELF,
    NEIGHBOUR,
    LANDMARK
  }

  private PageView(
      Rendering rendering,
      PageRef page,
      @Nullable StoredPage body,
      Neighbours neighbours,
      Role role) {
    this.rendering = rendering;
    this.page = page;
    this.body = body;
    this.neighbours = neighbours;
    this.role = role;
  }

  /** The page that is rendered. */
  PageView(Rendering rendering, PageRef page, StoredPage body, Neighbours neighbours) {
    this(rendering, page, body, neighbours, Role.ITSELF);
  }

  /** Another page. */
  static PageView neighbour(Rendering rendering, PageRef page) {
    return new PageView(rendering, page, null, Neighbours.NONE, Role.NEIGHBOUR);
  }

  /** Another page, which stands in the navigation. */
  static PageView landmark(Rendering rendering, PageRef page) {
    return new PageView(rendering, page, null, Neighbours.NONE, Role.LANDMARK);
  }

  PageRef page() {
    return page;
  }

  Rendering rendering() {
    return rendering;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  StoredPage body() {
    if (body == null) {
      body = rendering.body(page);
    }
    return body;
  }

  /** How failures name it. */
  String source() {
    return page.source().isEmpty() ? "the page " + page.url() : page.place();
  }

  @Override
  public @Nullable Object attribute(String name) {
    return switch (name) {
      case "title" -> page.title();
      case "link_title" -> page.linkTitle();
      case "description" -> noted(TemplateReads.DESCRIPTION, page.description());
      case "summary" -> noted(TemplateReads.SUMMARY, page.summary());
      case "date" -> page.date();
      case "lastmod" -> lastModified();
      case "weight" -> page.weight();
      case "key" -> page.key();
      case "slug" -> page.slug();
      case "id" -> page.id();
      case "source" -> page.source();
      case "aliases" -> page.aliases().stream().map(rendering.addresses()::href).toList();
      case "lang" -> rendering.configuration().config().language();
      default -> ofPlace(name);
    };
  }

  private String noted(int read, String value) {
    note(read);
    return value;
  }

  private @Nullable OffsetDateTime lastModified() {
    note(TemplateReads.LASTMOD);
    return page.lastModified();
  }

  /** What is read of the page that is rendered always counts; what is read of others is noted. */
  private void note(int read) {
    switch (role) {
      case ITSELF -> {}
      case NEIGHBOUR -> rendering.reads().note(read);
      case LANDMARK -> rendering.reads().note(TemplateReads.LANDMARK);
    }
  }

  private @Nullable Object ofPlace(String name) {
    return switch (name) {
      case "url", "rel_permalink" -> rendering.addresses().href(page.url());
      case "permalink" -> rendering.addresses().permalink(page.url());
      case "kind" -> page.kind().name().toLowerCase(Locale.ROOT);
      case "is_home" -> page.kind() == PageRef.Kind.HOME;
      case "is_page" -> page.isContent();
      case "is_section" -> page.kind() == PageRef.Kind.SECTION;
      case "section" -> section();
      case "type" -> params().getOrDefault("type", section());
      case "parent" -> rendering.landmark(rendering.sections().parentOf(page));
      case "ancestors", "breadcrumbs" -> rendering.landmarks(rendering.sections().above(page));
      case "sections" -> rendering.landmarks(rendering.sections().childrenOf(page.key()));
      default -> ofBody(name);
    };
  }

  private @Nullable Object ofBody(String name) {
    return switch (name) {
      case "content" -> content();
      case "params" -> params();
      case "draft" -> Boolean.TRUE.equals(params().get("draft"));
      case "toc" -> new SafeString(TableOfContents.of(body().headings()));
      case "headings" -> TableOfContents.views(body().headings());
      case "word_count" -> body().wordCount();
      case "reading_time" -> (body().wordCount() + 212) / 213;
      case "resources" -> body().resources().stream().map(this::resource).toList();
      default -> ofNeighbours(name);
    };
  }

  private @Nullable Object ofNeighbours(String name) {
    return switch (name) {
      case "previous", "prev" -> rendering.referenceOrNull(neighbours.previous());
      case "next" -> rendering.referenceOrNull(neighbours.next());
      case "related", "related_posts" -> rendering.references(neighbours.related());
      case "backlinks" -> rendering.references(neighbours.backlinks());
      case "backlink_count" -> neighbours.backlinkCount();
      case "terms" -> terms(null);
      default -> isTaxonomy(name) ? terms(name) : null;
    };
  }

  private boolean isTaxonomy(String name) {
    return rendering.configuration().config().taxonomies().containsValue(name);
  }

  /** The first part of the path of the section that holds it, as Hugo's {@code .Section}. */
  private String section() {
    String key = page.kind() == PageRef.Kind.SECTION ? page.key() : page.section();
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }

  /** The page's terms of a taxonomy, or all: under their display names where they are known. */
  private TermList terms(@Nullable String taxonomy) {
    note(TemplateReads.TERMS);
    List<TermRef> terms = neighbours.terms().isEmpty() ? page.terms() : neighbours.terms();
    return new TermList(
        terms.stream()
            .filter(term -> taxonomy == null || term.taxonomy().equals(taxonomy))
            .map(term -> new TermView(rendering, term, TermView.UNKNOWN))
            .toList());
  }

  private Object resource(String name) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", name);
    resource.put("url", rendering.addresses().href(page.resourceUrl(name)));
    return resource;
  }

  private Map<String, Object> params() {
    if (params == null) {
      params = Json.readMap(body().params());
    }
    return params;
  }

  SafeString content() {
    if (content == null) {
      content = new SafeString(new Body(this).html());
    }
    return content;
  }

  @Override
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("title", page.title());
    plain.put("url", rendering.addresses().href(page.url()));
    plain.put("permalink", rendering.addresses().permalink(page.url()));
    plain.put("description", noted(TemplateReads.DESCRIPTION, page.description()));
    plain.put("summary", noted(TemplateReads.SUMMARY, page.summary()));
    if (page.date() != null) {
      plain.put("date", page.date().toString());
    }
    note(TemplateReads.TERMS);
    plain.put("terms", page.terms().stream().map(TermRef::name).toList());
    return plain;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageView view && view.page.key().equals(page.key());
  }

  @Override
  public int hashCode() {
    return page.key().hashCode();
  }

  @Override
  public String toString() {
    return page.title();
  }
}
