package io.atoll.related;

import io.atoll.model.BodyLocation;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the subsets of a page's terms cost, as the terms become more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TermSubsetsBenchmark {
  @Param({"2", "4", "10"})
  private int terms;

  private final TermSubsets subsets = new TermSubsets(Map.of("tags", 1));
  private PageRef page;

  @Setup
  public void prepare() {
    List<TermRef> tags =
        IntStream.range(0, terms).mapToObj(i -> new TermRef("tags", "t" + i, "t" + i)).toList();
    page = page(tags);
  }

  private static PageRef page(List<TermRef> tags) {
    return new PageRef(
        "posts/one",
        "posts/one.md",
        PageRef.Kind.PAGE,
        "/posts/one/",
        "posts",
        "One",
        "One",
        "",
        "",
        null,
        "one",
        null,
        null,
        0,
        tags,
        List.of(),
        List.of(),
        "page.html",
        "",
        BodyLocation.NONE);
  }

  @Benchmark
  public void enumerate(Blackhole blackhole) {
    subsets.of(
        page,
        (subset, weight) -> {
          blackhole.consume(subset);
          blackhole.consume(weight);
        });
  }
}
