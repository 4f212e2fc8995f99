package io.atoll.pipeline;

import io.atoll.discover.DiscoverSources;
import io.atoll.render.SitemapEdits;
import io.atoll.store.SiteFolders;

/** The pages as the pipeline would count them: by their files, also those that are left out. */
record PageFiles(SiteFolders folders, boolean mayDiffer) implements SitemapEdits.PageCount {
  @Override
  public long pages() {
    return DiscoverSources.measure(folders).pages();
  }
}
