package io.atoll.runners.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to happen when.
 *
 * @param at when
 * @param zone in which time zone, by its name in the tz database
 * @param name of the job: lower-case letters, digits and hyphens
 * @param atoll the launcher
 * @param javaHome where it finds Java
 * @param user who builds
 * @param image what a container is made of
 * @param site the site's folder
 * @param state the state folder
 * @param heapMegabytes how much the heap may hold
 * @param options what {@code atoll nightly} is told beside
 */
public record Plan(
    CronExpression at,
    String zone,
    String name,
    String atoll,
    String javaHome,
    String user,
    String image,
    Path site,
    Path state,
    int heapMegabytes,
    List<String> options) {

  /** The command and its arguments. */
  List<String> command() {
    List<String> command = new ArrayList<>(List.of(atoll, "nightly", site.toString()));
    command.addAll(List.of("--memory", heapMegabytes + "m"));
    command.addAll(options);
    return command;
  }

  /** What the whole process may take: the heap, what Flink sorts beside it, and Java itself. */
  int processMegabytes() {
    return heapMegabytes + heapMegabytes / 2 + 512;
  }
}
