package io.atoll.route;

import io.atoll.bucket.SampleBlocks;
import io.atoll.model.ConnectivityFilter;
import io.atoll.model.PageRef;
import io.atoll.model.SamplePages;
import io.atoll.model.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;

class RoutePagesTest {

  @Test
  void noConnectedPageTakesTheStatelessPathAndListsTakeNeither() {
    Pipeline pipeline = Pipeline.create();
    ConnectivityFilter filter = new ConnectivityFilter(2);
    filter.add("a");
    filter.add("b");
    PCollectionView<Map<Integer, byte[]>> filters =
        pipeline
            .apply(
                "Filters",
                Create.of(Map.of(0, filter.toBytes(), 1, new ConnectivityFilter(0).toBytes())))
            .apply(View.asMap());
    PCollectionTuple routed =
        SampleBlocks.create(
                pipeline,
                "Pages",
                PageRef.WIRE,
                page -> page.key().length() > 1 ? 1 : 0,
                pages("a", "b", "island", "other"))
            .apply(RoutePages.by(filters));
    PAssert.that(
            SampleBlocks.records("Joined", routed.get(RoutePages.JOINED), PageRef.WIRE)
                .apply(MapElements.into(TypeDescriptors.strings()).via(PageRef::key)))
        .containsInAnyOrder("a", "b");
    PAssert.that(
            SampleBlocks.records("Islands", routed.get(RoutePages.ISLANDS), PageRef.WIRE)
                .apply(MapElements.into(TypeDescriptors.strings()).via(PageRef::key)))
        .containsInAnyOrder("island", "other");
    PAssert.that(routed.get(RoutePages.TALLIES))
        .containsInAnyOrder(Tally.of("joined", 2), Tally.of("joined", 0));
    pipeline.run();
  }

  private static List<PageRef> pages(String... keys) {
    List<PageRef> pages = new ArrayList<>();
    pages.add(SamplePages.of(PageRef.Kind.SECTION, "s").make());
    for (String key : keys) {
      pages.add(SamplePages.page(key).make());
    }
    return pages;
  }
}
