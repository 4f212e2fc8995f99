package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.BodyLocation;
import io.atoll.model.RandomRecords;
import io.atoll.model.SiteException;
import io.atoll.model.StoredPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageStoreTest {
  private final Path folder;
  private final PageStore store;

  PageStoreTest(@TempDir Path parent) {
    folder = parent.resolve("store");
    store = new PageStore(folder.toString());
  }

  @Test
  void readsBodiesInAnyOrderFromAnySegment() throws IOException {
    long seed = new Random().nextInt();
    RandomRecords random = new RandomRecords(seed);
    Map<BodyLocation, StoredPage> written = new LinkedHashMap<>();
    for (String segment : List.of("0.bodies", "1.bodies", "2.bodies")) {
      try (PageStore.Writer writer = store.write(segment)) {
        for (int i = 0; i < 200; i++) {
          StoredPage page = random.make(StoredPage.class);
          written.put(writer.append(page), page);
        }
      }
    }
    List<BodyLocation> shuffled = new ArrayList<>(written.keySet());
    Collections.shuffle(shuffled, new Random(seed));
    try (PageStore.Reader reader = store.read()) {
      for (BodyLocation location : shuffled) {
        assertThat(reader.at(location)).as("seed %d", seed).isEqualTo(written.get(location));
      }
    }
  }

  @Test
  void keepsBodiesLargerThanItsBuffer() throws IOException {
    List<BodyLocation> locations = new ArrayList<>();
    try (PageStore.Writer writer = store.write("large")) {
      for (int size : new int[] {10, 3_000_000, 0, 262_144, 7, 300_000}) {
        locations.add(writer.append(body("x".repeat(size))));
      }
    }
    try (PageStore.Reader reader = store.read()) {
      assertThat(reader.at(locations.get(1)).html()).hasSize(3_000_000);
      assertThat(reader.at(locations.get(0)).html()).hasSize(10);
      assertThat(reader.at(locations.get(5)).html()).hasSize(300_000);
      assertThat(reader.at(locations.get(2))).isEqualTo(StoredPage.EMPTY);
    }
  }

  @Test
  void aSegmentThatIsWrittenAgainIsReplaced() throws IOException {
    for (String html : List.of("a long first attempt", "second")) {
      BodyLocation location;
      try (PageStore.Writer writer = store.write("0.bodies")) {
        location = writer.append(body(html));
      }
      try (PageStore.Reader reader = store.read()) {
        assertThat(reader.at(location).html()).isEqualTo(html);
      }
    }
  }

  @Test
  void aPageWithoutABodyHasAnEmptyOne() throws IOException {
    try (PageStore.Reader reader = store.read()) {
      assertThat(reader.at(BodyLocation.NONE)).isEqualTo(StoredPage.EMPTY);
    }
  }

  @Test
  void saysWhenASegmentIsCutOff() throws IOException {
    try (PageStore.Writer writer = store.write("short")) {
      writer.append(body("text"));
    }
    try (PageStore.Reader reader = store.read()) {
      assertThatThrownBy(() -> reader.at(new BodyLocation("short", 3, 1000)))
          .isInstanceOf(SiteException.class)
          .hasMessageContainingAll("short", "cut off");
    }
    assertThat(store.damaged()).contains("short");
  }

  @Test
  void noDamagedBodyIsTakenForAWholeOne() throws IOException {
    BodyLocation place;
    try (PageStore.Writer writer = store.write("flipped")) {
      place = writer.append(body("text"));
    }
    assertThat(store.damaged()).isEmpty();
    Path file = folder.resolve("flipped");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 16;
      Files.write(file, flipped);
      try (PageStore.Reader reader = store.read()) {
        assertThatThrownBy(() -> reader.at(place)).isInstanceOf(SiteException.class);
      }
    }
    assertThat(store.damaged()).contains("flipped");
  }

  private static StoredPage body(String html) {
    return new StoredPage(html, List.of(), List.of(), List.of(), 0, "{}", List.of());
  }
}
