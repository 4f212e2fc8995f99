package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Encoded;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.TermRef;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.store.CheckedRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the pages of a site show of others, as a part of its manifest: the navigation, and for each
 * page in its bucket the keys of its neighbours. Those that show others since then, because links
 * were edited, stand in a file beside.
 */
public final class ShownPages {
  private static final String NAVIGATION = "navigation";
  private static final String RELINKED = "relinked";

  private final CheckedRecords<Shown> pages;
  private final CheckedRecords<Navigation> navigation;
  private final Map<Integer, Map<String, Shown>> relinked;
  private final Set<String> gone;
  private final Map<String, PageRef> landmarks;

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

  private ShownPages(
      CheckedRecords<Shown> pages,
      CheckedRecords<Navigation> navigation,
      Map<Integer, Map<String, Shown>> relinked,
      Set<String> gone,
      Map<String, PageRef> landmarks) {
    this.pages = pages;
    this.navigation = navigation;
    this.relinked = relinked;
    this.gone = gone;
    this.landmarks = landmarks;
  }

  /** Those of a site whose manifest is being made in this folder. */
  static ShownPages madeIn(Path manifest) {
    return new ShownPages(
        new CheckedRecords<>(manifest.toString(), Shown.WIRE),
        new CheckedRecords<>(manifest.toString(), Navigation.WIRE),
        Map.of(),
        Set.of(),
        Map.of());
  }

  /** Those of the site whose manifest lies in this folder. */
  public static ShownPages publishedIn(Path manifest, Buckets buckets) throws IOException {
    ShownPages resolved = madeIn(manifest);
    return resolved.with(resolved.pages.read(RELINKED).orElse(List.of()), buckets);
  }

  /** The same where some pages show others. */
  public ShownPages with(Collection<Shown> others, Buckets buckets) {
    Map<Integer, Map<String, Shown>> all = new TreeMap<>();
    relinked.forEach((bucket, own) -> all.put(bucket, new TreeMap<>(own)));
    for (Shown page : others) {
      String key = page.neighbourhood.key();
      all.computeIfAbsent(buckets.of(key), b -> new TreeMap<>()).put(key, page);
    }
    return new ShownPages(pages, navigation, all, gone, landmarks);
  }

  /** The same without pages that have gone. */
  public ShownPages without(Set<String> keys) {
    Map<Integer, Map<String, Shown>> left = new TreeMap<>();
    relinked.forEach((bucket, own) -> left.put(bucket, new TreeMap<>(own)));
    left.values().forEach(own -> own.keySet().removeAll(keys));
    return new ShownPages(pages, navigation, left, Set.copyOf(keys), landmarks);
  }

  /** The same where other texts are shown of some pages of the navigation, given by key. */
  public ShownPages showingLandmarks(Map<String, PageRef> others) {
    return new ShownPages(pages, navigation, relinked, gone, others);
  }

  /** How many pages show others since all links were resolved. */
  public int relinked() {
    return relinked.values().stream().mapToInt(Map::size).sum();
  }

  /** Leaves what they show to the next build, in the manifest that is being made. */
  public void keepRelinked(Path manifest) throws IOException {
    List<Shown> all = relinked.values().stream().flatMap(own -> own.values().stream()).toList();
    madeIn(manifest).pages.write(RELINKED, all);
  }

  /** Leaves the navigation to the next build, if it shows other texts. */
  public void keepNavigation(Path manifest) throws IOException, PipelineNeededException {
    if (!landmarks.isEmpty()) {
      madeIn(manifest).keep(requiredNavigation());
    }
  }

  void keep(Navigation shown) throws IOException {
    navigation.write(NAVIGATION, List.of(shown));
  }

  /** What every page may show; absent if there is no site. */
  public Optional<Navigation> navigation() throws IOException {
    return navigation.read(NAVIGATION).map(all -> all.get(0).showing(landmarks));
  }

  /**
   * What every page may show.
   *
   * @throws PipelineNeededException if the manifest has lost it
   */
  public Navigation requiredNavigation() throws IOException, PipelineNeededException {
    return navigation()
        .orElseThrow(() -> new PipelineNeededException("the state has lost the navigation"));
  }

  void keep(int bucket, Iterable<Shown> shown) throws IOException {
    pages.write(name(bucket), shown);
  }

  /** What pages of a bucket show, by their keys; islands are missing. */
  public Map<String, Shown> find(int bucket, Set<String> keys) throws IOException {
    Map<String, Shown> found = new HashMap<>();
    pages
        .find(name(bucket), keys::contains)
        .forEach((key, page) -> found.put(key, page.decoded(Shown.WIRE)));
    Map<String, Shown> others = new HashMap<>(relinkedIn(bucket));
    others.keySet().retainAll(keys);
    found.putAll(others);
    found.keySet().removeAll(gone);
    return found;
  }

  /**
   * What all pages of a bucket show, one after the other; none of its islands is among them. To be
   * closed.
   */
  public Stream<Shown> read(int bucket) throws IOException {
    Map<String, Shown> others = relinkedIn(bucket);
    Stream<Shown> same =
        pages.stream(name(bucket))
            .orElseGet(Stream::of)
            .filter(page -> !others.containsKey(key(page)));
    return Stream.concat(same, others.values().stream()).filter(page -> !gone.contains(key(page)));
  }

  private static String key(Shown page) {
    return page.neighbourhood.key();
  }

  /** The same to be asked for by the keys of the pages; those of islands have nothing. */
  public Function<String, Optional<Shown>> lookUp(int bucket) throws IOException {
    Map<String, Encoded<Shown>> all = pages.find(name(bucket), key -> true);
    Map<String, Shown> others = relinkedIn(bucket);
    return key ->
        gone.contains(key)
            ? Optional.empty()
            : Optional.ofNullable(others.get(key))
                .or(() -> Optional.ofNullable(all.get(key)).map(page -> page.decoded(Shown.WIRE)));
  }

  private Map<String, Shown> relinkedIn(int bucket) {
    return relinked.getOrDefault(bucket, Map.of());
  }

  private static String name(int bucket) {
    return "shown-" + bucket;
  }
}
