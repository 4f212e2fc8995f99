package io.atoll.publish;

import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.Serializable;

/**
 * What the steps of publishing are given.
 *
 * @param folders where the site is made and published
 * @param gate what it must fulfil
 * @param making what it was made from
 * @param parts how its manifest is cut
 * @param layout in which form it is published
 * @param published the files that are
 */
record PublishSettings(
    SiteFolders folders,
    Gate gate,
    Baseline.Making making,
    ManifestParts parts,
    OutputLayout layout,
    PublishedFiles published)
    implements Serializable {

  PublishSettings as(OutputLayout wanted) {
    return new PublishSettings(folders, gate, making, parts, wanted, published);
  }

  PublishSettings besides(PublishedFiles files) {
    return new PublishSettings(folders, gate, making, parts, layout, files);
  }
}
