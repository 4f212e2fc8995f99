package io.atoll.publish;

import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings the output from one manifest to the next. What is to be done follows from the two
 * manifests and the staging folder alone, and each step may be repeated: a publication that was
 * broken off is finished by {@link #recover} before anything else happens.
 */
public final class Publication {
  private static final ReentrantLock RUNNING = new ReentrantLock();

  private final SiteFolders folders;
  private final Disk disk;
  private final Path output;
  private final Manifest published;
  private final Manifest next;
  private long deleted;

  Publication(SiteFolders folders) {
    this(folders, new Disk());
  }

  Publication(SiteFolders folders, Disk disk) {
    this.folders = folders;
    this.disk = disk;
    this.output = folders.outputFolder();
    this.published = published(folders);
    this.next = next(folders);
  }

  static Manifest published(SiteFolders folders) {
    return new Manifest(folders.publishedManifest());
  }

  static Manifest next(SiteFolders folders) {
    return new Manifest(folders.nextManifest());
  }

  /** Finishes a publication that was broken off, and clears away a build that was. */
  public static void recover(SiteFolders folders) throws IOException {
    Publication publication = new Publication(folders);
    PublishedEdits edits = new PublishedEdits(folders, new Disk());
    if (edits.areDecided()) {
      edits.finish();
    } else if (publication.next.exists()) {
      publication.run();
    }
    publication.clear();
  }

  /** Waits until no publication of this process is running, so that an exit does not cut it off. */
  public static void awaitQuiet() {
    RUNNING.lock();
    try {
      assert RUNNING.isHeldByCurrentThread();
    } finally {
      RUNNING.unlock();
    }
  }

  /** Finds out before anything is decided that an output cannot be written. */
  static void requireWritable(Path output) throws IOException {
    if (Files.exists(output) && !Files.isWritable(output)) {
      throw new IOException("the output " + output + " cannot be written; let this user write it");
    }
  }

  /** A step of publishing. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Does what is decided, while {@link #awaitQuiet} waits. */
  static void uninterrupted(Step step) throws IOException {
    RUNNING.lock();
    try {
      step.run();
    } catch (IOException e) {
      throw new BrokenOffException(e);
    } catch (UncheckedIOException e) {
      throw new BrokenOffException(new IOException(e.getMessage(), e));
    } finally {
      RUNNING.unlock();
    }
  }

  /**
   * Seals the next manifest and publishes it; returns how many files were deleted. When an engine
   * repeats the last step of a build that is published already, there is nothing left to do.
   */
  long commit(ManifestParts parts, Baseline baseline) throws IOException {
    if (!Files.exists(next.folder())) {
      return 0;
    }
    requireWritable(output);
    baseline.write(next.folder());
    next.seal(parts);
    return run();
  }

  /**
   * Publishes the new site as a release, and deletes those that are too many; see {@link #commit}.
   */
  long release(ManifestParts parts, Baseline baseline, OutputLayout layout) throws IOException {
    if (!Files.exists(next.folder())) {
      return 0;
    }
    Releases releases = new Releases(folders, disk);
    if (!next.exists()) {
      new NextRelease(folders, disk).complete(next, parts);
      long pages = baseline.ending().tally().get("pages");
      new ReleaseNote(releases.nextId(), layout.time(), pages, next.bytes(parts)).write(next);
      baseline.write(next.folder());
      next.seal(parts);
    }
    long gone = run();
    retain(releases, layout.keep());
    return gone;
  }

  /** The new site is published: that an old one cannot be deleted changes nothing of that. */
  private static void retain(Releases releases, int keep) throws IOException {
    try {
      releases.retain(keep);
    } catch (IOException e) {
      throw new BrokenOffException(e);
    }
  }

  /** Publishes what the sealed next manifest says; returns how many files were deleted. */
  long run() throws IOException {
    uninterrupted(
        () -> {
          Optional<ReleaseNote> release = ReleaseNote.in(next);
          if (release.isPresent()) {
            deleted = new Releases(folders, disk).publish(next, release.get());
          } else {
            deleted = new InPlace(folders, disk).publish(next, published);
          }
        });
    return deleted;
  }

  /** Removes what an unfinished or finished build has left. */
  void clear() throws IOException {
    next.unseal();
    disk.deleteTree(next.folder());
    disk.deleteTree(folders.stagingFolder());
    disk.deleteTree(folders.replacementsFolder());
    new Releases(folders, disk).clear();
  }
}
