package io.atoll.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/** A path of a {@link StorageFileSystem}: names, from its root or from another path. */
final class StoragePath implements Path {
  private final StorageFileSystem files;
  private final boolean absolute;
  private final List<String> names;

  /** What a listing has told of it; such a path does not ask again. */
  private final Storage.@Nullable Entry listed;

  private StoragePath(
      StorageFileSystem files,
      boolean absolute,
      List<String> names,
      Storage.@Nullable Entry listed) {
    this.files = files;
    this.absolute = absolute;
    this.names = names;
    this.listed = listed;
  }

  static StoragePath of(StorageFileSystem files, String text) {
    List<String> names =
        Arrays.stream(text.split("/", -1)).filter(name -> !name.isEmpty()).toList();
    return new StoragePath(files, text.startsWith("/"), names, null);
  }

  /** What a listing of this folder has found in it. */
  StoragePath listed(Storage.Entry entry) {
    return new StoragePath(files, absolute, joined(names, List.of(entry.name())), entry);
  }

  Storage.@Nullable Entry listed() {
    return listed;
  }

  /** As Beam names it: {@code s3://bucket/a/file}. */
  String address() {
    return files.address() + "/" + String.join("/", toAbsolutePath().names);
  }

  ResourceId resource() {
    return FileSystems.matchNewResource(files.storage().specification(address()), false);
  }

  private StoragePath with(boolean fromRoot, List<String> others) {
    return new StoragePath(files, fromRoot, others, null);
  }

  private StoragePath mine(Path other) {
    if (other instanceof StoragePath path && path.files.equals(files)) {
      return path;
    }
    throw new ProviderMismatchException(other + " is not of " + files.address());
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  @Override
  public StorageFileSystem getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return absolute;
  }

  @Override
  public @Nullable Path getRoot() {
    return absolute ? with(true, List.of()) : null;
  }

  @Override
  public @Nullable Path getFileName() {
    return names.isEmpty() ? null : with(false, names.subList(names.size() - 1, names.size()));
  }

  @Override
  public @Nullable Path getParent() {
    if (names.isEmpty() || (names.size() == 1 && !absolute)) {
      return null;
    }
    return with(absolute, names.subList(0, names.size() - 1));
  }

  @Override
  public int getNameCount() {
    return names.size();
  }

  @Override
  public Path getName(int index) {
    return subpath(index, index + 1);
  }

  @Override
  public Path subpath(int begin, int end) {
    return with(false, names.subList(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof StoragePath path
        && path.files.equals(files)
        && path.absolute == absolute
        && path.names.size() <= names.size()
        && names.subList(0, path.names.size()).equals(path.names);
  }

  @Override
  public boolean endsWith(Path other) {
    if (!(other instanceof StoragePath path) || !path.files.equals(files)) {
      return false;
    }
    int rest = names.size() - path.names.size();
    return path.absolute
        ? path.equals(this)
        : rest >= 0 && names.subList(rest, names.size()).equals(path.names);
  }

  @Override
  public StoragePath normalize() {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      boolean canGoUp = !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..");
      if (name.equals("..") && (canGoUp || absolute)) {
        if (canGoUp) {
          kept.remove(kept.size() - 1);
        }
      } else if (!name.equals(".")) {
        kept.add(name);
      }
    }
    return kept.size() == names.size() ? this : with(absolute, kept);
  }

  @Override
  public Path resolve(Path other) {
    StoragePath path = mine(other);
    return path.absolute ? path : with(absolute, joined(names, path.names));
  }

  @Override
  public Path relativize(Path other) {
    StoragePath path = mine(other);
    int shared = 0;
    int most = Math.min(names.size(), path.names.size());
    while (shared < most && names.get(shared).equals(path.names.get(shared))) {
      shared++;
    }
    List<String> way = new ArrayList<>();
    for (int i = shared; i < names.size(); i++) {
      way.add("..");
    }
    return with(false, joined(way, path.names.subList(shared, path.names.size())));
  }

  @Override
  public URI toUri() {
    try {
      return new URI(address().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(address() + " is no URI", e);
    }
  }

  @Override
  public StoragePath toAbsolutePath() {
    return absolute ? this : with(true, names);
  }

  /** There are no links: it is the normal form of this path, if there is such a file or folder. */
  @Override
  public Path toRealPath(LinkOption... options) throws NoSuchFileException {
    return toAbsolutePath().normalize();
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("a storage is not watched");
  }

  @Override
  public int compareTo(Path other) {
    return toString().compareTo(mine(other).toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoragePath path
        && path.files.equals(files)
        && path.absolute == absolute
        && path.names.equals(names);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + files.hashCode();
  }

  @Override
  public String toString() {
    return absolute ? address() : String.join("/", names);
  }
}
