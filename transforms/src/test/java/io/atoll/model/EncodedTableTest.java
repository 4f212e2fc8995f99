package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncodedTableTest {
  private static TermRef term(String slug) {
    return new TermRef("tags", slug, "Name of " + slug);
  }

  /** What is still to be read of a record after its name. */
  private static WireInput record(String name) {
    WireOutput out = new WireOutput().text(name);
    TermRef.WIRE.write(term(name), out);
    WireInput in = new WireInput(out.toBytes());
    assertThat(in.text()).isEqualTo(name);
    return in;
  }

  private static EncodedTable<TermRef> filled(EncodedTable<TermRef> table, List<String> names) {
    names.forEach(name -> table.add(name, record(name)));
    return table;
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> "t" + n).toList();
  }

  @Test
  void findsEachRecordByItsName() {
    EncodedTable<TermRef> table = filled(new EncodedTable<>(TermRef.WIRE), names(1000));
    assertThat(names(1000)).allSatisfy(name -> assertThat(table.find(name)).isEqualTo(term(name)));
    assertThat(table.find("t1000")).isNull();
  }

  @Test
  void tellsNamesOfOneHashApart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    EncodedTable<TermRef> table = filled(new EncodedTable<>(TermRef.WIRE), List.of("Aa"));
    assertThat(table.find("BB")).isNull();
    filled(table, List.of("BB"));
    assertThat(table.find("BB")).isEqualTo(term("BB"));
    assertThat(table.find("Aa")).isEqualTo(term("Aa"));
  }

  @Test
  void mayBeEmpty() {
    assertThat(new EncodedTable<>(TermRef.WIRE).find("")).isNull();
  }

  @Test
  void holdsOthersWhenItIsFilledAgain() {
    EncodedTable<TermRef> table = filled(new EncodedTable<>(TermRef.WIRE), names(1000));
    table.clear();
    assertThat(names(1000)).allSatisfy(name -> assertThat(table.find(name)).isNull());
    filled(table, List.of("t7", "other"));
    assertThat(table.find("t7")).isEqualTo(term("t7"));
    assertThat(table.find("other")).isEqualTo(term("other"));
    assertThat(table.find("t8")).isNull();
  }
}
