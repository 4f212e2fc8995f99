package io.atoll.runners.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** A service and its timer; see systemd.service(5), systemd.timer(5) and systemd.time(7). */
final class SystemdUnits {
  private static final List<String> WEEKDAYS =
      List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");

  private SystemdUnits() {}

  static Map<String, String> files(Plan plan) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(plan.name() + ".service", service(plan));
    files.put(plan.name() + ".timer", timer(plan));
    return files;
  }

  private static String service(Plan plan) {
    return """
    # Install both files in /etc/systemd/system, then: systemctl daemon-reload
    # systemctl enable --now %1$s.timer
    [Unit]
    Description=Atoll builds a site
    StartLimitIntervalSec=12h
    StartLimitBurst=3

    [Service]
    Type=oneshot
    User=%2$s
    Environment=%3$s
    WorkingDirectory=%4$s
    ExecStart=/bin/sh %5$s
    Nice=10
    # The heap, what Flink sorts beside it, and Java itself.
    MemoryMax=%6$dM
    # Not for what is wrong with the content (1) or the settings (2), or was stopped (130).
    Restart=on-failure
    RestartPreventExitStatus=1 2 130
    RestartSec=10min
    # Logs: journalctl -u %1$s
    StandardOutput=journal
    StandardError=journal
    """
        .formatted(
            plan.name(),
            plan.user(),
            quoted("JAVA_HOME=" + plan.javaHome()),
            plan.site().toString().replace("%", "%%"),
            plan.command().stream().map(SystemdUnits::argument).collect(Collectors.joining(" ")),
            plan.processMegabytes());
  }

  private static String timer(Plan plan) {
    StringBuilder calendar = new StringBuilder();
    for (String when : calendar(plan.at())) {
      calendar.append("OnCalendar=").append(when).append(' ').append(plan.zone()).append('\n');
    }
    return """
    [Unit]
    Description=Atoll builds a site at %s %s

    [Timer]
    %s# A time that the machine slept through is made up for. While the service is still at work, the
    # timer does not start another.
    Persistent=true
    AccuracySec=1min

    [Install]
    WantedBy=timers.target
    """
        .formatted(plan.at(), plan.zone(), calendar);
  }

  /** Two events if a day of the month or of the week will do: systemd wants both. */
  static List<String> calendar(CronExpression at) {
    if (at.everyWeekday()) {
      return List.of(date(at, false) + " " + time(at));
    }
    List<String> events = new ArrayList<>();
    events.add(weekdays(at) + " " + date(at, true) + " " + time(at));
    if (!at.everyDay()) {
      events.add(date(at, false) + " " + time(at));
    }
    return events;
  }

  private static String weekdays(CronExpression at) {
    return at.weekdays().stream().map(WEEKDAYS::get).collect(Collectors.joining(","));
  }

  private static String date(CronExpression at, boolean onEveryDay) {
    String months = list(CronField.MONTH, at.months());
    return "*-" + months + "-" + (onEveryDay ? "*" : list(CronField.DAY, at.days()));
  }

  private static String time(CronExpression at) {
    return list(CronField.HOUR, at.hours()) + ":" + list(CronField.MINUTE, at.minutes()) + ":00";
  }

  private static String list(CronField field, SortedSet<Integer> values) {
    return field.isFull(values)
        ? "*"
        : values.stream()
            .map(value -> String.format(Locale.ROOT, "%02d", value))
            .collect(Collectors.joining(","));
  }

  /** An argument of a command, in which a dollar sign would begin a variable. */
  private static String argument(String text) {
    return quoted(text).replace("$", "$$");
  }

  /** A word without specifiers and escapes of its own. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + '"';
  }
}
