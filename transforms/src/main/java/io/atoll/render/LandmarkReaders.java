package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.OutputFile;
import io.atoll.model.PipelineNeededException;
import io.atoll.store.AtOnce;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the published files whose templates read a text or date of a page of the navigation. */
record LandmarkReaders(PublishedFiles published, Buckets buckets) {

  /**
   * The paths of these files.
   *
   * @throws PipelineNeededException if they are too many
   */
  Set<String> paths(EditRoom room) throws IOException, PipelineNeededException {
    Set<String> paths = ConcurrentHashMap.newKeySet();
    AtOnce.below(
        buckets.count(),
        bucket -> {
          if (paths.size() <= room.files()) {
            published.recall(bucket).values().stream()
                .filter(LandmarkReaders::readsLandmarks)
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
