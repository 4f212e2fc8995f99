package io.atoll.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarEntriesTest {
  private final Path folder;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8");

  TarEntriesTest(@TempDir Path folder) {
    this.folder = folder;
    out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
  }

  @Test
  void readsFilesByTheirNamesAndPassesFoldersOver() throws IOException {
    out.putArchiveEntry(new TarArchiveEntry("docs/"));
    out.closeArchiveEntry();
    add("./docs/a.md", "A");
    add("docs/" + "long".repeat(40) + ".md", "L");
    assertThat(read())
        .containsExactly(
            "docs/a.md docs/a.md A", "docs/%1$s.md docs/%1$s.md L".formatted("long".repeat(40)));
  }

  @Test
  void linksAndHugeFilesAreFailuresAndTheOthersGoOn() throws IOException {
    TarArchiveEntry link = new TarArchiveEntry("link.md", TarConstants.LF_SYMLINK);
    link.setLinkName("/etc/passwd");
    out.putArchiveEntry(link);
    out.closeArchiveEntry();
    add("huge.md", "x".repeat((16 << 20) + 1));
    add("last.md", "last");
    assertThat(read())
        .containsExactly(
            "link.md: is no regular file; put the file itself there",
            "huge.md: " + PackedReader.TOO_LARGE,
            "last.md last.md last");
  }

  @Test
  void anArchiveThatIsCutOffTellsSo() throws IOException {
    add("a.md", "A".repeat(3000));
    out.close();
    byte[] whole = bytes.toByteArray();
    for (int length : new int[] {1, 300, 600, 2000, 3400}) {
      List<String> read =
          Ranges.of(folder, "p.tar", Arrays.copyOf(whole, length)).read(Long.MAX_VALUE);
      assertThat(read).singleElement().asString().startsWith("range: is damaged");
    }
  }

  @Test
  void aNameWithoutEndIsNotHeldInMemory() throws IOException {
    byte[] name = "x".repeat(3 << 20).getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry("longname", TarConstants.LF_GNUTYPE_LONGNAME);
    entry.setSize(name.length);
    out.putArchiveEntry(entry);
    out.write(name);
    out.closeArchiveEntry();
    add("short.md", "A");
    assertThat(read()).singleElement().asString().contains("header is larger than 1 MiB");
  }

  private void add(String name, String content) throws IOException {
    byte[] text = content.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(text.length);
    out.putArchiveEntry(entry);
    out.write(text);
    out.closeArchiveEntry();
  }

  private List<String> read() throws IOException {
    out.close();
    return Ranges.of(folder, "p.tar", bytes.toByteArray()).read(Long.MAX_VALUE);
  }
}
