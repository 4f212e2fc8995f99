package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.discover.SiteSize;
import io.atoll.publish.Gate;
import io.atoll.publish.OutputLayout;
import io.atoll.store.PageStore;
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
 */
record BuildPlan(
    SiteSnapshot site,
    SiteFolders folders,
    Buckets buckets,
    SiteSize size,
    Gate gate,
    OutputLayout layout) {

  long pages() {
    return size.pages();
  }

  PageStore store() {
    return new PageStore(folders.inState("store").toString());
  }

  SiteIndex index() {
    return new SiteIndex(folders.inState("index").toString());
  }
}
