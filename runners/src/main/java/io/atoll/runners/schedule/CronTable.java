package io.atoll.runners.schedule;

import java.util.Map;

/** Lines for {@code crontab}. */
final class CronTable {
  /** What Debian's cron takes is 998 characters, and its own name for the file. */
  private static final int LONGEST = 990;

  private CronTable() {}

  static Map<String, String> files(Plan plan) {
    return Map.of(plan.name() + ".crontab", text(plan));
  }

  private static String text(Plan plan) {
    return """
    # Atoll builds a site by night. Append these lines to the crontab of the user who may write the
    # site: crontab -e
    # Time zone: cronie (Fedora, RHEL, Arch) obeys CRON_TZ. Debian's and Ubuntu's cron takes the
    # machine's own zone and overlooks the line: change the hour, or the zone, if they differ.
    # Overlap: a night that is still at work keeps the next one out (flock).
    # Restart: atoll nightly tries again by itself (--retries); what was done is reused.
    # Memory: %d MB of heap, about %d MB in all.
    # Logs: %s
    CRON_TZ=%s
    %s %s
    """
        .formatted(
            plan.heapMegabytes(),
            plan.processMegabytes(),
            log(plan),
            plan.zone(),
            plan.at(),
            command(plan));
  }

  private static String log(Plan plan) {
    return plan.state().resolve("nightly").resolve("cron.log").toString();
  }

  /** Cron ends the command at a percent sign that no backslash stands before. */
  private static String command(Plan plan) {
    String folder = ShellWord.of(plan.state().resolve("nightly").toString());
    String command =
        "cd %s && mkdir -p %s && JAVA_HOME=%s flock -n %s nice %s >> %s 2>&1"
            .formatted(
                ShellWord.of(plan.site().toString()),
                folder,
                ShellWord.of(plan.javaHome()),
                folder,
                ShellWord.join(plan.command()),
                ShellWord.of(log(plan)));
    if (command.contains("\\")) {
      throw new IllegalArgumentException(
          "crons differ in what they make of a backslash; choose a path"
              + " without one, or another format");
    }
    String escaped = command.replace("%", "\\%");
    if (escaped.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the command has more than " + LONGEST + " characters, which is too long for cron");
    }
    return escaped;
  }
}
