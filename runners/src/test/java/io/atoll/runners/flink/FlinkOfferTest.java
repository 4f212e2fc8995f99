package io.atoll.runners.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster says of itself, and what follows for a build. */
final class FlinkOfferTest {
  private static final FlinkOffer OFFER = new FlinkOffer("1.19.3", 6, 4, 1 << 20);

  @Test
  void theSmallestHeapOfASlotCounts() throws IOException {
    FlinkOffer offer =
        FlinkOffer.of(
            json("{'refresh-interval': 3000, 'flink-version': '1.19.3'}"),
            json("{'taskmanagers': 2, 'slots-total': 6, 'slots-available': 4}"),
            json(
                "{'taskmanagers': [{'slotsNumber': 2, 'memoryConfiguration': {'taskHeap': 2097152}},"
                    + "{'slotsNumber': 4, 'memoryConfiguration': {'taskHeap': 8388608}}]}"));

    assertThat(offer).isEqualTo(OFFER);
  }

  @Test
  void aClusterWithoutTaskManagersHasNoHeap() throws IOException {
    FlinkOffer offer =
        FlinkOffer.of(
            json("{'flink-version': '1.19.3'}"),
            json("{'slots-total': 0, 'slots-available': 0}"),
            json("{'taskmanagers': []}"));

    assertThat(offer.heapOfSlot()).isZero();
    assertThatThrownBy(() -> offer.workers(null, "1.19.3"))
        .hasMessage("it has 0 free task slots of 0, and the build needs 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{'flink-version': 7}"})
  void anotherServerIsNoFlinkCluster(String config) {
    assertThatThrownBy(() -> FlinkOffer.of(json(config), json("{'slots-total': 1}"), json("{}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no Flink cluster");
  }

  @Test
  void aBuildTakesAllFreeSlotsOrAsManyAsItIsTold() {
    assertThat(OFFER.workers(null, "1.19.0")).isEqualTo(4);
    assertThat(OFFER.workers(3, "1.19.3")).isEqualTo(3);
  }

  @Test
  void tooFewSlotsAreSaid() {
    assertThatThrownBy(() -> OFFER.workers(5, "1.19.3"))
        .hasMessage("it has 4 free task slots of 6, and the build needs 5");
  }

  @Test
  void anotherMinorVersionIsSaid() {
    assertThatThrownBy(() -> OFFER.workers(1, "1.18.1"))
        .hasMessage("it runs Flink 1.19.3, and this Atoll is made for Flink 1.18");
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }
}
