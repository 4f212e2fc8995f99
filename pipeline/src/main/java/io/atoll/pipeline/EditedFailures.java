package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.model.Failure;
import io.atoll.model.PageChange;
import io.atoll.model.PageKeys;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SourceFile;
import io.atoll.parse.EditedPages;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What failed in a build that was published nevertheless. Of a page that failed not all is known:
 * one that comes or moves might be the same, or be what it lacks.
 *
 * @param failures none of which may be over without a change
 */
record EditedFailures(List<Failure> failures) {

  /** Makes sure that all fails again that failed, and nothing else does, after these changes. */
  void requireToStay(Changes changes, EditedPages edits, CopiedFiles copied)
      throws PipelineNeededException {
    boolean movesNothing = edits.moved().isEmpty() && copied.all().isEmpty();
    Failure.Stays least = movesNothing ? Failure.Stays.WITH_ITS_PLACE : Failure.Stays.WITH_ITS_FILE;
    PipelineNeededException.unless(
        failures.stream().allMatch(failure -> failure.stays().compareTo(least) >= 0),
        "the last build had failures that edits of other files may mend");
    Set<String> failed = failures.stream().map(Failure::file).collect(Collectors.toSet());
    PipelineNeededException.unless(
        files(changes).noneMatch(failed::contains), "a page that failed was edited, or has gone");
    Set<String> keys = keys();
    PipelineNeededException.unless(
        edits.moved().stream().map(PageChange::key).noneMatch(keys::contains),
        "a page has come in the place of one that failed");
  }

  /** The keys of the pages that the files with a failure may be the sources of. */
  Set<String> keys() {
    return failures.stream().map(failure -> key(failure.file())).collect(Collectors.toSet());
  }

  /** The paths of the files that have changed or gone, from the site's folder. */
  private static Stream<String> files(Changes changes) {
    return Stream.concat(
        changes.sources().stream().map(SourceFile::place), changes.gone().stream());
  }

  /** The key of the page that a file may be the source of. */
  private static String key(String file) {
    String path = file.substring(file.indexOf('/') + 1);
    return PageKeys.of(path);
  }
}
