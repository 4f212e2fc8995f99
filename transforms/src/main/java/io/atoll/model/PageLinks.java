package io.atoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links of one page, as they were written.
 *
 * @param key the page
 * @param source its content file, which relative links start from
 * @param url its own URL, which relative URLs start from
 * @param isContent whether it is a content page
 * @param links in the order of their numbers
 * @param packed where its source stands if that is a record of a packed file
 */
public record PageLinks(
    String key,
    String source,
    String url,
    boolean isContent,
    List<PageLink> links,
    @Nullable RecordPlace packed) {

  public static final Wire<PageLinks> WIRE =
      Wire.of("PageLinks", PageLinks::writeTo, PageLinks::readFrom);

  /** The links in a page's body. */
  public static PageLinks of(PageRef page, List<PageLink> links) {
    return new PageLinks(
        page.key(), page.source(), page.url(), page.isContent(), links, page.packed());
  }

  /** The links of a page whose source is a file of its own. */
  public PageLinks(String key, String source, String url, boolean isContent, List<PageLink> links) {
    this(key, source, url, isContent, links, null);
  }

  /** The same page with other links. */
  public PageLinks with(List<PageLink> others) {
    return new PageLinks(key, source, url, isContent, others, packed);
  }

  /** The content file as failures name it. */
  public String place() {
    return RecordPlace.of(source, packed);
  }

  /** The folder of the content file; empty for the root. */
  public String folder() {
    int slash = source.lastIndexOf('/');
    return slash < 0 ? "" : source.substring(0, slash);
  }

  private void writeTo(WireOutput out) {
    out.text(key).text(source).text(url).flag(isContent).list(links, PageLink::writeTo);
    RecordPlace.write(packed, out);
  }

  private static PageLinks readFrom(WireInput in) {
    return new PageLinks(
        in.text(),
        in.text(),
        in.text(),
        in.flag(),
        in.list(PageLink::readFrom),
        RecordPlace.read(in));
  }
}
