package io.atoll.runners.schedule;

import java.nio.file.Path;
import java.util.List;

/** A plan whose paths hold what each format must quote in its own way. */
final class SamplePlan {
  static final String HARD = "/srv/my site 100%d $HOME $(id) {{ x }} \"it's\" ä";

  private SamplePlan() {}

  static Plan of(String cron, String site, String... options) {
    return new Plan(
        CronExpression.of(cron),
        "Europe/Berlin",
        "atoll-my-site",
        site + "/atoll",
        "/opt/java",
        "builder",
        "registry.example/atoll:1",
        Path.of(site),
        Path.of(site, ".atoll"),
        2048,
        List.of(options));
  }

  static Plan hard() {
    return of("0 2 1 * 1", HARD, "--on-failure", "echo \"$ATOLL_REASON\" 50%");
  }

  static String onlyFile(ScheduleFormat format, Plan plan) {
    return format.files(plan).values().iterator().next();
  }
}
