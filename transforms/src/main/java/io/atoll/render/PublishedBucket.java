package io.atoll.render;

import io.atoll.model.OutputFile;
import io.atoll.model.RenderCause;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
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

  /** Why a file that is not {@link #unchanged} is rendered. */
  Set<RenderCause> causes(String path, String owner, IntFunction<String> inputs) {
    OutputFile before = files.get(path);
    if (!all.recalls() || before == null) {
      return Set.of(all.recalls() ? RenderCause.NEW : RenderCause.CLEAN);
    }
    if (!before.owner().equals(owner)) {
      return Set.of(RenderCause.SOURCE);
    }
    if (before.inputs().isEmpty()) {
      return Set.of(RenderCause.ALWAYS);
    }
    String now = inputs.apply(RenderDigest.readsIn(before.inputs()));
    Set<RenderCause> differences = InputParts.differences(before.inputs(), now);
    boolean same = before.inputs().equals(now);
    return !differences.isEmpty()
        ? differences
        : Set.of(same ? RenderCause.MISSING : RenderCause.OTHER);
  }

  /** The file with a note of when and why it was rendered. */
  OutputFile noted(OutputFile made, IntFunction<String> inputs) {
    return made.rendered(all.startedMillis(), causes(made.path(), made.owner(), inputs));
  }
}
