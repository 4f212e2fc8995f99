package io.atoll.bucket;

import io.atoll.model.Fingerprint;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;

/** A bucket's wish to know the facts under a name; see {@link LookUp}. */
public record Question(Fingerprint name, int bucket) {

  public static final Wire<Question> WIRE =
      Wire.of("Question", Question::writeTo, Question::readFrom);

  private void writeTo(WireOutput out) {
    name.writeTo(out);
    out.number(bucket);
  }

  private static Question readFrom(WireInput in) {
    return new Question(Fingerprint.readFrom(in), in.integer());
  }
}
