package io.atoll.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A light reference to a page: what other pages, lists and menus show of it, and never its body.
 *
 * @param key the page key; unique in the site
 * @param source the content file's path under {@code content/}; of a record where the file would be
 * @param kind what the page is
 * @param url the page's path from the site's root, as in {@code /docs/install/}, percent-encoded
 *     nowhere, without the base URL's own path
 * @param section the key of the section whose list holds the page; for a section its parent
 * @param title from the front matter, else the first heading, else the file name
 * @param linkTitle a shorter title for menus and lists; the title when unset
 * @param description from the front matter; may be empty
 * @param summary plain text: up to {@code <!--more-->}, else the first words; may be empty
 * @param id the front matter's {@code id}, for {@code id:NAME} links
 * @param slug what {@code [[slug]]} links find the page by: the front matter's, else the file
 *     name's, urlized
 * @param date the page's date; absent dates sort last
 * @param lastModified the front matter's {@code lastmod}, else the date
 * @param weight the order within a section; 0 when unset, which sorts last
 * @param terms the page's terms in the order of the site's taxonomies, then of the front matter;
 *     one entry a slug
 * @param menus the menus that its front matter enters it in
 * @param aliases paths that redirect here, as in {@code /old/}
 * @param template the path of the template that renders it, as in {@code docs/page.html}
 * @param digest of the source and of what it inherits: 16 bytes, as hexadecimal digits
 * @param body where the page store keeps its body
 * @param packed where its source stands if that is a record of a packed file
 */
public record PageRef(
    String key,
    String source,
    Kind kind,
    String url,
    String section,
    String title,
    String linkTitle,
    String description,
    String summary,
    @Nullable String id,
    String slug,
    @Nullable OffsetDateTime date,
    @Nullable OffsetDateTime lastModified,
    int weight,
    List<TermRef> terms,
    List<MenuMembership> menus,
    List<String> aliases,
    String template,
    String digest,
    BodyLocation body,
    @Nullable RecordPlace packed) {

  public static final Wire<PageRef> WIRE = Wire.of("PageRef", PageRef::writeTo, PageRef::readFrom);

  /** What a page is. All but {@link #PAGE} are list pages. */
  public enum Kind {
    PAGE,
    HOME,
    SECTION,
    TAXONOMY,
    TERM
  }

  /** A page whose source is a file of its own, or that has none. */
  public PageRef(
      String key,
      String source,
      Kind kind,
      String url,
      String section,
      String title,
      String linkTitle,
      String description,
      String summary,
      @Nullable String id,
      String slug,
      @Nullable OffsetDateTime date,
      @Nullable OffsetDateTime lastModified,
      int weight,
      List<TermRef> terms,
      List<MenuMembership> menus,
      List<String> aliases,
      String template,
      String digest,
      BodyLocation body) {
    this(
        key,
        source,
        kind,
        url,
        section,
        title,
        linkTitle,
        description,
        summary,
        id,
        slug,
        date,
        lastModified,
        weight,
        terms,
        menus,
        aliases,
        template,
        digest,
        body,
        null);
  }

  /** Whether it is a content page, and so counted under {@code pages}. */
  public boolean isContent() {
    return kind == Kind.PAGE;
  }

  /** Its source as failures name it. */
  public String place() {
    return RecordPlace.of(source, packed);
  }

  /** What its output is kept under; see {@link OutputFile#owner}. */
  public String owner() {
    return RecordPlace.owner(source, packed);
  }

  /**
   * Where a file of its folder is published: beside a page; where it lies, if this is a section.
   *
   * @param name relative to the folder
   */
  public String resourceUrl(String name) {
    String folder = key.isEmpty() ? "/" : "/" + key + "/";
    return (isContent() ? url.substring(0, url.lastIndexOf('/') + 1) : folder) + name;
  }

  /** The same page with its body at another place. */
  public PageRef at(BodyLocation place) {
    return copy(terms, aliases, place);
  }

  /** The same page with its terms under other names. */
  public PageRef withTerms(List<TermRef> named) {
    return copy(named, aliases, body);
  }

  /** The same page with other redirects to it. */
  public PageRef withAliases(List<String> others) {
    return copy(terms, others, body);
  }

  /** The same page of another content. */
  public PageRef withDigest(String other) {
    return copy(terms, aliases, body, other, packed);
  }

  /** The same page of a record that stands here; of a file where it is absent. */
  public PageRef standingIn(@Nullable RecordPlace place) {
    return copy(terms, aliases, body, digest, place);
  }

  /**
   * The same page in the same places, with the content of another, and with what others show of
   * that without being ordered by it: its texts, and when it was last changed.
   */
  public PageRef shownAs(PageRef other) {
    return new PageRef(
        key,
        source,
        kind,
        url,
        section,
        other.title,
        other.linkTitle,
        other.description,
        other.summary,
        id,
        slug,
        date,
        other.lastModified,
        weight,
        terms,
        menus,
        aliases,
        template,
        other.digest,
        body,
        packed);
  }

  private PageRef copy(List<TermRef> newTerms, List<String> newAliases, BodyLocation place) {
    return copy(newTerms, newAliases, place, digest, packed);
  }

  private PageRef copy(
      List<TermRef> newTerms,
      List<String> newAliases,
      BodyLocation place,
      String newDigest,
      @Nullable RecordPlace record) {
    return new PageRef(
        key,
        source,
        kind,
        url,
        section,
        title,
        linkTitle,
        description,
        summary,
        id,
        slug,
        date,
        lastModified,
        weight,
        newTerms,
        menus,
        newAliases,
        template,
        newDigest,
        place,
        record);
  }

  private void writeTo(WireOutput out) {
    out.text(key).text(source).choice(kind).text(url).text(section);
    out.text(title).text(linkTitle).text(description).text(summary).optional(id).text(slug);
    out.date(date).date(lastModified).number(weight);
    out.list(terms, TermRef::writeTo).list(menus, MenuMembership::writeTo).texts(aliases);
    out.text(template).text(digest);
    body.writeTo(out);
    RecordPlace.write(packed, out);
  }

  private static PageRef readFrom(WireInput in) {
    return new PageRef(
        in.text(),
        in.text(),
        in.choice(Kind.class),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.optional(),
        in.text(),
        in.date(),
        in.date(),
        in.integer(),
        in.list(TermRef::readFrom),
        in.list(MenuMembership::readFrom),
        in.texts(),
        in.text(),
        in.text(),
        BodyLocation.readFrom(in),
        RecordPlace.read(in));
  }
}
