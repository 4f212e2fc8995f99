package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.discover.SiteSize;
import io.atoll.model.Reuse;
import io.atoll.parse.SourceMemory;
import io.atoll.publish.Baseline;
import io.atoll.publish.Gate;
import io.atoll.publish.OutputLayout;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;

/**
 * What is fixed before the pipeline of one build is made.
 *
 * @param site its settings, frozen
 * @param folders where it is read, published, and kept
 * @param buckets how many its pages are spread over
 * @param size about how many sources it has
 * @param gate what it must fulfil to be published
 * @param layout in which form it is
 * @param reuse how much of the last build it takes over
 * @param startedMillis when it began, in milliseconds since the epoch
 */
record BuildPlan(
    SiteSnapshot site,
    SiteFolders folders,
    Buckets buckets,
    SiteSize size,
    Gate gate,
    OutputLayout layout,
    Reuse reuse,
    long startedMillis) {

  long pages() {
    return size.pages();
  }

  PageStore store() {
    return new PageStore(folders.inState("store").toString());
  }

  Baseline.Making making() {
    return Baseline.Making.of(
        site.fingerprint().rendering(), site.load().selection(), startedMillis);
  }

  SourceMemory sources() {
    String folder = folders.inState("sources").toString();
    return SourceMemory.in(folder, store(), reuse, startedMillis);
  }

  PublishedFiles published() {
    return new PublishedFiles(folders, reuse, startedMillis);
  }

  SiteIndex index() {
    return new SiteIndex(folders.inState("index").toString());
  }
}
