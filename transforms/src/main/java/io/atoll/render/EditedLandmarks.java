package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.OutputFile;
import io.atoll.model.PipelineNeededException;
import io.atoll.store.AtOnce;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds what shows other texts of sections, or of the home page: as far as lists do. */
record EditedLandmarks(
    ListedPages listed, PublishedFiles published, Buckets buckets, EditRoom room) {

  /**
   * The addresses of the pages of lists that show another text of their owner, or of others.
   *
   * @throws PipelineNeededException if more than lists may show one of them
   */
  Set<String> lists(Edits edits) throws IOException, PipelineNeededException {
    Set<String> readers = edits.showLandmarksAnew() ? readers() : new HashSet<>();
    Set<String> lists =
        listed.addressesOfOthers(
            buckets, list -> readers.contains(OutputFile.pathOf(list.frame().url())));
    lists.forEach(address -> readers.remove(OutputFile.pathOf(address)));
    PipelineNeededException.unless(
        readers.isEmpty(),
        readers.stream().sorted().limit(1).collect(Collectors.joining())
            + " may show the text of a section that was edited");
    return lists;
  }

  /** The paths of the published files whose templates read a text or date of such a page. */
  private Set<String> readers() throws IOException, PipelineNeededException {
    Set<String> paths = ConcurrentHashMap.newKeySet();
    AtOnce.below(
        buckets.count(),
        bucket -> {
          if (paths.size() <= room.files()) {
            published.recall(bucket).values().stream()
                .filter(EditedLandmarks::readsLandmarks)
                .forEach(file -> paths.add(file.path()));
          }
        });
    PipelineNeededException.unless(
        paths.size() <= room.files(),
        "more than " + room.files() + " files may show the text of a section that was edited");
    return paths;
  }

  private static boolean readsLandmarks(OutputFile file) {
    return file.isRendered() && (RenderDigest.readsIn(file.inputs()) & TemplateReads.LANDMARK) != 0;
  }
}
