package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A site as it is published. */
public final class PublishedSite {
  private final SiteFolders folders;
  private final Manifest manifest;

  public PublishedSite(SiteFolders folders) {
    this.folders = folders;
    this.manifest = Publication.published(folders);
  }

  /**
   * How many files it has.
   *
   * @param files tell whether they are still there
   * @return -1 if one of them is missing, or has another size: the output has been changed since;
   *     or if the list of them is damaged
   */
  public long countIfWhole(PublishedFiles files) throws IOException {
    if (!manifest.exists()) {
      return -1;
    }
    AtomicLong count = new AtomicLong();
    AtomicBoolean isWhole = new AtomicBoolean(true);
    EachFile.inGroups(
        folders.publishedFolder(),
        IntStream.range(0, manifest.parts().count()).boxed().toList(),
        part -> {
          if (isWhole.get() && !isWhole(part, files, count)) {
            isWhole.set(false);
          }
        });
    return isWhole.get() ? count.get() : -1;
  }

  private boolean isWhole(int part, PublishedFiles files, AtomicLong count) throws IOException {
    Optional<Stream<OutputFile>> listed = manifest.stream(part);
    try (Stream<OutputFile> all = listed.orElseGet(Stream::of)) {
      return listed.isPresent()
          && all.peek(file -> count.incrementAndGet()).allMatch(files::isInPlace);
    }
  }

  /**
   * Whether files that are not published yet could be, with nothing in their way that Atoll did not
   * write.
   *
   * @param paths of the files, relative to the output
   * @param gone paths of published files that will be gone, which are not in the way of a file
   */
  public boolean hasRoomFor(Set<String> paths, Set<String> gone) {
    Path root = folders.publishedFolder().normalize();
    return paths.stream().allMatch(path -> isFree(root, path, gone) && mayHaveFolders(root, path));
  }

  private static boolean isFree(Path root, String path, Set<String> gone) {
    Path file = root.resolve(path);
    return gone.contains(path) ? !Files.isDirectory(file) : !isThere(file);
  }

  /** Whether the folders that a file lies in are there or could be made, within the site. */
  private static boolean mayHaveFolders(Path root, String path) {
    Path folder = root.resolve(path).normalize().getParent();
    while (folder != null && folder.startsWith(root) && !folder.equals(root)) {
      if (isThere(folder) && !Files.isDirectory(folder)) {
        return false;
      }
      folder = folder.getParent();
    }
    return root.equals(folder);
  }

  /** A symbolic link is there even if it leads nowhere. */
  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
