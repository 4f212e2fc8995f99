package io.atoll.runners.cluster;

import java.util.List;

/**
 * What who uses a cluster must know, in the words of its JSON.
 *
 * @param jobManager the number of the process that leads
 * @param taskManagers the numbers of those that work
 * @param master where jobs are sent to
 * @param ui where a browser sees it
 */
public record ClusterFacts(long jobManager, List<Long> taskManagers, String master, String ui) {

  public ClusterFacts {
    taskManagers = List.copyOf(taskManagers);
  }
}
