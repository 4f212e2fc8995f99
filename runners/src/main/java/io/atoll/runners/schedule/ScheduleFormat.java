package io.atoll.runners.schedule;

import java.util.Locale;
import java.util.Map;

/** The schedulers that a plan can be written for. */
public enum ScheduleFormat {
  CRON,
  SYSTEMD,
  KUBERNETES,
  AIRFLOW;

  /**
   * The files to install, by name.
   *
   * @throws IllegalArgumentException if this scheduler cannot be told so, in one line
   */
  public Map<String, String> files(Plan plan) {
    return switch (this) {
      case CRON -> CronTable.files(plan);
      case SYSTEMD -> SystemdUnits.files(plan);
      case KUBERNETES -> KubernetesCronJob.files(plan);
      case AIRFLOW -> AirflowDag.files(plan);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
