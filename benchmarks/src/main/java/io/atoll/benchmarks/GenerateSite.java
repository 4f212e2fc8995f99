package io.atoll.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Generates a site to measure with: the same options give the same bytes. */
@Command(
    name = "generate-site",
    description = "Generates a site; the same options give the same bytes.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class GenerateSite implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--folder", required = true, description = "Where to write the site.")
  private Path folder = Path.of("");

  @Option(names = "--pages", required = true, description = "How many pages.")
  private int pages;

  @Option(names = "--islands", description = "The share of pages without tags and links.")
  private double islands = 0.3;

  @Option(names = "--terms", description = "How many tags there are, shared by Zipf's law.")
  private int terms = 500;

  @Option(names = "--one-tag", description = "All pages that are no islands have the same tag.")
  private boolean oneTag;

  @Option(names = "--links", description = "At most so many links a page, at least one; 0: none.")
  private int links = 4;

  @Option(names = "--hub", description = "All links lead to one page.")
  private boolean hub;

  @Option(names = "--body", description = "The length of a page's Markdown in bytes, about.")
  private int body = 3000;

  @Option(names = "--shape", description = "blog, flat or sections.")
  private Recipe.Shape shape = Recipe.Shape.BLOG;

  @Option(names = "--sequence", description = "Pages show the previous and the next page.")
  private boolean sequence;

  @Option(names = "--related", description = "How many related pages a page shows; 0: none.")
  private int related = 5;

  @Option(names = "--dialect", description = "Whose front matter and links: atoll or zola.")
  private Dialect dialect = Dialect.ATOLL;

  @Option(names = "--packed", description = "Pages lie in a few JSONL files: jsonl or none.")
  private SiteWriter.Packing packing = SiteWriter.Packing.NONE;

  @Option(names = "--seed", description = "Another seed gives another site.")
  private long seed = 1;

  private GenerateSite() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new GenerateSite())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (packing == SiteWriter.Packing.JSONL && dialect != Dialect.ATOLL) {
      throw new ParameterException(spec.commandLine(), "only Atoll reads packed pages");
    }
    new SiteWriter(recipe(), dialect, packing, folder).write();
    return 0;
  }

  private Recipe recipe() {
    int thousandths = (int) Math.round(islands * 1000);
    try {
      return new Recipe(
          pages, thousandths, terms, oneTag, links, hub, body, shape, sequence, related, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
