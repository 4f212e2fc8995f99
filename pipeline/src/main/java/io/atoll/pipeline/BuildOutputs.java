package io.atoll.pipeline;

import io.atoll.bucket.Block;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.publish.PublishSite;
import io.atoll.render.RenderTags;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/** What the stages of one build put out besides what they hand to each other. */
final class BuildOutputs {
  private final List<PCollection<Failure>> failures = new ArrayList<>();
  private final List<PCollection<Tally>> tallies = new ArrayList<>();
  private final List<PCollection<KV<Integer, Block<OutputFile>>>> files = new ArrayList<>();

  void failures(PCollection<Failure> more) {
    failures.add(more);
  }

  void tallies(PCollection<Tally> more) {
    tallies.add(more);
  }

  void files(PCollection<KV<Integer, Block<OutputFile>>> more) {
    files.add(more);
  }

  /** All that a rendering step puts out. */
  void rendered(PCollectionTuple rendered) {
    files(rendered.get(RenderTags.FILES));
    failures(rendered.get(RenderTags.FAILURES));
    tallies(rendered.get(RenderTags.TALLIES));
  }

  /** The input of the last stage. */
  PCollectionTuple all(PCollection<BrokenLink> broken) {
    return PCollectionTuple.of(PublishSite.FILES, flatten("Files", files))
        .and(PublishSite.FAILURES, flatten("Failures", failures))
        .and(PublishSite.TALLIES, flatten("Tallies", tallies))
        .and(PublishSite.BROKEN, broken);
  }

  /** Several collections as one. */
  static <T> PCollection<T> flatten(String step, List<PCollection<T>> parts) {
    return PCollectionList.of(parts).apply(step, Flatten.pCollections());
  }
}
