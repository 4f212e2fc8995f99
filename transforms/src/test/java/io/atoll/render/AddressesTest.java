package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.store.SampleSites;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "https://example.org/", "https://example.org/a%20b+c/"})
  void everyUriHasItsPath(String baseUrl) {
    Addresses addresses = of(baseUrl);
    long seed = new Random().nextInt();
    RandomUrls urls = new RandomUrls(seed);
    for (int i = 0; i < 2_000; i++) {
      String url = urls.next();
      assertThat(addresses.path(addresses.uri(url))).as("seed %d", seed).isEqualTo(url);
    }
  }

  @Test
  void whatIsNoUriHasNoPath() {
    Addresses addresses = of("https://example.org/");
    assertThat(addresses.path("https://example.org/%C3%BC+%25/")).isEqualTo("/ü+%/");
    assertThat(addresses.path("https://example.com/")).isNull();
    assertThat(addresses.path("https://example.org/%4")).isNull();
    assertThat(addresses.path("https://example.org/%zz/")).isNull();
    assertThat(addresses.path("https://example.org/%FF/")).isNull();
    assertThat(addresses.path("https://example.org/%c3%bc/")).isNull();
    assertThat(addresses.path("https://example.org/ü/")).isNull();
    assertThat(addresses.path("https://example.org/%41/")).isNull();
  }

  private static Addresses of(String baseUrl) {
    return new Addresses(new SampleSites().baseUrl(baseUrl).make().config());
  }
}
