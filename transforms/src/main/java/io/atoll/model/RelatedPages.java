package io.atoll.model;

import java.util.List;

/**
 * The pages related to one page.
 *
 * @param key the page that shows them
 * @param related their keys, best first
 */
public record RelatedPages(String key, List<String> related) {

  public static final Wire<RelatedPages> WIRE =
      Wire.of("RelatedPages", RelatedPages::writeTo, RelatedPages::readFrom);

  private void writeTo(WireOutput out) {
    out.text(key).texts(related);
  }

  private static RelatedPages readFrom(WireInput in) {
    return new RelatedPages(in.text(), in.texts());
  }
}
