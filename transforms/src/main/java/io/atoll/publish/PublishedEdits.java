package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.store.CheckedFile;
import io.atoll.store.CheckedRecords;
import io.atoll.store.FolderTree;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a few changed files of a site into its output and its manifest, without a look at the
 * rest. What is to be done stands in a journal, and each step may be repeated: edits that were
 * broken off are finished by the next command.
 */
public final class PublishedEdits {
  private static final String JOURNAL = "edits";

  /** What a publication replaces in the manifest as a whole. */
  private static final List<String> REPLACED = List.of("edited", "relinked", "survey", "baseline");

  private final SiteFolders folders;
  private final Path next;
  private final Manifest published;

  PublishedEdits(SiteFolders folders) {
    this.folders = folders;
    this.next = folders.nextManifest();
    this.published = Publication.published(folders);
  }

  /** A file and the bucket of its page. */
  private record Edit(int bucket, OutputFile file) {
    static final Wire<Edit> WIRE = Wire.of("Edit", Edit::writeTo, Edit::readFrom);

    private void writeTo(WireOutput out) {
      out.text(file.path()).number(bucket);
      OutputFile.WIRE.write(file, out);
    }

    private static Edit readFrom(WireInput in) {
      in.text();
      return new Edit(in.integer(), OutputFile.WIRE.read(in));
    }
  }

  /**
   * Publishes files that are staged, each in the place of an older one, and the survey that lies in
   * the next manifest.
   *
   * @param files by the bucket of their page
   * @param baseline what is published then
   */
  public static void publish(
      SiteFolders folders, Map<Integer, List<OutputFile>> files, Baseline baseline)
      throws IOException {
    Publication.requireWritable(folders.outputFolder());
    PublishedEdits edits = new PublishedEdits(folders);
    baseline.write(edits.next);
    List<Edit> journal = new ArrayList<>();
    files.forEach((bucket, own) -> own.forEach(file -> journal.add(new Edit(bucket, file))));
    edits.journal().write(JOURNAL, journal);
    edits.finish();
  }

  /** Whether edits are decided and not yet all in place. */
  boolean areDecided() throws IOException {
    return journal().condition(JOURNAL) == CheckedFile.Condition.WHOLE;
  }

  /** Does what the journal says. */
  void finish() throws IOException {
    Publication.uninterrupted(this::replay);
  }

  private void replay() throws IOException {
    List<Edit> edits = journal().read(JOURNAL).orElse(List.of());
    for (Edit edit : edits) {
      place(edit.file());
    }
    listInParts(edits);
    listInBuckets(edits);
    for (String file : REPLACED) {
      if (Files.exists(next.resolve(file))) {
        replace(next.resolve(file), published.folder().resolve(file));
      }
    }
    FolderTree.delete(next);
  }

  private void place(OutputFile file) throws IOException {
    Path staged = folders.stagingFolder().resolve(file.path());
    if (Files.exists(staged)) {
      replace(staged, folders.outputFolder().resolve(file.path()));
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    new Disk().replace(from, to);
  }

  private void listInParts(List<Edit> edits) throws IOException {
    ManifestParts parts = published.parts();
    Map<Integer, List<OutputFile>> byPart = new TreeMap<>();
    for (Edit edit : edits) {
      int part = parts.of(edit.file().path());
      byPart.computeIfAbsent(part, p -> new ArrayList<>()).add(edit.file());
    }
    for (Map.Entry<Integer, List<OutputFile>> each : byPart.entrySet()) {
      Map<String, OutputFile> files = published.read(each.getKey());
      each.getValue().forEach(file -> files.put(file.path(), file));
      published.write(each.getKey(), files.values());
    }
  }

  private void listInBuckets(List<Edit> edits) throws IOException {
    Map<Integer, List<OutputFile>> byBucket = new TreeMap<>();
    for (Edit edit : edits) {
      byBucket.computeIfAbsent(edit.bucket(), b -> new ArrayList<>()).add(edit.file());
    }
    for (Map.Entry<Integer, List<OutputFile>> each : byBucket.entrySet()) {
      PublishedFiles.replace(published.folder(), each.getKey(), each.getValue());
    }
  }

  private CheckedRecords<Edit> journal() {
    return new CheckedRecords<>(next.toString(), Edit.WIRE);
  }
}
