package io.atoll.render;

import io.atoll.model.PipelineNeededException;
import io.atoll.site.SiteConfig;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Stages the sitemaps that a few edits change. They hold all pages, of which nothing else needs to
 * be known for that.
 */
final class EditedSitemaps {
  private final SiteConfig config;
  private final Path published;
  private final StagedEdits staged;

  EditedSitemaps(SiteConfig config, Path published, StagedEdits staged) {
    this.config = config;
    this.published = published;
    this.staged = staged;
  }

  /**
   * Stages the sitemaps that say something else after the edits, and the index.
   *
   * @param count of the pages after the edits
   */
  void stage(SitemapEdits edits, SitemapEdits.PageCount count)
      throws IOException, PipelineNeededException {
    if ((edits.isEmpty() && !count.mayDiffer()) || config.disabled("sitemap")) {
      return;
    }
    new RevisedSitemaps(config, this::read, staged::generated).write(edits, count);
  }

  private SitemapText read(String name) throws IOException, PipelineNeededException {
    PipelineNeededException.unless(!staged.isAuthored(name), "the site has sitemaps of its own");
    try {
      return SitemapText.read(published.resolve(name));
    } catch (NoSuchFileException e) {
      throw new PipelineNeededException("the sitemaps are not published");
    }
  }
}
