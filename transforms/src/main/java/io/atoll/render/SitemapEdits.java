package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.EditedDate;
import io.atoll.model.ListPage;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
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
  public interface PageCount {
    /** How many pages the pipeline would be told of. */
    long pages() throws IOException;

    /** Whether these may be others than at the last build, also if no entry comes or goes. */
    boolean mayDiffer();
  }

  /** What these edits change. */
  static SitemapEdits of(Edits edits) {
    List<EditedDate> redated = new ArrayList<>(edits.redated());
    List<SitemapEntry> come = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    for (PageChange page : edits.moved()) {
      PageRef before = page.before();
      PageRef now = page.now();
      if (page.staysInPlace()) {
        page.redated().ifPresent(redated::add);
      } else {
        Stream.ofNullable(before).forEach(old -> gone.add(old.url()));
        Stream.ofNullable(now).forEach(each -> come.add(SitemapEntry.of(each)));
      }
    }
    heads(edits.lists().come()).forEach(owner -> come.add(SitemapEntry.of(owner)));
    heads(edits.lists().gone()).forEach(owner -> gone.add(owner.url()));
    return new SitemapEdits(redated, come, gone);
  }

  /** The owners of those lists of which the first page is among these. */
  private static Stream<PageRef> heads(List<ListPage> lists) {
    return lists.stream().filter(list -> list.position() == 1).map(ListPage::owner);
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
