package io.atoll.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of one kind of storage beyond reading and writing its files, which Beam does.
 * Beam's own word for it, matching patterns, cannot tell a folder from a file, lists whole trees
 * for one folder, and takes some names for patterns. Found as a service.
 *
 * <p>Addresses are whole: {@code s3://bucket/a/file}. Its methods may throw what its clients throw.
 */
public interface Storage {

  /** The schemes of its addresses. */
  Set<String> schemes();

  /** Tells a pipeline how to reach it. */
  void configure(PipelineOptions options);

  /** How Beam is to be told of a file. */
  default String specification(String address) {
    return address;
  }

  /** Whether an exception of its clients says that there is no such file. */
  default boolean isAbsence(Throwable failure) {
    return failure instanceof FileNotFoundException;
  }

  /** What an exception of its clients means, in a line; null if that is not known better here. */
  default @Nullable String explain(Throwable failure) {
    return null;
  }

  /**
   * Starts a file, whatever is there; it is there, whole, when the channel is closed.
   *
   * @param type as web servers name it
   */
  default WritableByteChannel create(String address, String type) throws IOException {
    return FileSystems.create(FileSystems.matchNewResource(specification(address), false), type);
  }

  /** The file of this address; null if there is none. */
  @Nullable Entry file(String address) throws IOException;

  /** Whether there is a folder of this address: where folders are but names, one with files. */
  boolean isFolder(String address) throws IOException;

  /** What lies in a folder, in any order; empty if there is none. */
  List<Entry> list(String folder) throws IOException;

  /**
   * Moves a file, replacing one that is there: readers see the old one or the new one, whole.
   * Whether it moves a folder, {@link #movesFolders} tells.
   *
   * @throws java.io.FileNotFoundException if there is none to be moved
   */
  void move(String from, String to) throws IOException;

  /** Whether a folder is moved at once, as a file is; to where nothing or an empty folder is. */
  boolean movesFolders();

  /** Deletes files, and folders that are empty; they need not exist. */
  void delete(List<String> addresses) throws IOException;

  /** Deletes a folder and all that is in it; it need not exist. */
  void deleteTree(String folder) throws IOException;

  /**
   * A file or folder.
   *
   * @param name the last part of its path
   * @param isFolder whether it holds others
   * @param size in bytes; 0 for a folder
   * @param modifiedMillis when it was last written, since 1970; 0 if that is not known
   */
  record Entry(String name, boolean isFolder, long size, long modifiedMillis) {
    static Entry folder(String name) {
      return new Entry(name, true, 0, 0);
    }
  }
}
