package io.atoll.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the files of a {@link Storage} for {@link java.nio.file.Files}.
 *
 * <p>Folders need not be made. A move replaces what is there. When the storage fails, all methods
 * throw {@link StorageException}.
 */
final class StorageProvider extends FileSystemProvider {
  private final String scheme;
  private final Storage storage;

  StorageProvider(String scheme, Storage storage) {
    this.scheme = scheme;
    this.storage = storage;
  }

  Storage storage() {
    return storage;
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.APPEND)) {
      throw new UnsupportedOperationException("a storage's files are written whole");
    }
    return options.contains(StandardOpenOption.WRITE) ? create(path) : open(path);
  }

  static SeekableByteChannel create(Path path) throws IOException {
    StoragePath file = mine(path);
    Storage storage = file.getFileSystem().storage();
    String type = ContentType.of(file.address());
    return StorageErrors.during(
        file, () -> new WriteChannel(file, storage.create(file.address(), type)));
  }

  static SeekableByteChannel open(Path path) throws IOException {
    StoragePath file = mine(path);
    return StorageErrors.during(
        file,
        () -> {
          ReadableByteChannel channel = FileSystems.open(file.resource());
          if (channel instanceof SeekableByteChannel seekable) {
            return new ReadChannel(file, seekable);
          }
          channel.close();
          throw new IOException("it cannot be read from the middle");
        });
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
    StoragePath folder = mine(path);
    List<Path> entries = new ArrayList<>();
    for (Storage.Entry entry : StorageErrors.during(folder, () -> storage.list(folder.address()))) {
      StoragePath listed = folder.listed(entry);
      if (!isReserved(entry.name()) && filter.accept(listed)) {
        entries.add(listed);
      }
    }
    return new Listing(entries);
  }

  /** Names that a path cannot have; an object storage does not mind. */
  private static boolean isReserved(String name) {
    return name.equals(".") || name.equals("..");
  }

  @Override
  public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
    StoragePath folder = mine(path);
    if (file(folder).isPresent()) {
      throw new FileAlreadyExistsException(folder.address());
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    StoragePath file = mine(path);
    StorageErrors.during(
        file,
        () -> {
          storage.delete(List.of(file.address()));
          return file;
        });
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    StoragePath from = mine(source);
    StorageErrors.during(
        from,
        () -> {
          FileSystems.copy(List.of(from.resource()), List.of(mine(target).resource()));
          return from;
        });
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    StoragePath from = mine(source);
    StoragePath to = mine(target);
    try {
      StorageErrors.during(
          from,
          () -> {
            storage.move(from.address(), to.address());
            return from;
          });
    } catch (NoSuchFileException e) {
      if (!storage.movesFolders() && isFolder(from)) {
        throw new AtomicMoveNotSupportedException(
            from.address(), to.address(), "a folder of an object storage");
      }
      throw e;
    }
  }

  private boolean isFolder(StoragePath path) throws FileSystemException {
    return StorageErrors.during(path, () -> storage.isFolder(path.address()));
  }

  @Override
  public boolean isSameFile(Path path, Path other) {
    return mine(path).toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public FileStore getFileStore(Path path) {
    return new StorageRoot(mine(path).getFileSystem());
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws FileSystemException {
    entry(mine(path));
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws FileSystemException {
    if (type != BasicFileAttributes.class) {
      throw new UnsupportedOperationException(type.getName());
    }
    return type.cast(new StorageAttributes(entry(mine(path))));
  }

  private Storage.Entry entry(StoragePath path) throws FileSystemException {
    Storage.Entry known = path.listed();
    if (known != null) {
      return known;
    }
    Optional<Storage.Entry> file = file(path);
    if (file.isEmpty() && !isFolder(path)) {
      throw new NoSuchFileException(path.address());
    }
    return file.orElseGet(() -> Storage.Entry.folder(String.valueOf(path.getFileName())));
  }

  private Optional<Storage.Entry> file(StoragePath path) throws FileSystemException {
    return path.getNameCount() == 0
        ? Optional.empty()
        : StorageErrors.during(path, () -> Optional.ofNullable(storage.file(path.address())));
  }

  private static StoragePath mine(Path path) {
    if (path instanceof StoragePath own) {
      return own;
    }
    throw new ProviderMismatchException(path + " is local");
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException(names);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return null;
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException("use Locations");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException("use Locations");
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException("use Locations");
  }
}
