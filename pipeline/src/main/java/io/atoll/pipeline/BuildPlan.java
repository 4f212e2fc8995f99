package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.publish.Gate;
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
 * @param pages about how many it has: the Markdown files that were counted
 * @param gate what it must fulfil to be published
 */
record BuildPlan(SiteSnapshot site, SiteFolders folders, Buckets buckets, long pages, Gate gate) {

  PageStore store() {
    return new PageStore(folders.inState("store").toString());
  }

  SiteIndex index() {
    return new SiteIndex(folders.inState("index").toString());
  }
}
