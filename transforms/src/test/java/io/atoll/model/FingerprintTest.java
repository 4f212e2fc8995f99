package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void staysTheSameOnEveryMachine() {
    assertThat(Fingerprint.of("docs/install")).isEqualTo(Fingerprint.of("docs/" + "install"));
    assertThat(Fingerprint.of(""))
        .isEqualTo(new Fingerprint(0x8589ecf7a90fccf1L, 0xefd01f60ba992926L));
  }

  @Test
  void eachHalfTellsNamesApart() {
    Set<Long> high = new HashSet<>();
    Set<Long> low = new HashSet<>();
    int names = 200_000;
    for (int i = 0; i < names; i++) {
      Fingerprint fingerprint = Fingerprint.of("docs/section-" + (i % 100) + "/page-" + i);
      high.add(fingerprint.high());
      low.add(fingerprint.low());
    }
    assertThat(high).hasSize(names);
    assertThat(low).hasSize(names);
  }
}
