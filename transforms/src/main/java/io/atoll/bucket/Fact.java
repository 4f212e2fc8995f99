package io.atoll.bucket;

import io.atoll.model.Fingerprint;
import io.atoll.model.Wire;

/** Something known under a name; see {@link LookUp}. */
public record Fact<F>(Fingerprint name, F value) {

  /** The form of facts whose values have the given form. */
  public static <F> Wire<Fact<F>> wire(Wire<F> values) {
    return Wire.of(
        "Fact " + values.kind(),
        (fact, out) -> {
          fact.name.writeTo(out);
          values.write(fact.value, out);
        },
        in -> new Fact<>(Fingerprint.readFrom(in), values.read(in)));
  }
}
