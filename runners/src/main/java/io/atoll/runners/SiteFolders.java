package io.atoll.runners;

import io.atoll.storage.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folders of a build, absolute and without symbolic links, checked against each other. They may
 * lie on any file system.
 *
 * @param site the site's folder
 * @param output where it is published
 * @param state what the next build can reuse
 */
record SiteFolders(Path site, Path output, Path state) {
  private static final List<String> SOURCES = List.of("content", "templates", "static", "data");

  /**
   * Checks the folders that a user named.
   *
   * @param output {@code SITE/public} if absent
   * @param state {@code SITE/.atoll} if absent
   * @throws IllegalArgumentException with what is wrong and what to do, in one line
   */
  static SiteFolders of(String site, @Nullable String output, @Nullable String state) {
    Path siteFolder = siteFolder(site);
    SiteFolders folders =
        new SiteFolders(
            siteFolder,
            output == null ? real(siteFolder.resolve("public")) : folder("--output", output),
            state == null ? real(siteFolder.resolve(".atoll")) : folder("--state", state));
    folders.check();
    return folders;
  }

  /** A file that will be written. */
  static Path file(String option, String name) {
    require(!Locations.isAddress(name), option + " " + name + " is no local path; name a file");
    Path file = path(option, name).toAbsolutePath();
    require(!Files.isDirectory(file), option + " " + name + " is a folder; name a file");
    return file;
  }

  private static Path siteFolder(String name) {
    Path folder = real(path("SITE", name));
    if (Locations.isLocal(folder)) {
      require(Files.exists(folder), "there is no folder " + name);
      require(Files.isDirectory(folder), name + " is a file; name the site's folder");
    }
    require(
        Files.isDirectory(folder.resolve("content")),
        name + " has no content/ folder; name the folder that holds content/");
    return folder;
  }

  private static Path folder(String option, String name) {
    return real(path(option, name));
  }

  private static Path path(String option, String name) {
    require(!name.isEmpty(), option + " is empty; name a folder");
    try {
      return Locations.of(name);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          option + " " + name + " cannot be used: " + e.getReason(), e);
    }
  }

  private void check() {
    requireFolder(output, "the output path");
    requireFolder(state, "the state path");
    require(!site.startsWith(output), "the output would replace the site's folder; choose another");
    require(!site.startsWith(state), "the state would mix with the site's folder; choose another");
    for (String source : SOURCES) {
      Path folder = real(site.resolve(source));
      requireApart(output, folder, "the output", "the site's " + source + "/ folder");
      requireApart(state, folder, "the state", "the site's " + source + "/ folder");
    }
    requireApart(state, output, "the state", "the output");
  }

  private static void requireFolder(Path folder, String what) {
    require(
        !Files.exists(folder) || Files.isDirectory(folder),
        what + " " + folder + " is a file; name a folder");
  }

  private static void requireApart(Path inner, Path outer, String what, String where) {
    require(
        !inner.startsWith(outer) && !outer.startsWith(inner),
        what + " and " + where + " must lie apart; choose another folder for " + what);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The real path of what exists of it, and the rest as it is written. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    if (!Locations.isLocal(path)) {
      return absolute;
    }
    Path existing = absolute;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(absolute));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
