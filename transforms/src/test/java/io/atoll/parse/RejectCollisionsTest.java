package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.Buckets;
import io.atoll.bucket.SampleBlocks;
import io.atoll.model.Asset;
import io.atoll.model.BodyLocation;
import io.atoll.model.Failure;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.RandomRecords;
import io.atoll.model.SamplePages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;

class RejectCollisionsTest {
  private static final Buckets BUCKETS = new Buckets(3);
  private static final PageRef FIRST = SamplePages.page("a").url("/x/").make();
  private static final PageRef SECOND = SamplePages.page("b").url("/x/").make();
  private static final PageRef ALIASED = SamplePages.page("c").alias("/x/").alias("/old/").make();
  private static final PageRef TAGGED = SamplePages.page("d").term("tags", "java").make();
  private static final PageRef ON_TERM = SamplePages.page("e").url("/tags/java/").make();
  private static final PageRef LIST =
      SamplePages.of(PageRef.Kind.SECTION, "x").body(BodyLocation.NONE).make();

  @Test
  void onlyOneIsPublishedAtEachPath() {
    Asset rival = new Asset(Asset.Origin.STATIC, "x/index.html", "x/index.html", "static/x");
    Asset theme = new Asset(Asset.Origin.THEME, "c/index.html", "c/index.html", "theme");
    Asset other = new Asset(Asset.Origin.STATIC, "y.css", "y.css", "static/y.css");
    Pipeline pipeline = Pipeline.create();
    PCollectionTuple kept =
        PCollectionTuple.of(
                RejectCollisions.PAGES,
                SampleBlocks.create(
                    pipeline,
                    "Pages",
                    PageRef.WIRE,
                    page -> BUCKETS.of(page.key()),
                    List.of(SECOND, FIRST, ALIASED, TAGGED, ON_TERM)))
            .and(
                RejectCollisions.LINKS,
                SampleBlocks.create(
                    pipeline, "Links", PageLinks.WIRE, l -> 0, List.of(links("a"), links("b"))))
            .and(
                RejectCollisions.ASSETS,
                SampleBlocks.create(
                    pipeline, "Assets", Asset.WIRE, a -> 1, List.of(rival, theme, other)))
            .apply(RejectCollisions.of(BUCKETS));
    PAssert.that(
            SampleBlocks.records("KeptPages", kept.get(RejectCollisions.PAGES), PageRef.WIRE)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(page -> page.key() + page.aliases())))
        .containsInAnyOrder("a[]", "c[/old/]", "d[]", "e[]");
    PAssert.that(
            SampleBlocks.records("KeptLinks", kept.get(RejectCollisions.LINKS), PageLinks.WIRE))
        .containsInAnyOrder(links("a"));
    PAssert.that(SampleBlocks.records("KeptAssets", kept.get(RejectCollisions.ASSETS), Asset.WIRE))
        .containsInAnyOrder(other);
    PAssert.that(ParseTransformsTest.files(kept.get(RejectCollisions.FAILURES)))
        .containsInAnyOrder("content/b.md", "static/x");
    pipeline.run();
  }

  @Test
  void whoWinsDoesNotDependOnTheOrderOfArrival() {
    List<Claim> claims = new ArrayList<>();
    List.of(FIRST, SECOND, ALIASED, LIST).forEach(page -> claims.addAll(Claims.of(page)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(claims, new Random(seed));
      Claims settled = new Claims(claims);
      assertThat(settled.losers()).containsExactly("alias /x/ of c", "b", "x");
      assertThat(settled.failures())
          .extracting(Failure::toString)
          .containsExactly(
              "content/b.md: has the URL /x/, as has content/a.md;"
                  + " give one of them another slug, url or name");
    }
  }

  @Test
  void aPageTakesThePlaceOfAGeneratedTermWithoutAFailure() {
    List<Claim> claims = new ArrayList<>(Claims.of(TAGGED));
    claims.addAll(Claims.of(ON_TERM));
    Claims settled = new Claims(claims);
    assertThat(settled.losers()).containsExactly("term tags/java");
    assertThat(settled.failures()).isEmpty();
  }

  @Test
  void claimsAreReadAsTheyWereWritten() {
    Claim claim = new RandomRecords(5).make(Claim.class);
    assertThat(Claim.WIRE.fromBytes(Claim.WIRE.toBytes(claim))).isEqualTo(claim);
  }

  private static PageLinks links(String key) {
    return new PageLinks(key, key + ".md", "/" + key + "/", true, List.of());
  }
}
