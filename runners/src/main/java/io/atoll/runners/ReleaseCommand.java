package io.atoll.runners;

import io.atoll.model.SiteException;
import io.atoll.pipeline.SiteReleases;
import io.atoll.publish.Release;
import io.atoll.runners.flink.DetachedJob;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done about the releases of a site. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  there is no such release",
      "  2  wrong usage, or a build is running",
      "  3  the file system failed"
    })
abstract sealed class ReleaseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the site is published (default: SITE/public).")
  private @Nullable String output;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "The state folder of the builds (default: SITE/.atoll).")
  private @Nullable String state;

  final Console console;

  ReleaseCommand(Console console) {
    this.console = console;
  }

  abstract String site();

  /** Does it and says what came of it; whether there was such a release. */
  abstract boolean isDone(SiteReleases releases) throws IOException;

  @Override
  public Integer call() {
    SiteFolders folders = folders();
    try {
      SiteReleases releases = SiteReleases.of(folders.site(), folders.output(), folders.state());
      return (isDone(releases) ? Exit.PUBLISHED : Exit.CONTENT).code();
    } catch (SiteException e) {
      console.error(e.failure().toString());
      return Exit.USAGE.code();
    } catch (IOException e) {
      console.error(Causes.describe(e));
      return Exit.ENGINE.code();
    }
  }

  private SiteFolders folders() {
    try {
      return SiteFolders.of(site(), output, state);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The command {@code atoll releases}. */
  @Command(name = "releases", description = "Lists the releases of a site, oldest first.")
  static final class Show extends ReleaseCommand {
    @Parameters(
        arity = "0..1",
        paramLabel = "SITE",
        description = "The site's folder (default: the current one).")
    private String site = ".";

    Show(Console console) {
      super(console);
    }

    @Override
    String site() {
      return site;
    }

    @Override
    boolean isDone(SiteReleases releases) throws IOException {
      List<Release> list = releases.list();
      if (list.isEmpty()) {
        console.error("there are no releases; 'atoll build --publish releases' makes them");
        return false;
      }
      console.say(String.format("  %7s  %-20s %11s %11s", "release", "built", "pages", "size"));
      list.forEach(release -> console.say(line(release)));
      return true;
    }

    private static String line(Release release) {
      return String.format(
          Locale.ROOT,
          "%s %7d  %s %11s %11s",
          release.current() ? "*" : " ",
          release.id(),
          release.time().truncatedTo(ChronoUnit.SECONDS),
          known(release.pages(), "%,d", 1),
          known(release.bytes(), "%,.1f MB", 1e6));
    }

    private static String known(OptionalLong value, String pattern, double unit) {
      if (value.isEmpty()) {
        return "?";
      }
      Object shown = unit > 1 ? (Object) (value.getAsLong() / unit) : value.getAsLong();
      return String.format(Locale.ROOT, pattern, shown);
    }
  }

  /** The command {@code atoll rollback}. */
  @Command(
      name = "rollback",
      description = "Lets readers see an older release, or a newer one again, at once.")
  static final class Rollback extends ReleaseCommand {
    @Parameters(
        arity = "0..2",
        paramLabel = "RELEASE|SITE",
        description = {
          "The number of a release (default: the one before the current one),",
          "and the site's folder (default: the current one)."
        })
    private List<String> words = new ArrayList<>();

    Rollback(Console console) {
      super(console);
    }

    @Override
    String site() {
      List<String> sites = words.stream().filter(word -> !isNumber(word)).toList();
      if (sites.size() > 1 || words.size() > sites.size() + 1) {
        throw wrong("name one release by its number, and one site");
      }
      return sites.isEmpty() ? "." : sites.get(0);
    }

    @Override
    boolean isDone(SiteReleases releases) throws IOException {
      OptionalInt asked =
          words.stream().filter(Rollback::isNumber).mapToInt(Integer::parseInt).findFirst();
      Optional<Release> now = releases.rollBack(asked, DetachedJob::refuseBeside);
      now.ifPresentOrElse(
          release -> console.say("release " + release.id() + " is current now"),
          () -> console.error(missing(asked) + "; 'atoll releases' lists those there are"));
      return now.isPresent();
    }

    private static String missing(OptionalInt asked) {
      return asked.isPresent()
          ? "there is no release " + asked.getAsInt()
          : "there is no release before the current one";
    }

    private static boolean isNumber(String word) {
      return word.matches("[0-9]{1,9}");
    }
  }
}
