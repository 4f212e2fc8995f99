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

  @Test
  void findsEachRecordByItsName() {
    EncodedTable.Builder<TermRef> builder = new EncodedTable.Builder<>(TermRef.WIRE, 1000);
    IntStream.range(0, 1000).mapToObj(n -> "t" + n).forEach(n -> builder.add(n, record(n)));
    EncodedTable<TermRef> table = builder.build();
    assertThat(IntStream.range(0, 1000).mapToObj(n -> "t" + n))
        .allSatisfy(name -> assertThat(table.find(name)).isEqualTo(term(name)));
    assertThat(table.find("t1000")).isNull();
  }

  @Test
  void tellsNamesOfOneHashApart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    EncodedTable.Builder<TermRef> builder = new EncodedTable.Builder<>(TermRef.WIRE, 2);
    builder.add("Aa", record("Aa"));
    assertThat(builder.build().find("BB")).isNull();
    builder.add("BB", record("BB"));
    assertThat(builder.build().find("BB")).isEqualTo(term("BB"));
    assertThat(builder.build().find("Aa")).isEqualTo(term("Aa"));
  }

  @Test
  void mayBeEmpty() {
    assertThat(new EncodedTable.Builder<>(TermRef.WIRE, 0).build().find("")).isNull();
  }

  @Test
  void takesMoreThanItWasMadeFor() {
    EncodedTable.Builder<TermRef> builder = new EncodedTable.Builder<>(TermRef.WIRE, 0);
    List<String> names = IntStream.range(0, 1000).mapToObj(n -> "t" + n).toList();
    names.forEach(n -> builder.add(n, record(n)));
    EncodedTable<TermRef> table = builder.build();
    assertThat(names).allSatisfy(name -> assertThat(table.find(name)).isEqualTo(term(name)));
  }
}
