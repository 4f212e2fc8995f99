package io.atoll.runners.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the module by Python, where it is installed, with stand-ins for the names of Airflow. */
final class AirflowDagTest {
  private static final String STAND_INS =
      """
      import ast, json, runpy, sys, types

      class Failed(Exception): pass
      class NeverAgain(Failed): pass

      seen = {}
      def dag(**settings):
          seen["dag"] = settings
          return lambda build: build
      def task(**settings):
          seen["task"] = {name: str(value) for name, value in settings.items()}
          return lambda work: lambda: run(work)
      def run(work):
          try:
              work()
              seen["end"] = "good"
          except Failed as e:
              seen["end"] = type(e).__name__

      def module(name, **content):
          sys.modules[name] = types.ModuleType(name)
          vars(sys.modules[name]).update(content)
      module("airflow")
      module("airflow.decorators", dag=dag, task=task)
      module("airflow.exceptions", AirflowException=Failed, AirflowFailException=NeverAgain)
      module("pendulum", datetime=lambda *day, tz: tz)
      ast.parse(open(sys.argv[1]).read())
      runpy.run_path(sys.argv[1])
      print(json.dumps(seen))
      """;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"0, good", "1, NeverAgain", "2, NeverAgain", "3, Failed"})
  void runsTheCommandAndTellsWhetherToTryAgain(int exit, String end) throws Exception {
    Path site = Files.createDirectories(folder.resolve(SamplePlan.HARD.substring(1)));
    Path launcher = site.resolve("atoll");
    Files.writeString(
        launcher, "#!/bin/sh\nprintf '%s\\n' \"$@\" \"$JAVA_HOME\" > called\nexit " + exit + "\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Plan plan = SamplePlan.of("0 2 * * 1-5", site.toString(), "--on-failure", "a \"$b\" \\ %c");

    ExternalTool run = python(plan);

    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output())
        .contains("\"schedule\": \"0 2 * * 1-5\"")
        .contains("\"start_date\": \"Europe/Berlin\"")
        .contains("\"max_active_runs\": 1")
        .contains("\"end\": \"" + end + "\"");
    assertThat(Files.readAllLines(site.resolve("called")))
        .containsExactly(
            "nightly",
            site.toString(),
            "--memory",
            "2048m",
            "--on-failure",
            "a \"$b\" \\ %c",
            "/opt/java");
  }

  @Test
  void theFileHasAModulesName() {
    assertThat(ScheduleFormat.AIRFLOW.files(SamplePlan.hard()))
        .containsOnlyKeys("atoll_my_site.py");
  }

  private ExternalTool python(Plan plan) throws Exception {
    Path module = folder.resolve("dag.py");
    Files.writeString(module, SamplePlan.onlyFile(ScheduleFormat.AIRFLOW, plan));
    Path standIns = Files.writeString(folder.resolve("stand_ins.py"), STAND_INS);
    return ExternalTool.run(
        folder, Map.of("PYTHONUTF8", "1"), "python3", standIns.toString(), module.toString());
  }
}
