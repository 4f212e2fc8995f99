package io.atoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentTypeTest {

  @ParameterizedTest
  @CsvSource({
    "s3://bucket/a/index.html, text/html; charset=UTF-8",
    "s3://bucket/a/MAP.SVG, image/svg+xml",
    "s3://bucket/html, application/octet-stream",
    "s3://bucket/a.b/lock, application/octet-stream",
  })
  void isKnownByTheEnding(String address, String type) {
    assertThat(ContentType.of(address)).isEqualTo(type);
  }
}
