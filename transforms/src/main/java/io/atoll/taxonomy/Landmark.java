package io.atoll.taxonomy;

import io.atoll.model.PageRef;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the navigation is made of.
 *
 * @param page a section, a page in a menu, or one that a template names; absent for a mere date
 * @param newest the newest date of a block of pages; absent for a mere page
 */
record Landmark(@Nullable PageRef page, @Nullable OffsetDateTime newest) {

  static final Wire<Landmark> WIRE = Wire.of("Landmark", Landmark::writeTo, Landmark::readFrom);

  private void writeTo(WireOutput out) {
    out.flag(page != null);
    if (page != null) {
      PageRef.WIRE.write(page, out);
    }
    out.date(newest);
  }

  private static Landmark readFrom(WireInput in) {
    return new Landmark(in.flag() ? PageRef.WIRE.read(in) : null, in.date());
  }
}
