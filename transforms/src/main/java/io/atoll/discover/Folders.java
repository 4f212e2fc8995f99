package io.atoll.discover;

import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists folders of a site in the order of their names, and keeps to the site's own folder. */
final class Folders {
  private static final String OUTSIDE =
      "is a symbolic link out of the site's folder; copy what it leads to instead";

  /** So often links behind links may lead to one folder: mutual ones multiply without a bound. */
  static final int MOST_LINKS = 1000;

  private static final Comparator<Entry> BY_NAME =
      Comparator.comparing(Entry::name, CodePoints.ORDER);

  /** So many names of a folder are worth a second processor. */
  private static final int MANY = 4096;

  private final Path site;
  private final Consumer<Failure> failures;
  private final Survey.Witness witness;
  private final Set<Path> entered = new HashSet<>();
  private final Map<Path, Integer> followed = new HashMap<>();

  /** A name in a folder, of which there are no facts if it cannot be found. */
  private record Name(Path path, @Nullable BasicFileAttributes facts) {
    static Name of(Path path) {
      try {
        return new Name(path, attributes(path, LinkOption.NOFOLLOW_LINKS));
      } catch (IOException e) {
        return new Name(path, null);
      }
    }

    String text() {
      return String.valueOf(path.getFileName());
    }
  }

  /** A name in a folder, and what it stands for. */
  record Entry(String name, Path path, BasicFileAttributes attributes) {
    boolean isFolder() {
      return attributes.isDirectory();
    }
  }

  Folders(Path site, Consumer<Failure> failures, Survey.Witness witness) {
    this.site = site;
    this.failures = failures;
    this.witness = witness;
  }

  /** A folder of the site, which may be a link to another; absent if there is none to walk. */
  Optional<Path> root(String name) {
    Path folder = site.resolve(name);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      Path real = folder.toRealPath();
      if (real.startsWith(site)) {
        return Optional.of(real);
      }
      fail(name, OUTSIDE);
    } catch (IOException e) {
      fail(name, "cannot be found under this name; mend the link");
    }
    return Optional.empty();
  }

  /** The entries of a folder, named {@code shown} in messages; unusable ones become failures. */
  List<Entry> list(Path folder, String shown) {
    List<Entry> unsorted = new ArrayList<>();
    try {
      names(folder).forEachOrdered(name -> add(unsorted, name, shown));
    } catch (IOException e) {
      fail(shown, "cannot be listed; allow the user who builds to read the folder");
    }
    List<Entry> entries = streamed(unsorted).sorted(BY_NAME).toList();
    witness.listed(shown, entries);
    return entries;
  }

  /** The names in a folder, several of which are looked at at a time. */
  private static Stream<Name> names(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
      names.forEach(paths::add);
    }
    return streamed(paths).map(Name::of);
  }

  private static <T> Stream<T> streamed(List<T> all) {
    return all.size() < MANY ? all.stream() : all.parallelStream();
  }

  /** Whether the folder may be walked: a link may lead back to one that is being walked. */
  boolean enter(Path folder, String shown) {
    boolean fresh = entered.add(folder);
    if (!fresh) {
      fail(shown, "leads by symbolic links back to a folder that it lies in; remove the link");
    }
    return fresh;
  }

  void leave(Path folder) {
    entered.remove(folder);
  }

  private void add(List<Entry> entries, Name name, String folder) {
    BasicFileAttributes facts = name.facts;
    if (facts == null) {
      failToFind(join(folder, name.text()));
    } else if (facts.isSymbolicLink()) {
      addLinked(entries, name.path, join(folder, name.text()));
    } else if (facts.isDirectory() || facts.isRegularFile()) {
      entries.add(new Entry(name.text(), name.path, facts));
    }
  }

  private void addLinked(List<Entry> entries, Path link, String shown) {
    try {
      follow(entries, link, shown);
    } catch (IOException e) {
      failToFind(shown);
    }
  }

  private void failToFind(String shown) {
    fail(shown, "cannot be found under this name; rename it in UTF-8, or mend the link");
  }

  private void follow(List<Entry> entries, Path link, String shown) throws IOException {
    Path target = link.toRealPath();
    if (!target.startsWith(site)) {
      fail(shown, OUTSIDE);
      return;
    }
    BasicFileAttributes facts = attributes(target);
    if (!facts.isDirectory() || link.equals(site.resolve(shown)) || mayFollow(target, shown)) {
      entries.add(new Entry(String.valueOf(link.getFileName()), target, facts));
    }
  }

  /** Whether a link to a folder may be followed that itself lies behind a link. */
  private boolean mayFollow(Path target, String shown) {
    int times = followed.merge(target, 1, Integer::sum);
    if (times == MOST_LINKS + 1) {
      fail(shown, "shows a folder that links within links show too often; remove some of them");
    }
    return times <= MOST_LINKS;
  }

  private static BasicFileAttributes attributes(Path path, LinkOption... options)
      throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, options);
  }

  private void fail(String shown, String message) {
    failures.accept(new Failure(shown, 0, message));
  }

  /** The folder of a path; empty for the topmost one. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String join(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }
}
