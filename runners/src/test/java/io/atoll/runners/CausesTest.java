package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class CausesTest {

  @Test
  void theInnermostCauseSpeaks() {
    Throwable inner = new IllegalStateException("the disk is full");

    assertThat(Causes.describe(new RuntimeException("outer words", inner)))
        .isEqualTo("the disk is full");
  }

  @Test
  void aMessageThatIsNoSentenceIsPrecededByItsKind() {
    assertThat(Causes.describe(new NoSuchFileException("/my file")))
        .isEqualTo("NoSuchFileException: /my file");
    assertThat(Causes.describe(new ArithmeticException("42"))).isEqualTo("ArithmeticException: 42");
    assertThat(Causes.describe(new StackOverflowError())).isEqualTo("StackOverflowError");
  }

  @Test
  void aCircleOfCausesEnds() {
    RuntimeException first = new RuntimeException("first one");
    first.initCause(new RuntimeException("second one", first));

    assertThat(Causes.describe(first)).isEqualTo("first one");
  }
}
