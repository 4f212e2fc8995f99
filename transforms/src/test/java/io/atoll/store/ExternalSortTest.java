package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalSortTest {
  private static final Wire<Long> WIRE =
      Wire.of("Number", (number, out) -> out.number(number), WireInput::number);

  @TempDir Path folder;

  /** All in memory, one run, several, as many as are merged at a time, and more than that twice. */
  @ParameterizedTest
  @CsvSource({"0, 100", "99, 1000", "100, 100", "5000, 1000", "1280, 10", "1281, 10", "5000, 10"})
  void whateverIsSpilledComesInOrder(int count, long budget) throws IOException {
    List<Long> numbers = new Random(count).longs(count, -99, 99).boxed().toList();
    List<Long> sorted = new ArrayList<>();
    try (ExternalSort<Long> sort = sorter(budget)) {
      for (Long number : numbers) {
        sort.add(number);
      }
      sort.sorted().forEachRemaining(sorted::add);
    }
    assertThat(sorted).isEqualTo(numbers.stream().sorted().toList());
    assertThat(files()).isZero();
  }

  @Test
  void nothingStaysOfASortThatIsGivenUp() throws IOException {
    try (ExternalSort<Long> sort = sorter(10)) {
      for (long i = 0; i < 1000; i++) {
        sort.add(i);
      }
      assertThat(sort.sorted().next()).isZero();
      assertThat(files()).isPositive();
    }
    assertThat(files()).isZero();
  }

  private ExternalSort<Long> sorter(long budget) {
    return new ExternalSort<>(folder.toString(), WIRE, Comparator.naturalOrder(), budget);
  }

  private long files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }
}
