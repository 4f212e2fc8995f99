package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.graph.LinkSearch;
import io.atoll.model.EditedLinks;
import io.atoll.model.ListPage;
import io.atoll.model.Listed;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.parse.EditedSources;
import io.atoll.parse.KnownPages;
import io.atoll.render.ListedPages;
import io.atoll.render.ShownPages;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches a site for what the new links of edited pages lead to. */
final class EditedTargets {
  private static final String FEED = "index.xml";

  private final KnownPages pages;
  private final List<EditedLinks> relinked;
  private final Site site;
  private final SiteFolders folders;
  private final Map<String, PageRef> sections;
  private final ListedPages listed;
  private final Buckets buckets;
  private final LinkSearch search;

  EditedTargets(
      EditedSources sources,
      ShownPages shown,
      ListedPages listed,
      Site site,
      SiteFolders folders,
      Buckets buckets)
      throws IOException, PipelineNeededException {
    this.pages = sources.pages();
    this.relinked = sources.edits().relinked();
    this.site = site;
    this.folders = folders;
    this.listed = listed;
    this.buckets = buckets;
    this.search = new LinkSearch(site.config().basePath());
    this.sections =
        shown.requiredNavigation().sections().stream()
            .collect(Collectors.toMap(PageRef::key, page -> page));
  }

  /** What resolves them. */
  LinkSearch resolver() throws IOException, PipelineNeededException {
    searchByKeys();
    if (!areFound()) {
      Set<String> files = new TreeSet<>();
      relinked.forEach(page -> files.addAll(search.files(page)));
      new FileTargets(folders, pages, search).search(files);
    }
    if (!areFound()) {
      searchByAllNames();
    }
    return search;
  }

  private boolean areFound() {
    return relinked.stream().allMatch(search::isOver);
  }

  private void searchByKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    relinked.forEach(page -> keys.addAll(search.keys(page)));
    KnownPages.Found found = pages.find(keys);
    for (String key : keys) {
      Optional.ofNullable(sections.get(key)).or(() -> found.taken(key)).ifPresent(search::found);
    }
  }

  private void searchByAllNames() throws IOException, PipelineNeededException {
    Set<String> urls = new TreeSet<>();
    relinked.forEach(page -> urls.addAll(search.want(page)));
    pages.forEach(search::offer);
    sections.values().forEach(search::offer);
    searchGenerated(urls);
  }

  private void searchGenerated(Set<String> urls) throws IOException {
    search.offerGenerated(site.config().taxonomies().values());
    Set<String> names = new TreeSet<>(urls);
    urls.forEach(url -> names.add(ownerOfFeed(url)));
    Map<String, Listed> lists = listed.find(buckets, names);
    for (String url : urls) {
      Listed list = lists.get(url);
      Listed feed = lists.get(ownerOfFeed(url));
      if (list != null) {
        search.found(list.frame());
      } else if (feed != null && hasFeed(feed.frame()) && feed.frame().feedUrl().equals(url)) {
        search.foundGenerated(url);
      } else if (isPublished(url)) {
        search.foundElsewhere(url);
      }
    }
  }

  private boolean hasFeed(ListPage list) {
    return list.position() == 1 && list.hasFeed() && !site.config().disabled("rss");
  }

  private static String ownerOfFeed(String url) {
    return url.endsWith("/" + FEED) ? url.substring(0, url.length() - FEED.length()) : url;
  }

  /** Whether a file is published that may have this URL. */
  private boolean isPublished(String url) {
    String path = url.substring(1);
    Path published = folders.publishedFolder();
    return path.indexOf('\0') < 0
        && Stream.of(published.resolve(path), published.resolve(path).resolve("index.html"))
            .anyMatch(Files::isRegularFile);
  }
}
