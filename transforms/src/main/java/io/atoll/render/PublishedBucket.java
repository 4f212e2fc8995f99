package io.atoll.render;

import io.atoll.model.OutputFile;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The published files of one bucket, and what they were made from. */
record PublishedBucket(int bucket, PublishedFiles all, Map<String, OutputFile> files) {

  static PublishedBucket of(int bucket, PublishedFiles all) throws IOException {
    return new PublishedBucket(bucket, all, all.recall(bucket));
  }

  /**
   * The published file, if it was made from the same and is still there.
   *
   * @param inputs what it would be made from if its templates read what they did
   */
  @Nullable OutputFile unchanged(String path, String owner, IntFunction<String> inputs) {
    OutputFile file = files.get(path);
    boolean same =
        file != null
            && file.isMadeFrom(inputs.apply(RenderDigest.readsIn(file.inputs())), owner)
            && all.isInPlace(file);
    return same ? file : null;
  }
}
