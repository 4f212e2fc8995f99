package io.atoll.store;

import io.atoll.model.OutputFile;
import io.atoll.model.Reuse;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a site were made from, bucket by bucket, as a part of its manifest: so that the
 * next build makes only those anew whose inputs have changed.
 */
public final class PublishedFiles implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String PREFIX = "inputs-";

  private final SiteFolders folders;
  private final Reuse reuse;
  private final long startedMillis;
  private transient @Nullable Path current;

  /** The files of one output, as the last build left them. */
  public PublishedFiles(SiteFolders folders) {
    this(folders, Reuse.UNCHANGED, 0);
  }

  /**
   * The files of one output, for a build.
   *
   * @param reuse whether those of the last build are taken over, and looked at for that
   * @param startedMillis when it began, in milliseconds since the epoch
   */
  public PublishedFiles(SiteFolders folders, Reuse reuse, long startedMillis) {
    this.folders = folders;
    this.reuse = reuse;
    this.startedMillis = startedMillis;
  }

  /** Whether files of the last build are taken over. */
  public boolean recalls() {
    return reuse != Reuse.NOTHING;
  }

  /** When the build began, in milliseconds since the epoch. */
  public long startedMillis() {
    return startedMillis;
  }

  /** The published files of a bucket, by path. */
  public Map<String, OutputFile> recall(int bucket) throws IOException {
    Map<String, OutputFile> files = new HashMap<>();
    if (recalls()) {
      records(folders.publishedManifest())
          .read(name(bucket))
          .ifPresent(all -> all.forEach(file -> files.put(file.path(), file)));
    }
    return files;
  }

  /**
   * Whether a published file is still there: the output may have been changed since. That is not
   * looked at if it is trusted.
   */
  public boolean isInPlace(OutputFile file) {
    try {
      return reuse == Reuse.TRUSTED || Files.size(folder().resolve(file.path())) == file.size();
    } catch (IOException e) {
      return false;
    }
  }

  /** Where they lie, which does not change while a site is built. */
  private Path folder() {
    Path known = current;
    if (known == null) {
      known = folders.publishedFolder();
      current = known;
    }
    return known;
  }

  /**
   * Keeps the new site's files of a bucket. Those that are made anew by each build are among them:
   * when the list of what is published is damaged, this is the other one.
   */
  public void keep(int bucket, Iterable<OutputFile> files) throws IOException {
    List<OutputFile> known = new ArrayList<>();
    for (OutputFile file : files) {
      if (file.isNew()) {
        known.add(file);
      }
    }
    records(folders.nextManifest()).write(name(bucket), known);
  }

  /**
   * Changes what is noted in a bucket of the manifest that lies in a folder; may be repeated.
   *
   * @param now the files that changed or came, by path
   * @param gone the paths of those that went
   */
  public static void edit(Path manifest, int bucket, Map<String, OutputFile> now, Set<String> gone)
      throws IOException {
    records(manifest).edit(name(bucket), now, gone);
  }

  /** Whether a file of a manifest holds what {@link #keep} does. */
  public static boolean isKeptIn(String name) {
    return name.startsWith(PREFIX);
  }

  /** All files that {@link #keep} kept in one of the files of a manifest. */
  public static List<OutputFile> read(Path manifest, String name) throws IOException {
    return records(manifest).read(name).orElse(List.of());
  }

  private static CheckedRecords<OutputFile> records(Path manifest) {
    return new CheckedRecords<>(manifest.toString(), OutputFile.WIRE);
  }

  private static String name(int bucket) {
    return PREFIX + bucket;
  }
}
