package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.OutputFile;
import io.atoll.model.WireInput;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileEditTest {
  private static final OutputFile OLD = SampleEdits.file("a/index.html", "old").madeFrom("this");
  private static final OutputFile NEW = SampleEdits.file("a/index.html", "new").madeFrom("that");

  @Test
  void isReadAsItWasWrittenAndBeginsWithItsPath() {
    for (FileEdit edit :
        List.of(
            new FileEdit(1, OLD, NEW), new FileEdit(200, null, NEW), new FileEdit(3, OLD, null))) {
      byte[] bytes = FileEdit.WIRE.toBytes(edit);
      assertThat(FileEdit.WIRE.fromBytes(bytes)).isEqualTo(edit);
      assertThat(new WireInput(bytes).text()).isEqualTo("a/index.html").isEqualTo(edit.path());
    }
  }

  @Test
  void isOfOneFile() {
    assertThatThrownBy(() -> new FileEdit(0, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FileEdit(0, OLD, SampleEdits.file("b", "new")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
