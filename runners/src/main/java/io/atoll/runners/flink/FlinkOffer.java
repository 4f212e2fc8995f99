package io.atoll.runners.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a Flink cluster has for a build.
 *
 * @param version Flink's, as {@code 1.19.3}
 * @param slots how many workers it has room for in all
 * @param freeSlots how many of these have nothing to do
 * @param heapOfSlot the least heap that the tasks of one slot have to themselves, in bytes; 0 if
 *     there is no slot
 */
public record FlinkOffer(String version, int slots, int freeSlots, long heapOfSlot) {

  /** Reads what Flink answers to {@code /config}, {@code /overview} and {@code /taskmanagers}. */
  static FlinkOffer of(JsonNode config, JsonNode overview, JsonNode taskManagers)
      throws IOException {
    JsonNode version = config.path("flink-version");
    if (!version.isTextual() || !overview.path("slots-total").isInt()) {
      throw new IOException("what listens there is no Flink cluster");
    }
    long least = Long.MAX_VALUE;
    for (JsonNode each : taskManagers.path("taskmanagers")) {
      long heap = each.path("memoryConfiguration").path("taskHeap").asLong();
      least = Math.min(least, heap / Math.max(1, each.path("slotsNumber").asInt()));
    }
    return new FlinkOffer(
        version.asText(),
        overview.path("slots-total").asInt(),
        overview.path("slots-available").asInt(),
        least == Long.MAX_VALUE ? 0 : least);
  }

  /**
   * How many workers a build gets.
   *
   * @param wanted how many the user wants; all that are free if absent
   * @throws IllegalStateException if the cluster cannot give them, with the reason in one line
   */
  int workers(@Nullable Integer wanted, String ownVersion) {
    if (!minor(version).equals(minor(ownVersion))) {
      throw new IllegalStateException(
          "it runs Flink " + version + ", and this Atoll is made for Flink " + minor(ownVersion));
    }
    int needed = wanted == null ? 1 : wanted;
    if (freeSlots < needed) {
      throw new IllegalStateException(
          String.format(
              "it has %d free task slots of %d, and the build needs %d", freeSlots, slots, needed));
    }
    return wanted == null ? freeSlots : wanted;
  }

  private static String minor(String version) {
    String[] parts = version.split("\\.", 3);
    return parts.length < 2 ? version : parts[0] + "." + parts[1];
  }
}
