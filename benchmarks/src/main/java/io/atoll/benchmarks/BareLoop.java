package io.atoll.benchmarks;

import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The floor that a build is compared with: reads, parses, renders and writes each page with the
 * same parser and the same templates, on plain threads, as if no page knew another. It writes no
 * lists, feeds or sitemaps, resolves no link and promises nothing.
 */
@Command(
    name = "bare-loop",
    description = "Reads, parses, renders and writes every page, and does nothing else.",
    mixinStandardHelpOptions = true)
public final class BareLoop implements Callable<Integer> {
  private final AtomicInteger next = new AtomicInteger();

  @Parameters(paramLabel = "SITE", description = "The site's folder.")
  private Path folder = Path.of("");

  @Option(names = "--output", required = true, description = "Where to write.")
  private Path output = Path.of("");

  @Option(names = "--workers", description = "How many threads work.")
  private int workers = Runtime.getRuntime().availableProcessors();

  private BareLoop() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new BareLoop()).execute(arguments);
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    Path content = folder.resolve("content");
    Site site = SiteLoader.load(folder, new Site.Selection(true, true, true, Instant.EPOCH));
    List<Path> paths = paths(content);
    Navigation navigation = navigation(site, content);
    TemplateEngine engine = TemplateEngine.of(site);
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        PageRenderer renderer = new PageRenderer(engine, site, navigation, new NoLookup());
        running.add(threads.submit(() -> loop(new PageParser(site), renderer, content, paths)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return 0;
  }

  private static List<Path> paths(Path content) throws IOException {
    try (Stream<Path> all = Files.walk(content)) {
      return all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** The home page and the top-level sections, which every page's header shows. */
  private static Navigation navigation(Site site, Path content) throws IOException {
    PageParser parser = new PageParser(site);
    List<PageRef> sections = new ArrayList<>(List.of(section(parser, "")));
    try (Stream<Path> folders = Files.list(content)) {
      for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
        sections.add(section(parser, String.valueOf(each.getFileName())));
      }
    }
    return new Navigation(sections, Map.of(), Map.of(), null);
  }

  private static PageRef section(PageParser parser, String key) {
    String path = key.isEmpty() ? "_index.md" : key + "/_index.md";
    SourceFile source = new SourceFile(path, key, Form.ABSENT_INDEX, "", 0, 0, List.of());
    ParsedPage parsed = parser.parse(source, new byte[0], Map.of());
    return Objects.requireNonNull(parsed, path).ref();
  }

  private int loop(PageParser parser, PageRenderer renderer, Path content, List<Path> paths)
      throws IOException {
    for (int i = next.getAndIncrement(); i < paths.size(); i = next.getAndIncrement()) {
      byte[] bytes = Files.readAllBytes(paths.get(i));
      SourceFile source = source(content.relativize(paths.get(i)), bytes.length);
      ParsedPage parsed = parser.parse(source, bytes, Map.of());
      if (parsed != null) {
        write(parsed.ref(), renderer.render(parsed.ref(), parsed.stored(), Neighbours.NONE));
      }
    }
    return 0;
  }

  private static SourceFile source(Path relative, long size) {
    String path = relative.toString().replace('\\', '/');
    String key = path.substring(0, path.length() - ".md".length());
    String section = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
    return new SourceFile(path, key, Form.SINGLE, section, size, 0, List.of());
  }

  private void write(PageRef page, String html) throws IOException {
    Path file = output.resolve(page.url().substring(1)).resolve("index.html");
    Files.createDirectories(file.getParent());
    Files.write(file, html.getBytes(StandardCharsets.UTF_8));
  }
}
