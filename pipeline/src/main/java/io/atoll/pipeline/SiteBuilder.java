package io.atoll.pipeline;

import io.atoll.model.Failure;
import io.atoll.model.Tally;
import io.atoll.publish.Ending;
import io.atoll.publish.Publication;
import io.atoll.render.TemplateAnalysis;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/** Builds a site from what is asked for to what came of it, on the engine that the options name. */
public final class SiteBuilder implements SiteBuild {

  private final Consumer<Path> check;

  private SiteBuilder(Consumer<Path> check) {
    this.check = check;
  }

  public static SiteBuilder create() {
    return after(state -> {});
  }

  /**
   * A builder that first has the state folder checked, while no other build can use it.
   *
   * @param check throws a {@link io.atoll.model.SiteException} if nothing may be built in it
   */
  public static SiteBuilder after(Consumer<Path> check) {
    return new SiteBuilder(check);
  }

  @Override
  public Outcome run(BuildRequest request, PipelineOptions options, PipelineRunListener listener) {
    FileSystems.setDefaultPipelineOptions(options);
    try {
      return StateLock.holding(
          request.state(),
          () -> {
            check.accept(request.state());
            return build(request, options, listener);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome build(
      BuildRequest request, PipelineOptions options, PipelineRunListener listener)
      throws IOException {
    SiteFolders last = SiteFolders.of(request.site(), request.output(), request.state());
    Publication.recover(last);
    SiteFolders folders = last.begin();
    Site site = SiteLoader.load(request.site(), selection(request));
    TemplateAnalysis templates = TemplateAnalysis.of(site);
    if (!templates.failures().isEmpty()) {
      return refused(templates.failures());
    }
    Planning planning =
        new Planning(request, folders, site.withAnalysis(templates.demands(), templates.pinned()));
    Optional<Ending> edited = planning.edited();
    Outcome outcome =
        edited.isPresent() ? outcome(edited.get()) : build(planning, folders, options, listener);
    return outcome.planned(planning.ignored(), planning.pipelineReason());
  }

  /** Runs the pipeline, and once more from nothing if a body of the state could not be read. */
  private static Outcome build(
      Planning planning, SiteFolders folders, PipelineOptions options, PipelineRunListener listener)
      throws IOException {
    Outcome outcome = build(planning.plan(), folders, options, listener);
    if (StateCheck.damagedSegment(folders).isEmpty()) {
      return outcome;
    }
    return build(planning.plan(), folders, options, listener);
  }

  private static Outcome build(
      BuildPlan plan, SiteFolders folders, PipelineOptions options, PipelineRunListener listener)
      throws IOException {
    Ending.forget(folders);
    Pipeline pipeline = Pipeline.create(options);
    BuildSite.compose(pipeline, plan);
    Invokers.prepare(pipeline);
    try {
      if (!listener.awaitEnd(pipeline.run())) {
        return Outcome.leftRunning();
      }
    } catch (RuntimeException e) {
      recoverAfter(e, folders);
      throw e;
    }
    Publication.recover(folders);
    return outcome(Ending.read(folders));
  }

  /** Workers of a failed pipeline may still write: what cannot be cleared away is so later. */
  private static void recoverAfter(RuntimeException failure, SiteFolders folders) {
    try {
      Publication.recover(folders);
    } catch (IOException | UncheckedIOException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * What came of a build that was left running, once it has ended.
   *
   * @return the outcome; empty if none has been written yet
   * @throws IOException if it cannot be read
   */
  public static Optional<Outcome> outcomeIn(Path site, Path output, Path state) throws IOException {
    SiteFolders folders = SiteFolders.of(site, output, state);
    return Ending.isThere(folders) ? Optional.of(outcome(Ending.read(folders))) : Optional.empty();
  }

  private static Site.Selection selection(BuildRequest request) {
    return new Site.Selection(request.drafts(), request.future(), request.expired(), request.now());
  }

  private static Outcome refused(List<Failure> failures) {
    return Outcome.unpublished(failures, failures.size() + " mistakes in templates");
  }

  private static Outcome outcome(Ending ended) {
    return new Outcome(
        counts(ended.tally()),
        ended.failures(),
        ended.broken(),
        ended.changes(),
        List.of(),
        Map.of(),
        ended.isPublished(),
        ended.refusal(),
        lost(ended.tally().get(Tally.LOST_BODIES)),
        "",
        ended.tally().timings());
  }

  private static List<String> lost(long bodies) {
    return bodies == 0
        ? List.of()
        : List.of("the state has lost " + bodies + " bodies, whose pages were parsed again");
  }

  private static Counts counts(Tally tally) {
    return new Counts(
        tally.get("pages"),
        tally.get("islands"),
        tally.get("connected"),
        tally.get("hubs"),
        tally.get("joined"),
        tally.get("terms"),
        tally.get("listPages"),
        tally.get("links"),
        tally.get("brokenLinks"),
        tally.get("relatedEdges"),
        tally.get("rendered"),
        tally.get("reused"),
        tally.get("written"),
        tally.get("deleted"),
        tally.get("bytesWritten"));
  }
}
