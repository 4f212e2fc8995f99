package io.atoll.runners.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A cluster that was started, and which of its processes are still there.
 *
 * @param facts what it was started as
 * @param alive what of it is
 */
public record ClusterStatus(@JsonUnwrapped ClusterFacts facts, Alive alive) {

  /**
   * Which processes are there.
   *
   * @param jobManager whether the one that leads is
   * @param taskManagers whether those that work are, in the order of the facts
   */
  public record Alive(boolean jobManager, List<Boolean> taskManagers) {

    public Alive {
      taskManagers = List.copyOf(taskManagers);
    }
  }
}
