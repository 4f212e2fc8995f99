package io.atoll.runners.schedule;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A DAG for Airflow 2 and 3. The command is a constant of the module: what is handed to an operator
 * would be taken for a template.
 */
final class AirflowDag {
  private AirflowDag() {}

  static Map<String, String> files(Plan plan) {
    return Map.of(plan.name().replace('-', '_') + ".py", text(plan));
  }

  private static String text(Plan plan) {
    return """
    \"""Atoll builds a site by night. Put this file into Airflow's folder of DAGs.\"""

    import os
    import subprocess
    from datetime import timedelta

    import pendulum
    from airflow.decorators import dag, task
    from airflow.exceptions import AirflowException, AirflowFailException

    # %1$d MB of heap; the whole process takes about %2$d MB of its worker's memory.
    COMMAND = [
    %3$s
    ]


    # Overlap: a night that is still at work keeps the next one waiting.
    @dag(
        dag_id=%4$s,
        schedule=%5$s,
        start_date=pendulum.datetime(2026, 1, 1, tz=%6$s),
        catchup=False,
        max_active_runs=1,
        tags=["atoll"],
    )
    def nightly():
        @task(retries=2, retry_delay=timedelta(minutes=10))
        def build():
            environment = dict(os.environ, JAVA_HOME=%7$s)
            process = subprocess.Popen(
                COMMAND,
                cwd=%8$s,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
            )
            for line in process.stdout:
                print(line, end="")
            code = process.wait()
            if code in (1, 2):
                # What is wrong with the content or the settings is not tried again.
                raise AirflowFailException(f"atoll nightly: exit code {code}")
            if code != 0:
                raise AirflowException(f"atoll nightly: exit code {code}")

        build()


    nightly()
    """
        .formatted(
            plan.heapMegabytes(),
            plan.processMegabytes(),
            plan.command().stream()
                .map(word -> "    " + literal(word) + ",")
                .collect(Collectors.joining("\n")),
            literal(plan.name()),
            literal(plan.at().toString()),
            literal(plan.zone()),
            literal(plan.javaHome()),
            literal(plan.site().toString()));
  }

  /** A string of Python. */
  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
