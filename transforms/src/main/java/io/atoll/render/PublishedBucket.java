package io.atoll.render;

import io.atoll.model.OutputFile;
import io.atoll.model.RenderCause;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The published files of one bucket, and what they were made from. */
record PublishedBucket(int bucket, PublishedFiles all, Map<String, OutputFile> files) {

  static PublishedBucket of(int bucket, PublishedFiles all) throws IOException {
    return new PublishedBucket(bucket, all, all.recall(bucket));
  }

  /** Whether a file of this path is published. */
  boolean has(String path) {
    return files.containsKey(path);
  }

  /** The published file, if it was made from the same and is still there. */
  @Nullable OutputFile unchanged(Target target) {
    OutputFile file = files.get(target.path());
    boolean same =
        file != null && file.isMadeFrom(now(file, target), target.owner()) && all.isInPlace(file);
    return same ? file : null;
  }

  /** Whether the published file of the same path holds the same, and is still there. */
  boolean holds(OutputFile made) {
    OutputFile before = files.get(made.path());
    return before != null
        && before.size() == made.size()
        && before.digest().equals(made.digest())
        && all.isInPlace(before);
  }

  /** What a file would be made from if its templates read what they did. */
  private static String now(OutputFile file, Target target) {
    return target.inputs().apply(RenderDigest.readsIn(file.inputs()));
  }

  /** Why a file that is not {@link #unchanged} is rendered. */
  Set<RenderCause> causes(Target target) {
    OutputFile before = files.get(target.path());
    if (!all.recalls() || before == null) {
      return Set.of(all.recalls() ? RenderCause.NEW : RenderCause.CLEAN);
    }
    if (!before.owner().equals(target.owner())) {
      return Set.of(RenderCause.SOURCE);
    }
    if (before.inputs().isEmpty()) {
      return Set.of(RenderCause.ALWAYS);
    }
    String now = now(before, target);
    Set<RenderCause> differences = InputParts.differences(before.inputs(), now);
    boolean same = before.inputs().equals(now);
    return !differences.isEmpty()
        ? differences
        : Set.of(same ? RenderCause.MISSING : RenderCause.OTHER);
  }

  /** The file with a note of when and why it was rendered. */
  OutputFile noted(OutputFile made, Target target) {
    return made.rendered(all.startedMillis(), causes(target));
  }
}
