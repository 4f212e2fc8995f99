package io.atoll.publish;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.atoll.model.CodePoints;
import io.atoll.model.OutputFile;
import io.atoll.store.AtOnce;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What edits come to, path by path: a file that goes in one and comes in another is not gone.
 *
 * @param now the files that changed or came, by path
 * @param gone the paths of those that went
 */
record MergedEdits(Map<String, OutputFile> now, Set<String> gone) {
  static final MergedEdits NONE = new MergedEdits(Map.of(), Set.of());

  static MergedEdits of(List<FileEdit> edits) {
    Map<String, OutputFile> now = new TreeMap<>(CodePoints.ORDER);
    Set<String> gone = new TreeSet<>(CodePoints.ORDER);
    for (FileEdit edit : edits) {
      OutputFile file = edit.now();
      if (file == null) {
        gone.add(edit.path());
      } else {
        now.put(edit.path(), file);
      }
    }
    gone.removeAll(now.keySet());
    return new MergedEdits(now, gone);
  }

  /** What the edits of each part of a manifest come to. */
  static Map<Integer, MergedEdits> byPart(List<FileEdit> edits, ManifestParts parts) {
    return by(edits, edit -> parts.of(edit.path()));
  }

  /** Notes in a manifest, bucket by bucket, what the files are made from; may be repeated. */
  static void note(List<FileEdit> edits, Path manifest) throws IOException {
    AtOnce.byProcessors(
        by(edits, FileEdit::bucket).entrySet(),
        each ->
            PublishedFiles.edit(
                manifest, each.getKey(), each.getValue().now, each.getValue().gone));
  }

  private static Map<Integer, MergedEdits> by(
      List<FileEdit> edits, Function<FileEdit, Integer> group) {
    return edits.stream()
        .collect(groupingBy(group, TreeMap::new, collectingAndThen(toList(), MergedEdits::of)));
  }

  /** Makes the edits in a list of files by path. */
  void applyTo(Map<String, OutputFile> files) {
    files.keySet().removeAll(gone);
    files.putAll(now);
  }
}
