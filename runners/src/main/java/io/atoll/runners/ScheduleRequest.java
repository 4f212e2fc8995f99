package io.atoll.runners;

import io.atoll.pipeline.Engine;
import io.atoll.runners.schedule.CronExpression;
import io.atoll.runners.schedule.Plan;
import io.atoll.runners.schedule.ScheduleFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What a schedule is asked for, as it was typed. All that throws an {@link
 * IllegalArgumentException} says what is wrong in one line.
 */
record ScheduleRequest(
    List<String> words,
    String at,
    String format,
    String zone,
    @Nullable String name,
    String memory,
    String user,
    String image,
    @Nullable String atoll) {

  private static final String IN_CONTAINER = "/opt/atoll/atoll";

  ScheduleFormat scheduler() {
    return Arrays.stream(ScheduleFormat.values())
        .filter(each -> each.toString().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--format must be cron, systemd, kubernetes or airflow, not " + format));
  }

  Plan plan() {
    Stream.of(words, List.of(zone, user, image)).flatMap(List::stream).forEach(this::check);
    require(ZoneId.getAvailableZoneIds().contains(zone), "there is no time zone " + zone);
    require(MemorySize.isEnough(memory), "--memory must be like 512m or 2g, not " + memory);
    require(user.matches("[A-Za-z0-9_.-]+"), "--user must be a user's name, not " + user);
    Path site = site();
    return new Plan(
        CronExpression.of(at),
        zone,
        name(site),
        launcher(),
        javaHome(),
        user,
        image,
        site,
        state(site),
        (int) MemorySize.megabytes(memory),
        options());
  }

  private Path site() {
    String named = hasSite() ? words.get(0) : ".";
    if (isElsewhere()) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    return SiteFolders.of(named, null, null).site();
  }

  private boolean hasSite() {
    return !words.isEmpty() && !words.get(0).startsWith("-");
  }

  /** Whether the site need not lie on this machine. */
  private boolean isElsewhere() {
    ScheduleFormat scheduler = scheduler();
    return scheduler == ScheduleFormat.KUBERNETES || scheduler == ScheduleFormat.AIRFLOW;
  }

  private List<String> options() {
    return hasSite() ? words.subList(1, words.size()) : words;
  }

  /** Where the state will be; finds out on the way whether the options are those of a night. */
  private Path state(Path site) {
    List<String> arguments = new ArrayList<>(options());
    require(
        arguments.stream().noneMatch(word -> word.startsWith("--memory")),
        "give --memory before the --");
    arguments.add(site.toString());
    try {
      Engines none =
          new Engines(
              ScheduleRequest::none,
              ScheduleRequest::none,
              cluster -> {
                throw new IllegalStateException("nothing is built");
              });
      ParseResult parsed =
          new CommandLine(new NightlyCommand(Console.ofProcess(), Clock.systemUTC(), none))
              .parseArgs(arguments.toArray(String[]::new));
      String state = parsed.matchedOptionValue("--state", ".atoll");
      return site.resolve(state).normalize();
    } catch (ParameterException e) {
      throw new IllegalArgumentException("after the --: " + e.getMessage(), e);
    }
  }

  /** The options are only read. */
  private static Engine none() {
    throw new IllegalStateException("nothing is built");
  }

  private String name(Path site) {
    if (name != null) {
      require(
          name.matches("[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?"),
          "--name must be letters a-z," + " digits and hyphens, 52 at most, not " + name);
      return name;
    }
    Path folder = site.getFileName();
    String words =
        folder == null
            ? ""
            : Arrays.stream(folder.toString().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    String whole = words.isEmpty() ? "atoll" : "atoll-" + words;
    return whole.length() <= 52 ? whole : whole.substring(0, 52).replaceAll("-$", "");
  }

  private String launcher() {
    if (atoll != null) {
      check(atoll);
      return atoll;
    }
    if (scheduler() == ScheduleFormat.KUBERNETES) {
      return IN_CONTAINER;
    }
    Path launcher = Installation.launcher();
    require(Files.exists(launcher), "the launcher is not at " + launcher + "; name it by --atoll");
    return launcher.toString();
  }

  private static String javaHome() {
    return System.getProperty("java.home");
  }

  private void check(String text) {
    require(
        text.chars().noneMatch(Character::isISOControl),
        "no scheduler takes control characters in a word");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
