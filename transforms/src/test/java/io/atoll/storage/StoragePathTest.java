package io.atoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoragePathTest {

  @ParameterizedTest
  @CsvSource({
    "memory://bucket, memory://bucket/",
    "memory://bucket/, memory://bucket/",
    "memory://bucket/a/b, memory://bucket/a/b",
    "memory://bucket//a///b/, memory://bucket/a/b",
    "memory:///a, memory:///a",
    "memory://host:80/a b/ü*, memory://host:80/a b/ü*",
  })
  void itsTextIsItsAddress(String name, String address) {
    Path path = Locations.of(name);

    assertThat(path.toString()).isEqualTo(address);
    assertThat(Locations.of(address)).isEqualTo(path).hasSameHashCodeAs(path);
  }

  @ParameterizedTest
  @CsvSource({
    "b, memory://bucket/a/b",
    "b/c, memory://bucket/a/b/c",
    "../c, memory://bucket/c",
    "./b/.., memory://bucket/a",
    "../../.., memory://bucket/",
    "/c, memory://bucket/c",
  })
  void resolvesAsLocalPathsDo(String other, String address) {
    assertThat(Locations.of("memory://bucket/a").resolve(other).normalize()).hasToString(address);
  }

  @Test
  void hasParts() {
    Path path = Locations.of("memory://bucket/a/b.md");

    assertThat(path.getFileName()).hasToString("b.md");
    assertThat(path.getParent()).hasToString("memory://bucket/a");
    assertThat(path.getRoot()).hasToString("memory://bucket/");
    assertThat(Locations.of("memory://bucket").getParent()).isNull();
    assertThat(Locations.of("memory://bucket").getFileName()).isNull();
    assertThat(path.resolveSibling("c")).hasToString("memory://bucket/a/c");
  }

  @ParameterizedTest
  @CsvSource({"a/b, c", "a, b/c", "a/b, a/b/c", "a/b/c, a"})
  void theWayToAnotherLeadsThere(String from, String to) {
    Path start = Locations.of("memory://bucket/" + from);
    Path end = Locations.of("memory://bucket/" + to);

    assertThat(start.resolve(start.relativize(end)).normalize()).isEqualTo(end);
    assertThat(start.relativize(end)).hasToString(Path.of(from).relativize(Path.of(to)).toString());
  }

  @Test
  void liesWithinItsFoldersOnly() {
    Path folder = Locations.of("memory://bucket/site");

    assertThat(folder.resolve("content").startsWith(folder)).isTrue();
    assertThat(Locations.of("memory://bucket/site2").startsWith(folder)).isFalse();
    assertThat(Locations.of("memory://other/site/a").startsWith(folder)).isFalse();
    assertThat(Path.of("/site/a").startsWith(folder)).isFalse();
    assertThat(folder.startsWith(Path.of("/"))).isFalse();
  }

  @Test
  void whatIsNoAddressIsALocalPath() {
    assertThat(Locations.of("a/b")).isEqualTo(Path.of("a/b"));
    assertThat(Locations.isLocal(Locations.of("s3:/a"))).isTrue();
    assertThat(Locations.isLocal(Locations.of("memory://a"))).isFalse();
  }

  @Test
  void anUnknownStorageIsRefused() {
    assertThatThrownBy(() -> Locations.of("nowhere://bucket/a"))
        .isInstanceOf(InvalidPathException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> Locations.of("file:///a")).isInstanceOf(InvalidPathException.class);
  }
}
