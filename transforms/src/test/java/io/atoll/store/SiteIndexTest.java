package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.Failure;
import io.atoll.model.PageRef;
import io.atoll.model.RandomRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteIndexTest {
  private final Path folder;

  SiteIndexTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void streamsRunsAsTheyWereWrittenAndMoreThanOnce() throws IOException {
    long seed = new Random().nextInt();
    RandomRecords random = new RandomRecords(seed);
    List<PageRef> pages = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pages.add(random.make(PageRef.class));
    }
    SiteIndex index = new SiteIndex(folder.toString());
    index.write(SiteIndex.ALL_PAGES, pages, PageRef.WIRE);
    Iterable<PageRef> read = index.read(SiteIndex.ALL_PAGES, PageRef.WIRE);
    assertThat(read).as("seed %d", seed).containsExactlyElementsOf(pages);
    assertThat(read).as("seed %d", seed).hasSize(300);
  }

  @Test
  void aRunThatWasNotWrittenIsEmpty() {
    Iterable<Failure> read =
        new SiteIndex(folder.toString()).read(SiteIndex.termPages("tags/none"), Failure.WIRE);
    assertThat(read).isEmpty();
    Iterator<Failure> iterator = read.iterator();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 6})
  void aRunThatIsCutOffIsNotTakenForAShorterOne(int cut) throws IOException {
    SiteIndex index = new SiteIndex(folder.toString());
    index.write("run", List.of(new Failure("a", 1, "b")), Failure.WIRE);
    Path file = folder.resolve("run");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, cut));
    assertThatThrownBy(() -> index.read("run", Failure.WIRE).iterator())
        .hasMessageContaining("cut off");
  }

  @Test
  void anEmptyRunReplacesAFullOne() throws IOException {
    SiteIndex index = new SiteIndex(folder.toString());
    index.write("run", List.of(new Failure("a", 1, "b")), Failure.WIRE);
    index.write("run", List.of(), Failure.WIRE);
    assertThat(index.read("run", Failure.WIRE)).isEmpty();
  }

  @Test
  void runsHaveNamesOfTheirOwn() {
    assertThat(List.of(SiteIndex.termPages("tags/a"), SiteIndex.termPages("tags/b")))
        .doesNotHaveDuplicates()
        .doesNotContain(SiteIndex.terms("tags"), SiteIndex.bucket(0), SiteIndex.ALL_PAGES)
        .allMatch(name -> name.matches("[a-z0-9-]+"));
  }
}
