package io.atoll.benchmarks;

import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.SourceFile;
import io.atoll.parse.PageParser;
import io.atoll.parse.ParsedPage;
import io.atoll.render.PageRenderer;
import io.atoll.render.TemplateEngine;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one page of 3,000 bytes costs: its parsing, and its rendering by the built-in theme. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageBenchmark {
  private static final int PAGES = 64;

  private final byte[][] texts = new byte[PAGES][];
  private final SourceFile[] sources = new SourceFile[PAGES];
  private final ParsedPage[] parsed = new ParsedPage[PAGES];
  private PageParser parser;
  private PageRenderer renderer;
  private int next;

  @Setup
  public void prepare() throws IOException {
    Path folder = Files.createTempDirectory("atoll-jmh");
    Site site = SiteLoader.load(folder, new Site.Selection(true, true, true, Instant.EPOCH));
    Files.delete(folder);
    parser = new PageParser(site);
    renderer =
        new PageRenderer(TemplateEngine.of(site), site, Navigation.EMPTY, new NoLookup());
    Recipe recipe =
        new Recipe(PAGES, 300, 500, false, 4, false, 3000, Recipe.Shape.BLOG, false, 5, 1);
    Vocabulary vocabulary = new Vocabulary(recipe.terms());
    for (int i = 0; i < PAGES; i++) {
      texts[i] = PageWriter.write(recipe, vocabulary, i).getBytes(StandardCharsets.UTF_8);
      String key = recipe.folder(i) + "/" + i;
      sources[i] =
          new SourceFile(
              key + ".md", key, SourceFile.Form.SINGLE, "posts", texts[i].length, 0, List.of());
      parsed[i] = Objects.requireNonNull(parser.parse(sources[i], texts[i], Map.of()));
    }
  }

  private int next() {
    next = (next + 1) % PAGES;
    return next;
  }

  @Benchmark
  public Object parse() {
    int page = next();
    return parser.parse(sources[page], texts[page], Map.of());
  }

  @Benchmark
  public Object render() {
    ParsedPage page = parsed[next()];
    return renderer.render(page.ref(), page.stored(), Neighbours.NONE);
  }
}
