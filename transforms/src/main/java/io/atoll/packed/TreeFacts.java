package io.atoll.packed;

import io.atoll.model.Fingerprint;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.util.List;

/**
 * What must be known of all sources before one of a site with packed files is parsed: it is small,
 * and goes to every worker.
 *
 * @param range the number of the range that it is found in; {@link #FILES} for the site's files
 * @param records how many records, or lines, the range has
 * @param sections the keys of the sections that an {@code _index.md} describes
 * @param tops the top-level folders that records lie in
 * @param bundles the folders of leaf bundles, each as the low half of its {@link Fingerprint}:
 *     there may be as many as pages
 */
public record TreeFacts(
    int range, long records, List<String> sections, List<String> tops, List<Long> bundles) {

  public static final Wire<TreeFacts> WIRE =
      Wire.of("TreeFacts", TreeFacts::writeTo, TreeFacts::readFrom);

  /** Stands for all files that are sources of their own. */
  public static final int FILES = -1;

  /** What stands for a leaf bundle's folder. */
  public static long bundle(String folder) {
    return Fingerprint.of(folder).low();
  }

  private void writeTo(WireOutput out) {
    out.number(range).number(records).texts(sections).texts(tops);
    out.list(bundles, (bundle, to) -> to.fixed(bundle));
  }

  private static TreeFacts readFrom(WireInput in) {
    return new TreeFacts(
        in.integer(), in.number(), in.texts(), in.texts(), in.list(WireInput::fixed));
  }
}
