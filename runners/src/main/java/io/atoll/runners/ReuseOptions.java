package io.atoll.runners;

import io.atoll.model.Reuse;
import picocli.CommandLine.Option;

/** How much of the last build a build takes over; one of these, or none. */
final class ReuseOptions {
  @Option(
      names = "--clean",
      description = "Take nothing over from the last build: parse and render every page.")
  private boolean clean;

  @Option(
      names = "--verify",
      description = "Tell what has changed by the content of files, never by size and time.")
  private boolean verify;

  @Option(
      names = "--trust-output",
      description = "Take published files for what the last build left, without a look at each.")
  private boolean trustOutput;

  Reuse chosen() {
    if (clean) {
      return Reuse.NOTHING;
    }
    if (verify) {
      return Reuse.VERIFIED;
    }
    return trustOutput ? Reuse.TRUSTED : Reuse.UNCHANGED;
  }
}
