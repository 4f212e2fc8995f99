package io.atoll.runners;

import io.atoll.publish.Publishing;
import io.atoll.publish.Publishing.Mode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a build that say how it is published. */
final class PublishOptions {
  private static final Map<String, Mode> MODES =
      Map.of("in-place", Mode.IN_PLACE, "releases", Mode.RELEASES);

  @Option(
      names = "--publish",
      paramLabel = "FORM",
      description =
          "in-place (what has changed is replaced in the output) or releases (each build whole, in a"
              + " folder of its own, and a link to it) (default: as the output is; in-place).")
  private @Nullable String form;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "How many releases are kept, the new one included (default: 5).")
  private @Nullable Integer keep;

  /**
   * What they say.
   *
   * @throws IllegalArgumentException with what is wrong and what to do, in one line
   */
  Publishing asked() {
    Mode mode = form == null ? Mode.AS_IT_IS : MODES.get(form);
    if (mode == null) {
      throw new IllegalArgumentException("--publish must be in-place or releases, not " + form);
    }
    if (keep != null && keep < 1) {
      throw new IllegalArgumentException("--keep must be at least 1, not " + keep);
    }
    if (keep != null && mode == Mode.IN_PLACE) {
      throw new IllegalArgumentException("--keep is for --publish releases, not for in-place");
    }
    return new Publishing(mode, keep == null ? Publishing.USUAL_KEEP : keep);
  }
}
