package io.atoll.parse;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;

/**
 * A source whose reference or links have changed since all were parsed.
 *
 * @param now what is known of it now
 * @param isRetitled whether it has had another title since, too
 */
record EditedSource(KnownSource now, boolean isRetitled) {
  static final Wire<EditedSource> WIRE =
      Wire.of("EditedSource", EditedSource::writeTo, EditedSource::readFrom);

  String key() {
    return now.file().key();
  }

  private void writeTo(WireOutput out) {
    out.text(key()).flag(isRetitled);
    KnownSource.WIRE.write(now, out);
  }

  private static EditedSource readFrom(WireInput in) {
    in.text();
    boolean isRetitled = in.flag();
    return new EditedSource(KnownSource.WIRE.read(in), isRetitled);
  }
}
