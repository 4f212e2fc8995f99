package io.atoll.publish;

import static java.util.stream.Collectors.toSet;

import io.atoll.store.AtOnce;
import io.atoll.store.CheckedRecords;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings edits of a few files of a site into its output and its manifest, without a look at the
 * rest. What is to be done stands in a journal, and each step may be repeated: edits that were
 * broken off are finished by the next command.
 */
public final class PublishedEdits {
  private static final String JOURNAL = "edits";

  /** What edits replace in the manifest as a whole, with what is shown by lists. */
  private static final List<String> REPLACED =
      List.of("edited", "relinked", "navigation", "survey", "baseline");

  private static final Pattern SHOWN_BY_LISTS = Pattern.compile("listed-[0-9]+");

  private final SiteFolders folders;
  private final Disk disk;
  private final Path next;
  private final Manifest published;

  PublishedEdits(SiteFolders folders, Disk disk) {
    this.folders = folders;
    this.disk = disk;
    this.next = folders.nextManifest();
    this.published = Publication.published(folders);
  }

  /**
   * Publishes files that are staged, deletes those that go, and takes over what of the site as a
   * whole lies in the next manifest.
   *
   * @param baseline what is published then
   * @throws IOException if the file system fails. Once the journal is written, the next command
   *     finishes what is left
   */
  public static void publish(SiteFolders folders, List<FileEdit> edits, Baseline baseline)
      throws IOException {
    Publication.requireWritable(folders.outputFolder());
    PublishedEdits publication = new PublishedEdits(folders, new Disk());
    publication.decide(edits, baseline);
    publication.finish();
  }

  /** Writes the journal, with which the edits are decided. */
  void decide(List<FileEdit> edits, Baseline baseline) throws IOException {
    baseline.write(next);
    journal().write(JOURNAL, edits);
  }

  /** Whether edits are decided and not yet all in place. */
  boolean areDecided() throws IOException {
    return journal().read(JOURNAL).isPresent();
  }

  /** Does what the journal says. */
  void finish() throws IOException {
    Publication.uninterrupted(this::replay);
  }

  private void replay() throws IOException {
    List<FileEdit> edits = journal().read(JOURNAL).orElse(List.of());
    bringToOutput(MergedEdits.of(edits));
    list(edits);
    MergedEdits.note(edits, published.folder());
    for (String name : replaced()) {
      disk.replace(next.resolve(name), published.folder().resolve(name));
    }
    disk.deleteTree(next);
  }

  private void bringToOutput(MergedEdits edits) throws IOException {
    OutputTree tree = new OutputTree(folders, disk);
    tree.place(edits.now().keySet());
    tree.delete(edits.gone());
    tree.placeBlocked();
  }

  private void list(List<FileEdit> edits) throws IOException {
    Map<Integer, MergedEdits> byPart = MergedEdits.byPart(edits, published.parts());
    AtOnce.byProcessors(byPart.entrySet(), each -> published.edit(each.getKey(), each.getValue()));
  }

  /** The files of the next manifest that replace published ones; the baseline last. */
  private List<String> replaced() throws IOException {
    try (Stream<Path> files = Files.list(next)) {
      Set<String> names = files.map(f -> String.valueOf(f.getFileName())).collect(toSet());
      Stream<String> listed = names.stream().filter(n -> SHOWN_BY_LISTS.matcher(n).matches());
      return Stream.concat(listed.sorted(), REPLACED.stream().filter(names::contains)).toList();
    }
  }

  private CheckedRecords<FileEdit> journal() {
    return new CheckedRecords<>(next.toString(), FileEdit.WIRE);
  }
}
