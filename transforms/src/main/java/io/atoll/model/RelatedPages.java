package io.atoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages related to one page.
 *
 * @param key the page that shows them
 * @param related their keys, best first
 * @param floor what others must beat to be among them; absent if there are fewer than the limit
 */
public record RelatedPages(String key, List<String> related, @Nullable RelatedFloor floor) {

  public static final Wire<RelatedPages> WIRE =
      Wire.of("RelatedPages", RelatedPages::writeTo, RelatedPages::readFrom);

  private void writeTo(WireOutput out) {
    out.text(key).texts(related);
    RelatedFloor.write(floor, out);
  }

  private static RelatedPages readFrom(WireInput in) {
    return new RelatedPages(in.text(), in.texts(), RelatedFloor.read(in));
  }
}
