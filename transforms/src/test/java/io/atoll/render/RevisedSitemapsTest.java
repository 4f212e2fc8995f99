package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.bucket.Buckets;
import io.atoll.model.EditedDate;
import io.atoll.model.PipelineNeededException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisedSitemapsTest {
  private static final OffsetDateTime DATE = OffsetDateTime.parse("2026-01-31T10:20:30.5+01:00");
  private static final Buckets ONE = new Buckets(1);
  private static final SitemapEntry B = entry("/b/");
  private static final SitemapEntry C = entry("/c/");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 1", "24000, 1", "24001, 2", "48001, 4", "96001, 8"})
  void theShardsOfManyPagesAreAPowerOfTwo(long pages, int shards) {
    assertThat(WriteSitemaps.shards(pages)).isEqualTo(new Buckets(shards));
  }

  @ParameterizedTest
  @CsvSource({"100", "50000", "100000"})
  void editsGiveWhatThePipelineWritesForTheNewPages(long pages)
      throws IOException, PipelineNeededException {
    Buckets shards = WriteSitemaps.shards(pages);
    for (int i = 0; i < 50; i++) {
      long seed = new Random().nextInt();
      RandomEdits random = new RandomEdits(seed);
      PublishedSitemaps before = published(shards, random.before.values());
      assertThat(before.with(random.edits(), Count.same(pages)))
          .as("seed %d", seed)
          .isEqualTo(published(shards, random.after.values()).texts());
    }
  }

  @Test
  void whereEntriesOnlyGetOtherDatesPagesAreNotCounted()
      throws IOException, PipelineNeededException {
    SitemapEdits edits = new SitemapEdits(List.of(redated("/b/")), List.of(), Set.of());
    Map<String, String> after =
        published(ONE, List.of(B, C))
            .with(edits, new Count(() -> fail("pages are counted"), false));
    assertThat(after).isEqualTo(published(ONE, List.of(dated("/b/"), C)).texts());
  }

  @Test
  void whatDoesNotFitIsLeftToThePipeline() {
    refuses(going("/a/"), "lack a page that has gone");
    refuses(coming("/b/"), "hold a page already");
    refuses(going("/b/", "/c/"), "no pages any more");
    SitemapEdits redated = new SitemapEdits(List.of(redated("/a/")), List.of(), Set.of());
    refuses(redated, "lack an edited page");
    refuses(new SitemapEdits(redated.redated(), List.of(), Set.of("/b/")), "lack an edited page");
  }

  private void refuses(SitemapEdits edits, String reason) {
    refuses(published(ONE, List.of(B, C)), edits, 1, reason);
  }

  private static void refuses(
      PublishedSitemaps published, SitemapEdits edits, long pages, String reason) {
    assertThatThrownBy(() -> published.with(edits, Count.same(pages)))
        .isInstanceOf(PipelineNeededException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void anotherNumberOfSitemapsIsLeftToThePipeline() {
    List<SitemapEntry> many = IntStream.range(0, 20).mapToObj(i -> entry("/" + i + "/")).toList();
    Buckets four = new Buckets(4);
    SitemapEdits edits =
        going(
            many.stream()
                .map(SitemapEntry::url)
                .filter(url -> four.of(url) == 0)
                .findFirst()
                .orElseThrow());
    String reason = "over another number of sitemaps";
    refuses(published(new Buckets(2), many), edits, 1, reason);
    refuses(published(ONE, many), edits, 40_000, reason);
    refuses(published(new Buckets(2), many), edits, 90_000, reason);
    refuses(published(four, many), edits, 40_000, reason);
  }

  @Test
  void filesThatAreLeftOutCountToo() throws IOException, PipelineNeededException {
    SitemapEdits none = new SitemapEdits(List.of(), List.of(), Set.of());
    PublishedSitemaps published = published(ONE, List.of(B, C));
    assertThat(published.with(none, another(24_000))).isEqualTo(published.texts());
    assertThatThrownBy(() -> published.with(none, another(24_001)))
        .isInstanceOf(PipelineNeededException.class)
        .hasMessageContaining("another number of sitemaps");
  }

  /** Other files than before, and so many of them. */
  private static SitemapEdits.PageCount another(long pages) {
    return new Count(() -> pages, true);
  }

  private record Count(LongSupplier counted, boolean mayDiffer) implements SitemapEdits.PageCount {
    /** As many pages as before. */
    static Count same(long pages) {
      return new Count(() -> pages, false);
    }

    @Override
    public long pages() {
      return counted.getAsLong();
    }
  }

  @Test
  void aSitemapThatIsNotThereIsLeftToThePipeline() {
    Buckets two = new Buckets(2);
    List<SitemapEntry> first =
        IntStream.range(0, 20)
            .mapToObj(i -> entry("/" + i + "/"))
            .filter(entry -> two.of(entry.url()) == 0)
            .toList();
    String other = two.of("/b/") == 1 ? "/b/" : "/c/";
    refuses(published(two, first), coming(other), 40_000, "there is no sitemap for");
  }

  @Test
  void whatOthersHaveChangedIsLeftToThePipeline() {
    PublishedSitemaps unordered = published(ONE, List.of(B, C));
    unordered.replace("sitemap-1.xml", "/b/b/", "/b/d/");
    refuses(unordered, coming("/a/"), 1, "not in order");
    PublishedSitemaps foreign = published(ONE, List.of(B, C));
    foreign.replace("sitemap-1.xml", "example.org", "example.com");
    refuses(foreign, coming("/a/"), 1, "no address of the site");
    PublishedSitemaps own = published(ONE, List.of(B, C));
    own.replace("sitemap.xml", "sitemap-1", "pages");
    refuses(own, coming("/a/"), 1, "sitemaps of its own");
  }

  @Test
  void severalPartsAreLeftToThePipeline() {
    PublishedSitemaps parts = published(ONE, List.of(B, C));
    parts.replace("sitemap.xml", "sitemap-1", "sitemap-1-2");
    refuses(parts, coming("/a/"), 1, "several parts");
    List<SitemapEntry> full =
        IntStream.range(0, 50_000).mapToObj(i -> entry("/" + i + "/")).toList();
    refuses(published(ONE, full), coming("/a/"), 1, "too large for one file");
  }

  private PublishedSitemaps published(Buckets shards, Iterable<SitemapEntry> entries) {
    List<SitemapEntry> all = new ArrayList<>();
    entries.forEach(all::add);
    return new PublishedSitemaps(folder).write(all, shards);
  }

  private static long fail(String reason) {
    throw new AssertionError(reason);
  }

  private static SitemapEntry entry(String url) {
    return new SitemapEntry(url, null);
  }

  private static SitemapEntry dated(String url) {
    return new SitemapEntry(url, DATE);
  }

  private static EditedDate redated(String url) {
    return new EditedDate(url, null, DATE);
  }

  private static SitemapEdits coming(String url) {
    return new SitemapEdits(List.of(), List.of(entry(url)), Set.of());
  }

  private static SitemapEdits going(String... urls) {
    return new SitemapEdits(List.of(), List.of(), Set.of(urls));
  }

  /** Edits of random pages, and the entries before and after them. */
  private static final class RandomEdits {
    final Map<String, SitemapEntry> before = new TreeMap<>();
    final Map<String, SitemapEntry> after;
    private final List<EditedDate> redated = new ArrayList<>();
    private final List<SitemapEntry> come = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private final Random random;
    private final RandomUrls urls;
    private long seconds;

    RandomEdits(long seed) {
      random = new Random(seed);
      urls = new RandomUrls(seed);
      while (before.size() < 80) {
        String url = urls.next();
        before.put(url, new SitemapEntry(url, date()));
      }
      after = new TreeMap<>(before);
      before.values().forEach(this::edit);
      for (int i = random.nextInt(5); i >= 0; i--) {
        come(urls.next());
      }
    }

    SitemapEdits edits() {
      return new SitemapEdits(redated, come, gone);
    }

    private @Nullable OffsetDateTime date() {
      return random.nextInt(3) == 0
          ? null
          : DATE.plusSeconds(++seconds * (random.nextBoolean() ? 1 : -1));
    }

    private void edit(SitemapEntry entry) {
      switch (random.nextInt(20)) {
        case 0 -> go(entry.url());
        case 1 -> {
          go(entry.url());
          come(entry.url());
        }
        case 2 -> redate(entry);
        default -> {}
      }
    }

    private void go(String url) {
      gone.add(url);
      after.remove(url);
    }

    private void come(String url) {
      SitemapEntry entry = new SitemapEntry(url, date());
      if (after.putIfAbsent(url, entry) == null) {
        come.add(entry);
      }
    }

    private void redate(SitemapEntry entry) {
      SitemapEntry now = new SitemapEntry(entry.url(), date());
      redated.add(new EditedDate(entry.url(), entry.lastModified(), now.lastModified()));
      after.put(entry.url(), now);
    }
  }
}
