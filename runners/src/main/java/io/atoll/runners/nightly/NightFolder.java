package io.atoll.runners.nightly;

import io.atoll.pipeline.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the state keeps of the nights of a site: {@code history.jsonl}, a line a night, and the
 * report of the last one. Open as long as a night lasts, which keeps another one out.
 */
public final class NightFolder implements AutoCloseable {
  private static final int KEPT = 366;

  private final Path folder;
  private final FileChannel channel;

  private NightFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Begins a night. One that broke off before it is put into the history.
   *
   * @return empty if another night is at work
   * @throws IOException if the folder cannot be used
   */
  public static Optional<NightFolder> begin(Path state, Instant now) throws IOException {
    Path folder = Files.createDirectories(state.resolve("nightly"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      return Optional.empty();
    }
    NightFolder begun = new NightFolder(folder, channel);
    begun.noteBrokenOff();
    WholeFile.write(begun.begunFile(), now + "\n");
    return Optional.of(begun);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void noteBrokenOff() throws IOException {
    if (Files.exists(begunFile())) {
      String startedAt = Files.readString(begunFile()).strip();
      append(Night.unfinished(startedAt, Night.CRASHED, "broke off without a word"));
    }
  }

  /** Where the report is written if the user names no other place. */
  public Path report() {
    return folder.resolve("report.json");
  }

  /** Where the page is written if the user names no other place. */
  public Path page() {
    return folder.resolve("report.html");
  }

  /**
   * Ends the night.
   *
   * @return the history, the oldest first and this night last
   */
  public List<Night> end(Night night) throws IOException {
    append(night);
    Files.deleteIfExists(begunFile());
    List<Night> nights = history();
    if (nights.size() > 2 * KEPT) {
      nights = nights.subList(nights.size() - KEPT, nights.size());
      Stream<String> lines = nights.stream().map(each -> each.toLine() + "\n");
      WholeFile.write(historyFile(), String.join("", lines.toList()));
    }
    return nights;
  }

  /** Begins on a line of its own: a crash may have left half a line. */
  private void append(Night night) throws IOException {
    Files.writeString(
        historyFile(),
        "\n" + night.toLine() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private List<Night> history() throws IOException {
    List<Night> nights = new ArrayList<>();
    try (Stream<String> lines = Files.lines(historyFile())) {
      lines.forEach(line -> Night.ofLine(line).ifPresent(nights::add));
    }
    return nights;
  }

  private Path historyFile() {
    return folder.resolve("history.jsonl");
  }

  private Path begunFile() {
    return folder.resolve("begun");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
