package io.atoll.runners.schedule;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The schedulers that a plan can be written for. */
public enum ScheduleFormat {
  CRON(CronTable::files),
  SYSTEMD(SystemdUnits::files),
  KUBERNETES(KubernetesCronJob::files),
  AIRFLOW(AirflowDag::files);

  private final Function<Plan, Map<String, String>> writer;

  ScheduleFormat(Function<Plan, Map<String, String>> writer) {
    this.writer = writer;
  }

  /**
   * The files to install, by name.
   *
   * @throws IllegalArgumentException if this scheduler cannot be told so, in one line
   */
  public Map<String, String> files(Plan plan) {
    return writer.apply(plan);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
