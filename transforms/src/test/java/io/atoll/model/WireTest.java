package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.packed.PackedRange;
import io.atoll.packed.TreeFacts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

  /** A record type and its form. */
  private record Form<T extends Record>(Class<T> type, Wire<T> wire) {
    void check(long seed) {
      T written = new RandomRecords(seed).make(type);
      byte[] bytes = wire.toBytes(written);
      assertThat(wire.fromBytes(bytes)).as("seed %d", seed).isEqualTo(written);
      assertThat(wire.toBytes(wire.fromBytes(bytes))).as("seed %d", seed).isEqualTo(bytes);
    }
  }

  static Stream<Form<?>> forms() {
    return Stream.of(
        new Form<>(Asset.class, Asset.WIRE),
        new Form<>(BrokenLink.class, BrokenLink.WIRE),
        new Form<>(Failure.class, Failure.WIRE),
        new Form<>(Fingerprint.class, Fingerprint.WIRE),
        new Form<>(Incoming.class, Incoming.WIRE),
        new Form<>(ListPage.class, ListPage.WIRE),
        new Form<>(Navigation.class, Navigation.WIRE),
        new Form<>(Neighbourhood.class, Neighbourhood.WIRE),
        new Form<>(OutputFile.class, OutputFile.WIRE),
        new Form<>(PackedRange.class, PackedRange.WIRE),
        new Form<>(PageLinks.class, PageLinks.WIRE),
        new Form<>(PageRef.class, PageRef.WIRE),
        new Form<>(RelatedPages.class, RelatedPages.WIRE),
        new Form<>(ResolvedLinks.class, ResolvedLinks.WIRE),
        new Form<>(Sequence.class, Sequence.WIRE),
        new Form<>(SourceFile.class, SourceFile.WIRE),
        new Form<>(StoredPage.class, StoredPage.WIRE),
        new Form<>(Tally.class, Tally.WIRE),
        new Form<>(Term.class, Term.WIRE),
        new Form<>(TermRef.class, TermRef.WIRE),
        new Form<>(TreeFacts.class, TreeFacts.WIRE));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyRecordIsReadAsItWasWritten(Form<?> form) {
    long first = new Random().nextInt();
    for (long seed = first; seed < first + 200; seed++) {
      form.check(seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 63, 64, -64, -65, Integer.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE})
  void everyNumberIsReadAsItWasWritten(long number) {
    WireInput in = new WireInput(new WireOutput().number(number).fixed(number).toBytes());
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.fixed()).isEqualTo(number);
    assertThat(in.hasMore()).isFalse();
  }

  @Test
  void smallNumbersTakeOneByte() {
    assertThat(new WireOutput().number(-64).size()).isEqualTo(1);
    assertThat(new WireOutput().number(63).size()).isEqualTo(1);
    assertThat(new WireOutput().number(Long.MIN_VALUE).size()).isEqualTo(10);
  }

  @Test
  void growsForLargeValues() {
    byte[] large = new byte[3 << 20];
    new Random(1).nextBytes(large);
    WireOutput out = new WireOutput().text("before").raw(large).text("after");
    WireInput in = new WireInput(out.toBytes());
    assertThat(in.text()).isEqualTo("before");
    assertThat(in.raw()).isEqualTo(large);
    assertThat(in.text()).isEqualTo("after");
  }

  @Test
  void equalMapsHaveEqualBytesWhateverTheirOrder() {
    Map<String, Long> forth = new LinkedHashMap<>();
    Map<String, Long> back = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      forth.put("name" + i, (long) i);
      back.put("name" + (49 - i), 49L - i);
    }
    assertThat(Tally.WIRE.toBytes(new Tally(forth))).isEqualTo(Tally.WIRE.toBytes(new Tally(back)));
  }

  @Test
  void absentAndEmptyTextsStayApart() {
    WireInput in = new WireInput(new WireOutput().optional(null).optional("").toBytes());
    assertThat(in.optional()).isNull();
    assertThat(in.optional()).isEmpty();
  }

  @Test
  void refusesANumberThatDoesNotEnd() {
    byte[] damaged = new byte[11];
    Arrays.fill(damaged, (byte) 0xFF);
    assertThatThrownBy(() -> new WireInput(damaged).number())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void listsAreImmutable() {
    List<String> read = new WireInput(new WireOutput().texts(List.of("a")).toBytes()).texts();
    assertThatThrownBy(() -> read.add("b")).isInstanceOf(UnsupportedOperationException.class);
  }
}
