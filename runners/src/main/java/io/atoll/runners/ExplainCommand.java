package io.atoll.runners;

import io.atoll.model.SiteException;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.ExplainedSite;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code atoll explain}: what the last build made of a page, and why. */
@Command(
    name = "explain",
    description = "Tells why a page of a site that has been built is what it is.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  the page is known",
      "  1  the last build has no such page, or there was none",
      "  2  wrong usage",
      "  3  the state cannot be read"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "PAGE",
      description = "The page: its path below content/ without its ending.")
  private String page = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SITE",
      description = "The site's folder (default: the current one).")
  private String site = ".";

  @Option(names = "--output", paramLabel = "DIR", description = "Where it is published.")
  private @Nullable String output;

  @Option(names = "--state", paramLabel = "DIR", description = "The state folder of its builds.")
  private @Nullable String state;

  @Option(
      names = "--if-changed",
      description = "Tell instead which pages a change of its title or body would render again.")
  private boolean ifChanged;

  private final Console console;
  private final Clock clock;

  ExplainCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    try {
      ExplainedSite built = ExplainedSite.of(request());
      (ifChanged ? built.ifChanged(key()) : built.explain(key())).forEach(console::say);
      return Exit.PUBLISHED.code();
    } catch (SiteException e) {
      console.error(e.failure().toString());
      return Exit.CONTENT.code();
    } catch (IOException e) {
      console.error("the state cannot be read: " + Causes.describe(e));
      return Exit.ENGINE.code();
    }
  }

  /** The key that is meant by a path as a shell completes it, too. */
  private String key() {
    String key = page.startsWith("content/") ? page.substring("content/".length()) : page;
    for (String ending : new String[] {"/", ".md", ".markdown", "/index", "/_index"}) {
      key = key.endsWith(ending) ? key.substring(0, key.length() - ending.length()) : key;
    }
    return key;
  }

  private BuildRequest request() {
    try {
      SiteFolders folders = SiteFolders.of(site, output, state);
      return new BuildRequest(
          folders.site(),
          folders.output(),
          folders.state(),
          false,
          false,
          false,
          false,
          0,
          1,
          clock.instant());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
