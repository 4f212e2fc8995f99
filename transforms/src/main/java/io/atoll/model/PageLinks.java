package io.atoll.model;

import java.util.List;

/**
 * The links of one page, as they were written.
 *
 * @param key the page
 * @param source its content file, which relative links start from
 * @param url its own URL, which relative URLs start from
 * @param isContent whether it is a content page
 * @param links in the order of their numbers
 */
public record PageLinks(
    String key, String source, String url, boolean isContent, List<PageLink> links) {

  public static final Wire<PageLinks> WIRE =
      Wire.of("PageLinks", PageLinks::writeTo, PageLinks::readFrom);

  /** The folder of the content file; empty for the root. */
  public String folder() {
    int slash = source.lastIndexOf('/');
    return slash < 0 ? "" : source.substring(0, slash);
  }

  private void writeTo(WireOutput out) {
    out.text(key).text(source).text(url).flag(isContent).list(links, PageLink::writeTo);
  }

  private static PageLinks readFrom(WireInput in) {
    return new PageLinks(in.text(), in.text(), in.text(), in.flag(), in.list(PageLink::readFrom));
  }
}
