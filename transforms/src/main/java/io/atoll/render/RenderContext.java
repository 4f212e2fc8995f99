package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Navigation;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.util.List;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * What every rendering transform of one build is given.
 *
 * @param setup where the site, the bodies and the staging folder are
 * @param navigation the small side input that every page may show: one, or none of a site without
 *     pages
 * @param awaited side inputs that are there once what templates look up is written; none if no
 *     template looks anything up
 */
public record RenderContext(
    SiteRenderer.Setup setup,
    PCollectionView<List<Navigation>> navigation,
    List<PCollectionView<?>> awaited) {

  public RenderContext {
    awaited = List.copyOf(awaited);
  }

  public static RenderContext of(
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PageStore store,
      SiteIndex index,
      PublishedFiles published,
      PCollectionView<List<Navigation>> navigation,
      List<PCollectionView<?>> awaited) {
    return new RenderContext(
        new SiteRenderer.Setup(site, folders, buckets, store, index, published),
        navigation,
        awaited);
  }
}
