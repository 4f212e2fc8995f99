package io.atoll.parse;

import io.atoll.model.CodePoints;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.util.Comparator;

/**
 * A wish to be published at a path.
 *
 * @param url the path from the site's root
 * @param rank who wins: the lesser
 * @param id what the loser is known by: a page's key, an asset's path, an alias and its page
 * @param file the file to mend, as failures name it
 * @param key of a page whose key is claimed, too; else empty
 */
record Claim(String url, Rank rank, String id, String file, String key) {

  static final Wire<Claim> WIRE = Wire.of("Claim", Claim::writeTo, Claim::readFrom);

  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::rank).thenComparing(Claim::id, CodePoints.ORDER);

  /** Who claims; what an author wrote comes before what Atoll makes. */
  enum Rank {
    /** A page with a source. */
    PAGE,
    /** A copied file of the site. */
    ASSET,
    /** A list page without a source. */
    GENERATED,
    /** A redirect. */
    ALIAS,
    /** A file of the theme. */
    THEME
  }

  Claim(String url, Rank rank, String id, String file) {
    this(url, rank, id, file, "");
  }

  /** Whether both are of one key, whose own claims tell that. */
  boolean isSamePage(Claim other) {
    return !key.isEmpty() && key.equals(other.key);
  }

  /** Whether losing to another claim is a mistake that its author must mend. */
  boolean isMistake() {
    return rank == Rank.PAGE || rank == Rank.ASSET;
  }

  private void writeTo(WireOutput out) {
    out.text(url).choice(rank).text(id).text(file).text(key);
  }

  private static Claim readFrom(WireInput in) {
    return new Claim(in.text(), in.choice(Rank.class), in.text(), in.text(), in.text());
  }
}
