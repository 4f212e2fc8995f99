package io.atoll.bucket;

import io.atoll.model.Fingerprint;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many buckets the site's pages and names are spread over, and which one a name falls in.
 *
 * <p>A bucket is what one worker holds in memory at a time. The output does not depend on the
 * count.
 *
 * @param count at least 1
 */
public record Buckets(int count) implements Serializable {

  /** What a worker takes for a page where a bucket's pages meet their neighbours; measured. */
  private static final long PAGE_BYTES = 16 * 1024;

  /** All workers together hold buckets in one byte of so many. */
  private static final long SHARE = 4;

  private static final long FEWEST_PAGES = 256;
  private static final long MOST_PAGES = 8192;

  public Buckets {
    if (count < 1) {
      throw new IllegalArgumentException("a site needs at least one bucket, not " + count);
    }
  }

  /**
   * Enough buckets for a site of so many pages and for so many workers to share, and no more than
   * their heap asks for: each costs time at every step.
   */
  public static Buckets forPages(long pages, int workers, long heapBytes) {
    long held = heapBytes / SHARE / workers / PAGE_BYTES;
    long size = Math.min(Math.max(held, FEWEST_PAGES), MOST_PAGES);
    long bySize = (pages + size - 1) / size;
    long byWork = Math.min(workers * 2L, pages / 64);
    return new Buckets((int) Math.max(1, Math.min(Math.max(bySize, byWork), 1 << 16)));
  }

  /** The bucket of a page key, a URL or another name. */
  public int of(String name) {
    return of(Fingerprint.of(name));
  }

  /** The names by their buckets, which are in order. */
  public SortedMap<Integer, Set<String>> group(Set<String> names) {
    SortedMap<Integer, Set<String>> groups = new TreeMap<>();
    names.forEach(name -> groups.computeIfAbsent(of(name), b -> new HashSet<>()).add(name));
    return groups;
  }

  public int of(Fingerprint fingerprint) {
    return (int) Long.remainderUnsigned(fingerprint.low(), count);
  }
}
