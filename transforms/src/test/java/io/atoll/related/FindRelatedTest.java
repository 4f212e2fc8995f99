package io.atoll.related;

import io.atoll.bucket.Buckets;
import io.atoll.bucket.SampleBlocks;
import io.atoll.model.Demand;
import io.atoll.model.EdgeKind;
import io.atoll.model.Incoming;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.store.SampleSites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindRelatedTest {
  private static final Buckets BUCKETS = new Buckets(4);
  private static final Map<String, Integer> WEIGHTS = Map.of("tags", 1, "categories", 2);

  private final Path folder;

  FindRelatedTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void agreesWithComparingAllPages() {
    long seed = new Random().nextInt();
    List<PageRef> pages = RandomTags.pages(new Random(seed), 80, 9, 4);
    List<RelatedPages> expected = new ArrayList<>();
    BruteForce bruteForce = new BruteForce(WEIGHTS, 3);
    pages.forEach(p -> expected.add(bruteForce.shown(p, pages)));
    Pipeline pipeline = Pipeline.create();
    PCollectionTuple found =
        find(pipeline, new SampleSites().related(WEIGHTS, 3).demanding(Demand.RELATED), pages);
    PAssert.that(
            "seed " + seed,
            SampleBlocks.records("Related", found.get(FindRelated.RELATED), RelatedPages.WIRE))
        .containsInAnyOrder(expected);
    PAssert.that(
            "seed " + seed,
            SampleBlocks.records("Edges", found.get(FindRelated.INCOMING), Incoming.WIRE)
                .apply(FlatMapElements.into(TypeDescriptors.strings()).via(FindRelatedTest::shown)))
        .containsInAnyOrder(expected.stream().flatMap(e -> e.related().stream()).toList());
    pipeline.run();
  }

  @Test
  void findsNothingForTemplatesThatShowNone() {
    List<PageRef> pages = RandomTags.pages(new Random(1), 20, 3, 3);
    Pipeline pipeline = Pipeline.create();
    PCollectionTuple found = find(pipeline, new SampleSites(), pages);
    PAssert.that(found.get(FindRelated.RELATED)).empty();
    PAssert.that(found.get(FindRelated.INCOMING)).empty();
    pipeline.run();
  }

  private PCollectionTuple find(Pipeline pipeline, SampleSites site, List<PageRef> pages) {
    return SampleBlocks.create(
            pipeline, "Pages", PageRef.WIRE, page -> BUCKETS.of(page.key()), pages)
        .apply(FindRelated.of(site.snapshot(folder), BUCKETS));
  }

  /** The page that the edges lead to, once for each page that shows it. */
  private static List<String> shown(Incoming edges) {
    return edges.kind() == EdgeKind.RELATED && edges.edges() == edges.pages()
        ? Collections.nCopies((int) edges.pages(), edges.to())
        : List.of("wrong " + edges);
  }
}
