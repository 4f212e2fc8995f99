package io.atoll.discover;

import io.atoll.packed.PackedFormat;
import io.atoll.packed.PackedSize;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Counts the Markdown files below a folder, and about the records of packed ones, by their names:
 * what a Markdown file is, is not asked for, which would take longer than to list it. What cannot
 * be read is left to the walk.
 */
final class ContentSize {
  private final Path content;
  private final Deque<Path> folders = new ArrayDeque<>();
  private long pages;
  private boolean hasPacked;

  private ContentSize(Path content) {
    this.content = content;
    folders.add(content);
  }

  static SiteSize of(Path content) {
    ContentSize size = new ContentSize(content);
    while (!size.folders.isEmpty()) {
      size.count(size.folders.remove());
    }
    return new SiteSize(size.pages, size.hasPacked);
  }

  private void count(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(this::countEntry);
    } catch (IOException | DirectoryIteratorException e) {
      // the walk will say so
    }
  }

  private void countEntry(Path entry) {
    String name = String.valueOf(entry.getFileName());
    if (ContentWalk.isIgnored(name)) {
      return;
    }
    if (ContentWalk.isMarkdown(name)) {
      pages++;
    } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      folders.add(entry);
    } else {
      countPacked(entry, PackedFormat.of(name));
    }
  }

  private void countPacked(Path file, @Nullable PackedFormat format) {
    if (format != null) {
      hasPacked = true;
      pages += PackedSize.of(content, file, format);
    }
  }
}
