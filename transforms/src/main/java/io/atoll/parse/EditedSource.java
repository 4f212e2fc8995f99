package io.atoll.parse;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;

/**
 * A source that is another one than when all were parsed.
 *
 * @param now what is known of it now; of one that has gone, what was
 * @param state what has become of it
 * @param isRetitled whether it has had another title since, too
 */
record EditedSource(KnownSource now, State state, boolean isRetitled) {
  static final Wire<EditedSource> WIRE =
      Wire.of("EditedSource", EditedSource::writeTo, EditedSource::readFrom);

  /** What has become of a source since all were parsed. */
  enum State {
    CHANGED,
    COME,
    GONE
  }

  String key() {
    return now.file().key();
  }

  boolean isGone() {
    return state == State.GONE;
  }

  private void writeTo(WireOutput out) {
    out.text(key()).choice(state).flag(isRetitled);
    KnownSource.WIRE.write(now, out);
  }

  private static EditedSource readFrom(WireInput in) {
    in.text();
    State state = in.choice(State.class);
    boolean isRetitled = in.flag();
    return new EditedSource(KnownSource.WIRE.read(in), state, isRetitled);
  }
}
