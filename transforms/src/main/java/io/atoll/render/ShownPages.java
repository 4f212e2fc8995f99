package io.atoll.render;

import io.atoll.model.Navigation;
import io.atoll.model.Neighbourhood;
import io.atoll.model.TermRef;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.store.CheckedRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the pages of a site show of others, as a part of its manifest: the navigation, and for each
 * page in its bucket the keys of its neighbours.
 */
public final class ShownPages {
  private static final String NAVIGATION = "navigation";

  private final CheckedRecords<Shown> pages;
  private final CheckedRecords<Navigation> navigation;

  /** What one page shows: its neighbours' keys, and its terms under their display names. */
  public record Shown(Neighbourhood neighbourhood, List<TermRef> terms) {
    private static final Wire<Shown> WIRE = Wire.of("Shown", Shown::writeTo, Shown::readFrom);

    /** Whether the page shows one of these, as a neighbour or as the target of a link. */
    public boolean shows(Set<String> keys) {
      return neighbourhood.shown().stream().anyMatch(keys::contains)
          || neighbourhood.links().leadTo(keys);
    }

    /** The same where some pages have other titles. */
    Shown withTitles(Map<String, String> titles) {
      return new Shown(neighbourhood.linkingTo(neighbourhood.links().withTitles(titles)), terms);
    }

    private void writeTo(WireOutput out) {
      out.text(neighbourhood.key());
      Neighbourhood.WIRE.write(neighbourhood, out);
      out.list(terms, TermRef::writeTo);
    }

    private static Shown readFrom(WireInput in) {
      in.text();
      return new Shown(Neighbourhood.WIRE.read(in), in.list(TermRef::readFrom));
    }
  }

  /** Those of the site whose manifest lies in this folder. */
  public ShownPages(Path manifest) {
    pages = new CheckedRecords<>(manifest.toString(), Shown.WIRE);
    navigation = new CheckedRecords<>(manifest.toString(), Navigation.WIRE);
  }

  void keep(Navigation shown) throws IOException {
    navigation.write(NAVIGATION, List.of(shown));
  }

  /** What every page may show; absent if there is no site. */
  public Optional<Navigation> navigation() throws IOException {
    return navigation.read(NAVIGATION).map(all -> all.get(0));
  }

  void keep(int bucket, Iterable<Shown> shown) throws IOException {
    pages.write(name(bucket), shown);
  }

  /** What pages of a bucket show, by their keys; islands are missing. */
  public Map<String, Shown> find(int bucket, Set<String> keys) throws IOException {
    Map<String, Shown> found = new HashMap<>();
    pages.find(name(bucket), keys).forEach((key, page) -> found.put(key, page.decoded(Shown.WIRE)));
    return found;
  }

  /** What all pages of a bucket show; none of its islands is among them. */
  public List<Shown> read(int bucket) throws IOException {
    return pages.read(name(bucket)).orElse(List.of());
  }

  private static String name(int bucket) {
    return "shown-" + bucket;
  }
}
