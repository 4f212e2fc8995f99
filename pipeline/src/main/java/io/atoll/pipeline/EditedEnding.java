package io.atoll.pipeline;

import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.parse.EditedSources;
import io.atoll.publish.Baseline;
import io.atoll.publish.Ending;
import io.atoll.publish.FileEdit;
import io.atoll.render.RenderEdits.Staged;
import io.atoll.render.ShownPages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a build ends that takes no pipeline: the counts of the last one, but what was done. */
final class EditedEnding {
  private final Baseline last;
  private final Tally counted;

  /** The ending of a build after which the counts are greater by so much. */
  EditedEnding(Baseline last, Tally counted) {
    this.last = last;
    this.counted = counted;
  }

  /**
   * The ending of a build that found nothing to do.
   *
   * @param files how many are published
   */
  static Ending unchanged(Baseline last, long files) {
    return new EditedEnding(last, new Tally(Map.of())).of(files, List.of(), Staged.NONE);
  }

  /**
   * The ending of a build of these edits.
   *
   * @param files how many were published before
   */
  Ending of(
      long files, List<FileEdit> edits, Staged rendered, EditedSources sources, ShownPages shown) {
    Ending done = of(files, edits, rendered);
    Tally more =
        counted
            .plus(Tally.of(Tally.EDITED, sources.changed() - count(Tally.EDITED)))
            .plus(Tally.of(Tally.RELINKED, shown.relinked() - count(Tally.RELINKED)))
            .plus(Tally.of(Tally.CHANGES_AT, sources.changesAt()));
    return done.with(done.tally().plus(more));
  }

  private long count(String name) {
    return last.ending().tally().get(name);
  }

  private Ending of(long files, List<FileEdit> edits, Staged rendered) {
    List<OutputFile> written =
        edits.stream()
            .filter(edit -> !edit.keepsBytes())
            .flatMap(edit -> Stream.ofNullable(edit.now()))
            .toList();
    long deleted = edits.stream().filter(edit -> edit.now() == null).count();
    long replaced = edits.stream().filter(EditedEnding::isReplaced).count();
    Map<String, Long> done =
        Map.of(
            "rendered",
            rendered.count(),
            "written",
            (long) written.size(),
            "reused",
            files - replaced,
            "deleted",
            deleted,
            "bytesWritten",
            written.stream().mapToLong(OutputFile::size).sum(),
            Tally.LOST_BODIES,
            0L);
    return last.ending()
        .with(last.ending().tally().with(done, rendered.timings()))
        .with(last.ending().changes().followedBy(edits));
  }

  private static boolean isReplaced(FileEdit edit) {
    return edit.before() != null && !edit.keepsBytes();
  }
}
