package io.atoll.parse;

import io.atoll.model.BodyLocation;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.model.TimeKeeper;
import io.atoll.model.Timings;
import io.atoll.packed.PackedPage;
import io.atoll.store.PageStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses the sources of one part that have changed, and takes over what is known of the rest. */
final class BucketParser {
  private final SourceParser parser;
  private final SourceMemory memory;
  private final SourceMemory.Recalled before;
  private final PageStore.Reader bodies;
  private final ParsedBucket parsed;
  private final List<KnownSource> now = new ArrayList<>();
  private final TimeKeeper times = new TimeKeeper();
  private long reused;

  /**
   * @param before what the last build knew of the part's sources; if its segments are mostly waste,
   *     the bodies of unchanged pages move to the new one
   */
  BucketParser(
      SourceParser parser,
      SourceMemory memory,
      SourceMemory.Recalled before,
      PageStore.Reader bodies,
      ParsedBucket parsed) {
    this.parser = parser;
    this.memory = memory;
    this.before = before;
    this.bodies = bodies;
    this.parsed = parsed;
  }

  /** How many sources were not parsed. */
  long reused() {
    return reused;
  }

  /** What parsing took. */
  Timings timings() {
    return times.ofParsing();
  }

  /** What is known of the sources now. */
  List<KnownSource> known() {
    return now;
  }

  /**
   * Takes in one source.
   *
   * @throws io.atoll.model.SiteException if its author must mend it
   */
  void add(SourceFile file) throws IOException {
    Map<String, Object> inherited = parser.inherited(file);
    if (file.form() == SourceFile.Form.ABSENT_INDEX) {
      parse(file, inherited, () -> parser.parse(file, new byte[0], inherited));
      return;
    }
    KnownSource known = known(file, SourceDigest.of(inherited));
    if (known != null && known.isUntouched(file) && !memory.verifies()) {
      reuse(known);
      return;
    }
    byte[] content = parser.read(file);
    if (known != null && known.page().digest().equals(SourceDigest.of(content, inherited))) {
      reuse(known.asFoundIn(file, memory.startedMillis()));
    } else {
      parse(file, inherited, () -> parser.parse(file, content, inherited));
    }
  }

  /**
   * Takes in one record, of which only its content tells whether it has changed.
   *
   * @throws io.atoll.model.SiteException if its author must mend it
   */
  void add(SourceFile record, PackedPage content) throws IOException {
    Map<String, Object> inherited = parser.inherited(record);
    KnownSource known = known(record, SourceDigest.of(inherited));
    if (known != null && known.page().digest().equals(parser.digest(record, content, inherited))) {
      reuse(known.asFoundIn(record, memory.startedMillis()));
    } else {
      parse(record, inherited, () -> parser.parse(record, content, inherited));
    }
  }

  private @Nullable KnownSource known(SourceFile file, String inherited) {
    KnownSource known = before.sources().get(file.path());
    return known != null && known.isAbout(file, inherited) ? known : null;
  }

  private void reuse(KnownSource known) throws IOException {
    KnownSource kept = before.isMostlyWaste() ? known.with(moved(known.page())) : known;
    now.add(kept);
    reused++;
    if (parser.takes(kept.availability())) {
      parsed.add(kept.file(), kept.page(), kept.links());
      parser.taken(kept.page());
    }
  }

  private PageRef moved(PageRef page) throws IOException {
    BodyLocation place = parsed.store(bodies.at(page.body()));
    return page.at(place);
  }

  private void parse(
      SourceFile file, Map<String, Object> inherited, Supplier<@Nullable ParsedPage> parsing)
      throws IOException {
    long began = System.nanoTime();
    ParsedPage page = parsing.get();
    times.since(began, file.place(), "");
    if (page == null) {
      return;
    }
    PageRef stored = parsed.add(file, page);
    parser.taken(stored);
    if (file.form() != SourceFile.Form.ABSENT_INDEX) {
      now.add(
          new KnownSource(
              file,
              memory.startedMillis(),
              SourceDigest.of(inherited),
              page.cascade(),
              page.availability(),
              stored,
              page.stored().links()));
    }
  }
}
