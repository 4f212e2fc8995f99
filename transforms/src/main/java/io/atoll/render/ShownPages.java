package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Encoded;
import io.atoll.model.EncodedTable;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.TermRef;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.store.CheckedRecords;
import io.atoll.store.DamagedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private final Relinked relinked;
  private final Set<String> gone;
  private final Map<String, PageRef> landmarks;

  /** What one page shows: its neighbours' keys, and its terms under their display names. */
  public record Shown(Neighbourhood neighbourhood, List<TermRef> terms) {
    static final Wire<Shown> WIRE = Wire.of("Shown", Shown::writeTo, Shown::readFrom);

    /** The key of the page. */
    public String key() {
      return neighbourhood.key();
    }

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
      out.text(key());
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
      Relinked relinked,
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
        Relinked.NONE,
        Set.of(),
        Map.of());
  }

  /**
   * Those of the site whose manifest lies in this folder.
   *
   * @throws DamagedFileException if the file of those that show others since then is damaged
   */
  public static ShownPages publishedIn(Path manifest, Buckets buckets) throws IOException {
    ShownPages resolved = madeIn(manifest).checkedOnce();
    return resolved.showing(Relinked.of(resolved.pages.find(RELINKED, key -> true), buckets));
  }

  private ShownPages checkedOnce() {
    return new ShownPages(pages.checkedOnce(), navigation, relinked, gone, landmarks);
  }

  private ShownPages showing(Relinked others) {
    return new ShownPages(pages, navigation, others, gone, landmarks);
  }

  /** The same where some pages show others. */
  public ShownPages with(Collection<Shown> others, Buckets buckets) {
    return showing(relinked.with(others, buckets));
  }

  /** The same without pages that have gone. */
  public ShownPages without(Set<String> keys) {
    return new ShownPages(pages, navigation, relinked.without(keys), Set.copyOf(keys), landmarks);
  }

  /** The same where other texts are shown of some pages of the navigation, given by key. */
  public ShownPages showingLandmarks(Map<String, PageRef> others) {
    return new ShownPages(pages, navigation, relinked, gone, others);
  }

  /** How many pages show others since all links were resolved. */
  public int relinked() {
    return relinked.count();
  }

  /** Leaves what they show to the next build, in the manifest that is being made. */
  public void keepRelinked(Path manifest) throws IOException {
    madeIn(manifest).pages.write(RELINKED, relinked.all());
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
    encoded(bucket, keys::contains)
        .forEach((key, page) -> found.put(key, page.decoded(Shown.WIRE)));
    return found;
  }

  private Map<String, Encoded<Shown>> encoded(int bucket, Predicate<String> wanted)
      throws IOException {
    Map<String, Encoded<Shown>> found = pages.find(name(bucket), wanted);
    relinked
        .in(bucket)
        .forEach(
            (key, page) -> {
              if (wanted.test(key)) {
                found.put(key, page);
              }
            });
    found.keySet().removeAll(gone);
    return found;
  }

  /**
   * What all pages of a bucket show, one after the other; none of its islands is among them. To be
   * closed.
   */
  public Stream<Shown> read(int bucket) throws IOException {
    Map<String, Encoded<Shown>> others = relinked.in(bucket);
    Stream<Shown> same =
        pages.stream(name(bucket))
            .orElseGet(Stream::of)
            .filter(page -> !others.containsKey(page.key()));
    return Stream.concat(same, Relinked.decoded(others)).filter(page -> !gone.contains(page.key()));
  }

  /** The same to be asked for by the keys of the pages; those of islands have nothing. */
  public Function<String, Optional<Shown>> lookUp(int bucket) throws IOException {
    Map<String, Encoded<Shown>> others = relinked.in(bucket);
    EncodedTable<Shown> same = new EncodedTable<>(Shown.WIRE);
    pages.find(
        name(bucket),
        key -> !others.containsKey(key) && !gone.contains(key),
        (key, page) -> same.add(key, page.fromStart()));
    return key -> Optional.ofNullable(gone.contains(key) ? null : shown(key, others, same));
  }

  private static @Nullable Shown shown(
      String key, Map<String, Encoded<Shown>> others, EncodedTable<Shown> same) {
    Encoded<Shown> other = others.get(key);
    return other == null ? same.find(key) : other.decoded(Shown.WIRE);
  }

  private static String name(int bucket) {
    return "shown-" + bucket;
  }
}
