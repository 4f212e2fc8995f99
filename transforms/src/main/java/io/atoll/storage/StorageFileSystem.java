package io.atoll.storage;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of one bucket, or one cluster. Two of the same address are the same. */
final class StorageFileSystem extends FileSystem {
  private static final Map<String, StorageFileSystem> KNOWN = new ConcurrentHashMap<>();

  private final String scheme;
  private final String authority;
  private final StorageProvider provider;

  private StorageFileSystem(String scheme, String authority) {
    this.scheme = scheme;
    this.authority = authority;
    this.provider = new StorageProvider(scheme, Storages.of(scheme));
  }

  /**
   * The files of an address.
   *
   * @throws java.nio.file.InvalidPathException if there is no such kind of storage
   */
  static StorageFileSystem of(String scheme, String authority) {
    return KNOWN.computeIfAbsent(
        scheme + "://" + authority, address -> new StorageFileSystem(scheme, authority));
  }

  String scheme() {
    return scheme;
  }

  /** What the address of its files begins with; the path from its root follows. */
  String address() {
    return scheme + "://" + authority;
  }

  /** The path of this text; from the root if it begins with a slash. */
  StoragePath path(String text) {
    return StoragePath.of(this, text);
  }

  Storage storage() {
    return provider.storage();
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("a storage is not closed");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(path("/"));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of(new StorageRoot(this));
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public Path getPath(String first, String... more) {
    return path(more.length == 0 ? first : first + "/" + String.join("/", more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException(pattern);
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("a storage's users are not known");
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("a storage is not watched");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StorageFileSystem files && files.address().equals(address());
  }

  @Override
  public int hashCode() {
    return address().hashCode();
  }
}
