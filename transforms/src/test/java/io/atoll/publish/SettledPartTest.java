package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettledPartTest {
  private static final OutputFile OLD = new OutputFile("a.html", 5, "11", "content/a.md", "");
  private static final OutputFile SAME = new OutputFile("a.html", 5, "11", "content/a.md", "");
  private static final OutputFile CHANGED = new OutputFile("a.html", 6, "22", "content/a.md", "");
  private static final OutputFile NEW = new OutputFile("b.html", 7, "33", "content/b.md", "");

  @Test
  void countsWhatIsWrittenAndWhatIsReused() {
    SettledPart part = settle(List.of(SAME, NEW), Set.of(), OLD);
    assertThat(part.files()).containsExactly(SAME, NEW);
    assertThat(part.unneeded()).containsExactly("a.html");
    assertThat(part.tally()).isEqualTo(tally(1, 1, 7));
    assertThat(settle(List.of(CHANGED), Set.of(), OLD).tally()).isEqualTo(tally(1, 0, 6));
  }

  @Test
  void anUnchangedFileThatIsGoneFromTheOutputIsWrittenAgain() {
    SettledPart part =
        new SettledPart(List.of(SAME), Map.of("a.html", OLD), Set.of(), before -> false);
    assertThat(part.unneeded()).isEmpty();
    assertThat(part.tally()).isEqualTo(tally(1, 0, 5));
  }

  @Test
  void whatIsNoLongerMadeIsNoLongerListed() {
    assertThat(settle(List.of(NEW), Set.of(), OLD).files()).containsExactly(NEW);
  }

  @Test
  void aFailedFileKeepsItsPublishedVersion() {
    OutputFile failed = OutputFile.unchanged("a.html", "content/a.md");
    assertThat(settle(List.of(failed), Set.of(), OLD).files()).containsExactly(OLD);
    assertThat(settle(List.of(failed), Set.of()).files()).isEmpty();
  }

  @Test
  void allFilesOfAFailedSourceKeepTheirPublishedVersion() {
    OutputFile resource = new OutputFile("pic.png", 9, "44", "content/a.md", "");
    assertThat(settle(List.of(NEW), Set.of("content/a.md"), OLD, resource).files())
        .containsExactly(OLD, NEW, resource);
  }

  @Test
  void aNewFileComesBeforeAFailedOneInWhateverOrderTheyArrive() {
    OutputFile failed = OutputFile.unchanged("a.html", "content/other.md");
    for (List<OutputFile> made : List.of(List.of(CHANGED, failed), List.of(failed, CHANGED))) {
      SettledPart part = settle(made, Set.of(), OLD);
      assertThat(part.files()).containsExactly(CHANGED);
      assertThat(part.failures()).isEmpty();
    }
  }

  @Test
  void twoFilesOfOnePathAreAFailureThatNamesBoth() {
    OutputFile rival = new OutputFile("b.html", 1, "55", "static/b.html", "");
    assertThat(settle(List.of(NEW, rival), Set.of()).failures())
        .extracting(Failure::toString)
        .containsExactly(
            "static/b.html: is published at b.html, as is content/b.md;"
                + " give one of them another URL");
  }

  @Test
  void ofTwoFilesOfOnePathNoneIsPublishedInWhateverOrderTheyArrive() {
    OutputFile rival = new OutputFile("a.html", 1, "55", "static/a.html", "");
    for (List<OutputFile> made : List.of(List.of(CHANGED, rival), List.of(rival, CHANGED))) {
      SettledPart part = settle(made, Set.of(), OLD);
      assertThat(part.files()).containsExactly(OLD);
      assertThat(part.unneeded()).containsExactly("a.html");
      assertThat(part.failures()).extracting(Failure::file).containsExactly("static/a.html");
      assertThat(part.tally()).isEqualTo(tally(0, 0, 0));
      assertThat(settle(made, Set.of()).files()).isEmpty();
    }
  }

  private static SettledPart settle(List<OutputFile> made, Set<String> failed, OutputFile... old) {
    Map<String, OutputFile> byPath = new TreeMap<>();
    Arrays.stream(old).forEach(file -> byPath.put(file.path(), file));
    return new SettledPart(made, byPath, failed, before -> true);
  }

  private static Tally tally(long written, long reused, long bytes) {
    return new Tally(Map.of("written", written, "reused", reused, "bytesWritten", bytes));
  }
}
