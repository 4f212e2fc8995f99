package io.atoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A link in a body that may lead to a page or file of this site: not an address of another site,
 * not a mere fragment.
 *
 * @param form how it was written
 * @param target the destination without query and fragment, percent-decoded
 * @param suffix the query and fragment with their {@code ?} and {@code #}; may be empty
 * @param raw the destination as it was written; stands in the page if the link does not resolve
 * @param line where it stands in the source file, from 1; 0 when unknown
 */
public record PageLink(Form form, String target, String suffix, String raw, int line) {

  /** How a link was written. */
  public enum Form {
    /** {@code [text](target)}, {@code <a href>} in raw HTML is none. */
    MARKDOWN,
    /** {@code [[target]]} or {@code [[target|text]]}. */
    WIKI,
    /** A {@code ref}, {@code relref} or {@code doc} shortcode. */
    REFERENCE,
    /** {@code ![text](target)}: may lead to a file beside the page; never an edge nor broken. */
    IMAGE
  }

  /** What decides where a link of one page leads. */
  public record Meaning(Form form, String target) {}

  /** Two links of one page that have the same lead to the same page or file. */
  public Meaning meaning() {
    return new Meaning(form, target);
  }

  /** The same link in another line. */
  public PageLink in(int otherLine) {
    return new PageLink(form, target, suffix, raw, otherLine);
  }

  public void writeTo(WireOutput out) {
    out.choice(form).text(target).text(suffix).text(raw).number(line);
  }

  public static PageLink readFrom(WireInput in) {
    return new PageLink(in.choice(Form.class), in.text(), in.text(), in.text(), in.integer());
  }

  /**
   * What a link resolved to.
   *
   * @param isPage whether it is a page with a key, and so an edge; else a copied or generated file
   * @param key the key of the page; empty if it is none
   * @param url its path from the site's root
   * @param title its title, for links without a text of their own
   */
  public record Target(boolean isPage, String key, String url, String title) {

    /** A page. */
    public static Target of(PageRef page) {
      return new Target(true, page.key(), page.url(), page.title());
    }

    /** A file that is copied, or a list or file that is generated. */
    public static Target file(String url) {
      return new Target(false, "", url, url);
    }

    /** The same target under another title. */
    Target called(String other) {
      return new Target(isPage, key, url, other);
    }

    public void writeTo(WireOutput out) {
      out.flag(isPage).text(key).text(url).text(title);
    }

    public static Target readFrom(WireInput in) {
      return new Target(in.flag(), in.text(), in.text(), in.text());
    }

    /** Reads a target that may be absent. */
    public static @Nullable Target readOptional(WireInput in) {
      return in.flag() ? readFrom(in) : null;
    }
  }
}
