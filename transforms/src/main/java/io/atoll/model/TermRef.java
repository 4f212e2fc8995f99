package io.atoll.model;

/**
 * One term that a page carries.
 *
 * @param taxonomy the taxonomy's plural name, as in {@code tags}
 * @param slug the key of the term within its taxonomy, as in its URL
 * @param name the spelling; on a parsed page its own, on a rendered one the most frequent
 */
public record TermRef(String taxonomy, String slug, String name) {

  public static final Wire<TermRef> WIRE = Wire.of("TermRef", TermRef::writeTo, TermRef::readFrom);

  /** The term's list page, without the base path: {@code /tags/python/}. */
  public String url() {
    return "/" + taxonomy + "/" + slug + "/";
  }

  /** The key of the term among all taxonomies: {@code tags/python}. */
  public String key() {
    return taxonomy + "/" + slug;
  }

  public void writeTo(WireOutput out) {
    out.text(taxonomy).text(slug).text(name);
  }

  public static TermRef readFrom(WireInput in) {
    return new TermRef(in.text(), in.text(), in.text());
  }
}
