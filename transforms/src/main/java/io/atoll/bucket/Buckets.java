package io.atoll.bucket;

import io.atoll.model.Fingerprint;
import java.io.Serializable;

/**
 * How many buckets the site's pages and names are spread over, and which one a name falls in.
 *
 * <p>A bucket is what one worker holds in memory at a time. The output does not depend on the
 * count.
 *
 * @param count at least 1
 */
public record Buckets(int count) implements Serializable {

  /** A bucket holds about so many pages: a few megabytes of references. */
  private static final int PAGES_IN_A_BUCKET = 2048;

  public Buckets {
    if (count < 1) {
      throw new IllegalArgumentException("a site needs at least one bucket, not " + count);
    }
  }

  /** Enough buckets for a site of so many pages and for so many workers to share. */
  public static Buckets forPages(long pages, int workers) {
    long bySize = (pages + PAGES_IN_A_BUCKET - 1) / PAGES_IN_A_BUCKET;
    long byWork = Math.min(workers * 2L, pages / 64);
    return new Buckets((int) Math.max(1, Math.min(Math.max(bySize, byWork), 1 << 16)));
  }

  /** The bucket of a page key, a URL or another name. */
  public int of(String name) {
    return of(Fingerprint.of(name));
  }

  public int of(Fingerprint fingerprint) {
    return (int) Long.remainderUnsigned(fingerprint.low(), count);
  }
}
