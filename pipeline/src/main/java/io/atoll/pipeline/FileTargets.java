package io.atoll.pipeline;

import io.atoll.graph.LinkSearch;
import io.atoll.parse.KnownPages;
import io.atoll.site.Theme;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Searches a site for the copied files that links may mean by their paths. */
final class FileTargets {
  private static final List<String> INDEXES = List.of("index.md", "index.markdown");

  private final SiteFolders folders;
  private final KnownPages pages;
  private final LinkSearch search;

  FileTargets(SiteFolders folders, KnownPages pages, LinkSearch search) {
    this.folders = folders;
    this.pages = pages;
    this.search = search;
  }

  /** Searches for those that have one of these paths. */
  void search(Set<String> paths) throws IOException {
    for (String path : paths) {
      if (path.indexOf('\0') < 0 && !path.isEmpty()) {
        search(path);
      }
    }
  }

  private void search(String path) throws IOException {
    if (isFile(folders.statics(), path) || Theme.files().contains(path)) {
      search.foundFile(path, "/" + path);
    } else if (isFile(folders.content(), path)) {
      url(path).ifPresent(url -> search.foundFile(path, url));
    } else if (Files.exists(folders.content().resolve(path))) {
      search.foundElsewhere(path);
    }
  }

  /** Whether it is a file, and none of the folders above it is a link to another. */
  private static boolean isFile(Path folder, String path) {
    Path at = folder;
    for (Path name : Path.of(path)) {
      at = at.resolve(name);
      if (Files.isSymbolicLink(at)) {
        return false;
      }
    }
    return Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS);
  }

  /** Where a file in {@code content/} is published; absent if it is not. */
  private Optional<String> url(String path) throws IOException {
    if (("/" + path).contains("/.") || ("/" + path).contains("/_")) {
      return Optional.empty();
    }
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      String folder = path.substring(0, end);
      String name = path.substring(end + 1);
      if (isBundle(folder)) {
        return INDEXES.contains(name) ? Optional.empty() : urlBeside(folder, name);
      }
    }
    boolean isPage = path.endsWith(".md") || path.endsWith(".markdown");
    return isPage ? Optional.empty() : Optional.of("/" + path);
  }

  private Optional<String> urlBeside(String page, String file) throws IOException {
    return pages.find(Set.of(page)).taken(page).map(bundle -> bundle.resourceUrl(file));
  }

  private boolean isBundle(String folder) {
    return INDEXES.stream().anyMatch(index -> isFile(folders.content(), folder + "/" + index));
  }
}
