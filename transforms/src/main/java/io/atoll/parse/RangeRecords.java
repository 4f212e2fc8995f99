package io.atoll.parse;

import io.atoll.model.Failure;
import io.atoll.model.RecordPlace;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedRange;
import io.atoll.packed.PackedReader;
import io.atoll.packed.PackedRecord;
import io.atoll.packed.RecordPaths;
import io.atoll.packed.UnusableRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of a range that are sources, and failures for those that cannot be used. */
final class RangeRecords {
  private final Path content;
  private final PackedRange range;
  private final long before;

  /** Records of a range below {@code content/} that so many of its file come before. */
  RangeRecords(Path content, PackedRange range, long before) {
    this.content = content;
    this.range = range;
    this.before = before;
  }

  /** Takes a record with the source that it is, in no section yet. */
  @FunctionalInterface
  interface Taker {
    void take(PackedRecord record, SourceFile source) throws IOException;
  }

  /**
   * Reads all records; one that is unusable, or that its taker refuses, does not keep the others.
   *
   * @return how many there are, or lines
   */
  long read(Taker taker, Consumer<Failure> failures) throws IOException {
    long passed = 0;
    try (PackedReader reader = PackedReader.open(content, range)) {
      try {
        PackedRecord record = reader.next();
        while (record != null) {
          take(record, taker, failures);
          record = reader.next();
        }
      } finally {
        passed = reader.passed();
      }
    } catch (UnusableRecord e) {
      RecordPlace place = new RecordPlace(range.file(), String.valueOf(before + passed + 1));
      String file = before + passed == 0 ? "content/" + range.file() : place.toString();
      failures.accept(new Failure(file, 0, e.problem()));
    }
    return passed;
  }

  private void take(PackedRecord record, Taker taker, Consumer<Failure> failures)
      throws IOException {
    RecordPlace place = new RecordPlace(range.file(), record.name(before));
    try {
      SourceFile source = source(record, place);
      if (source != null) {
        taker.take(record, source);
      }
    } catch (UnusableRecord e) {
      failures.accept(new Failure(place.toString(), 0, e.problem()));
    } catch (SiteException e) {
      failures.accept(e.failure());
    }
  }

  private @Nullable SourceFile source(PackedRecord record, RecordPlace place) {
    return RecordPaths.source(range.folder(), record.content().path(), place);
  }
}
