package io.atoll.storage;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.util.MimeTypes;

/** Turns what a user or a job names a file by into a path. */
public final class Locations {
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)(/.*)?", Pattern.DOTALL);

  private Locations() {}

  /**
   * The path of a local file, or of one on another file system: {@code s3://bucket/site}, {@code
   * hdfs://host:port/site}. The path's text leads back to it.
   *
   * @throws InvalidPathException if it is neither
   */
  public static Path of(String name) {
    Matcher address = ADDRESS.matcher(name);
    if (!address.matches()) {
      return Path.of(name);
    }
    String scheme = address.group(1);
    if (scheme.equals("file")) {
      throw new InvalidPathException(name, "a local file is named by its path alone");
    }
    String path = address.group(3);
    return StorageFileSystem.of(scheme, address.group(2)).path(path == null ? "/" : path);
  }

  /** Whether a name is an address, rather than a local path. */
  public static boolean isAddress(String name) {
    return ADDRESS.matcher(name).matches();
  }

  /** Whether a path is a local one. */
  public static boolean isLocal(Path path) {
    return !(path instanceof StoragePath);
  }

  /**
   * Starts a file, local or not; one of the same name is replaced, folders above it are made.
   *
   * @throws IOException if the file system fails
   */
  public static WritableByteChannel create(String name) throws IOException {
    return of(name) instanceof StoragePath path
        ? StorageProvider.create(path)
        : FileSystems.create(local(name), MimeTypes.BINARY);
  }

  /**
   * Opens a file, local or not.
   *
   * @throws IOException if there is none, or if the file system fails
   */
  public static SeekableByteChannel open(String name) throws IOException {
    return of(name) instanceof StoragePath path
        ? StorageProvider.open(path)
        : (SeekableByteChannel) FileSystems.open(local(name));
  }

  /**
   * Deletes a file, local or not; it need not exist.
   *
   * @throws IOException if the file system fails
   */
  public static void delete(String name) throws IOException {
    Files.deleteIfExists(of(name));
  }

  private static ResourceId local(String name) {
    return FileSystems.matchNewResource(name, false);
  }

  /**
   * Deletes a folder that is not local, with all that is in it; it need not exist.
   *
   * @throws IOException if the storage fails
   */
  public static void deleteTree(Path folder) throws IOException {
    StoragePath path = (StoragePath) folder;
    StorageErrors.during(
        path,
        () -> {
          path.getFileSystem().storage().deleteTree(path.address());
          return path;
        });
  }

  /** Tells a pipeline how to reach every storage that can be reached. */
  public static void configure(PipelineOptions options) {
    Storages.configure(options);
  }
}
