package io.atoll.pipeline;

/** Something that can run a build. The outcome and the site do not depend on which one it is. */
public interface Engine {

  /** What the report calls it: {@code direct}, {@code flink}. */
  String name();

  /**
   * Runs a build to its end.
   *
   * @return what came of it, be it published or kept back because of the content
   * @throws io.atoll.model.SiteException if the site's configuration is wrong
   * @throws java.util.concurrent.CancellationException if {@link #cancel} ended it
   * @throws RuntimeException if the engine or the file system failed
   */
  Outcome run(BuildRequest request, Progress progress);

  /**
   * Asks the running build to end soon; the published site stays as it is. Without effect when none
   * is running. Called from another thread than {@link #run}.
   */
  void cancel();
}
