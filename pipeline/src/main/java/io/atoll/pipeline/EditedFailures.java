package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.model.Failure;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SourceFile;
import io.atoll.parse.EditedPages;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What failed in a build that was published nevertheless. Of a page that failed nothing is known:
 * one that comes, goes or moves might stand in its place, or be what it lacks.
 *
 * @param failures none of which may be over without a change
 */
record EditedFailures(List<Failure> failures) {

  /** Makes sure that all fails again that failed, and nothing else does, after these changes. */
  void requireToStay(Changes changes, EditedPages edits, CopiedFiles copied)
      throws PipelineNeededException {
    if (failures.isEmpty()) {
      return;
    }
    PipelineNeededException.unless(
        failures.stream().allMatch(failure -> failure.stays() == Failure.Stays.WITH_ITS_FILE),
        "the last build had failures that edits of other files may mend");
    Set<String> failed = failures.stream().map(Failure::file).collect(Collectors.toSet());
    PipelineNeededException.unless(
        files(changes).noneMatch(failed::contains), "a page that failed was edited, or has gone");
    PipelineNeededException.unless(
        edits.moved().isEmpty() && copied.all().isEmpty(),
        "pages or files come, go or move, and the last build had failures");
  }

  /** The paths of the files that have changed or gone, from the site's folder. */
  private static Stream<String> files(Changes changes) {
    return Stream.concat(
        changes.sources().stream().map(SourceFile::place), changes.gone().stream());
  }
}
