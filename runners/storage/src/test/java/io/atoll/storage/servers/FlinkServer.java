package io.atoll.storage.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A Flink cluster of two workers, as the command starts one. */
public final class FlinkServer implements Closeable {
  private final Path folder;
  private final Map<String, String> environment;
  private final JsonNode facts;

  private FlinkServer(Path folder, Map<String, String> environment, JsonNode facts) {
    this.folder = folder;
    this.environment = environment;
    this.facts = facts;
  }

  /** Starts it, with what its processes' environment must say. */
  public static FlinkServer in(Path folder, Map<String, String> environment) throws IOException {
    String[] start = {
      "cluster",
      "start",
      "--folder",
      folder.toString(),
      "--port",
      "0",
      "--task-managers",
      "2",
      "--slots",
      "2",
      "--memory",
      "256m"
    };
    AtollCommand.Ended started = AtollCommand.launch(environment, start).end();
    if (started.exit() != 0) {
      throw new IOException("the cluster does not start: " + started.lines());
    }
    String facts = started.lines().get(started.lines().size() - 1);
    return new FlinkServer(folder, environment, new JsonMapper().readTree(facts));
  }

  /** Where it takes jobs. */
  public String master() {
    return facts.path("master").asText();
  }

  /** Ends a worker as a crash of its machine would. */
  public void killOneWorker() {
    long pid = facts.path("taskManagers").path(0).asLong();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  @Override
  public void close() {
    AtollCommand.launch(environment, "cluster", "stop", "--folder", folder.toString()).end();
  }
}
