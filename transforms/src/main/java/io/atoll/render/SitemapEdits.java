package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.EditedDate;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a few edits change in the sitemaps.
 *
 * @param redated other dates of entries that stay
 * @param come new entries
 * @param gone the URLs of entries that are no more, as paths from the site's root; one that has
 *     come, too, is replaced
 */
public record SitemapEdits(List<EditedDate> redated, List<SitemapEntry> come, Set<String> gone) {

  /** Counts the site's pages. */
  @FunctionalInterface
  public interface PageCount {
    /** How many pages the pipeline would be told of. */
    long pages() throws IOException;
  }

  boolean isEmpty() {
    return redated.isEmpty() && keepEntries();
  }

  /** Whether no entry comes or goes. */
  boolean keepEntries() {
    return come.isEmpty() && gone.isEmpty();
  }

  /** The shards that hold one of the entries. */
  Set<Integer> shards(Buckets shards) {
    Stream<String> dated = redated.stream().map(EditedDate::url);
    Stream<String> others = Stream.concat(come.stream().map(SitemapEntry::url), gone.stream());
    return Stream.concat(dated, others).map(shards::of).collect(Collectors.toSet());
  }

  /** Those of a shard. */
  SitemapEdits of(int shard, Buckets shards) {
    return new SitemapEdits(
        redated.stream().filter(page -> shards.of(page.url()) == shard).toList(),
        come.stream().filter(entry -> shards.of(entry.url()) == shard).toList(),
        gone.stream().filter(url -> shards.of(url) == shard).collect(Collectors.toSet()));
  }
}
