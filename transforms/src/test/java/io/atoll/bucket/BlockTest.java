package io.atoll.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.Failure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;

class BlockTest {

  @Test
  void keepsTheOrderOfRecordsWithinTheirBucket() {
    Emitted<Failure> emitted = new Emitted<>();
    List<Failure> even = new ArrayList<>();
    try (BlockWriter<Failure> writer = new BlockWriter<>(Failure.WIRE, emitted)) {
      for (int i = 0; i < 100; i++) {
        writer.add(i % 2, failure(i));
        if (i % 2 == 0) {
          even.add(failure(i));
        }
      }
    }
    assertThat(emitted.blocks).extracting(KV::getKey).containsExactly(0, 1);
    assertThat(emitted.records(0, Failure.WIRE)).isEqualTo(even);
    assertThat(emitted.records(1, Failure.WIRE)).hasSize(50).doesNotContainAnyElementsOf(even);
  }

  @Test
  void noBlockGrowsMuchBeyondItsSize() {
    Emitted<Failure> emitted = new Emitted<>();
    String message = "x".repeat(1000);
    try (BlockWriter<Failure> writer = new BlockWriter<>(Failure.WIRE, emitted)) {
      for (int i = 0; i < 1000; i++) {
        writer.add(3, new Failure("content/a.md", i, message));
      }
    }
    assertThat(emitted.blocks).hasSizeGreaterThan(3);
    assertThat(emitted.blocks).allMatch(block -> block.getValue().bytes().length < 300_000);
    assertThat(emitted.records(3, Failure.WIRE)).hasSize(1000);
  }

  @Test
  void aWriterWithoutRecordsPutsOutNothing() {
    Emitted<Failure> emitted = new Emitted<>();
    new BlockWriter<>(Failure.WIRE, emitted).close();
    assertThat(emitted.blocks).isEmpty();
  }

  @Test
  void recordsCanBeReadMoreThanOnceAndOneAtATime() {
    Block<Failure> first = block(failure(1), failure(2));
    Block<Failure> none = Block.empty();
    Iterable<Failure> records =
        Block.records(List.of(none, first, none, block(failure(3))), Failure.WIRE);
    assertThat(records).containsExactly(failure(1), failure(2), failure(3));
    assertThat(records).containsExactly(failure(1), failure(2), failure(3));
    Iterator<Failure> empty = Block.records(List.of(none), Failure.WIRE).iterator();
    assertThatThrownBy(empty::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void equalsABlockOfTheSameRecords() {
    assertThat(block(failure(1))).isEqualTo(block(failure(1))).hasSameHashCodeAs(block(failure(1)));
    assertThat(block(failure(1))).isNotEqualTo(block(failure(2)));
  }

  static Block<Failure> block(Failure... failures) {
    Emitted<Failure> emitted = new Emitted<>();
    try (BlockWriter<Failure> writer = new BlockWriter<>(Failure.WIRE, emitted)) {
      for (Failure failure : failures) {
        writer.add(0, failure);
      }
    }
    return emitted.blocks.get(0).getValue();
  }

  static Failure failure(int line) {
    return new Failure("content/ä.md", line, "is wrong");
  }
}
