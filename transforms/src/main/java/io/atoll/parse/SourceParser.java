package io.atoll.parse;

import io.atoll.model.Availability;
import io.atoll.model.Failure;
import io.atoll.model.PageRef;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedPage;
import io.atoll.site.DataReader;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import io.atoll.store.SourceReader;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads and parses sources of one site, with what they inherit. */
final class SourceParser {
  private final Site site;
  private final SourceReader reader;
  private final Map<String, Object> cascadeValues;
  private final PageParser parser;
  private @Nullable Cascades cascades;

  /** {@code cascades} by the key of the section. */
  SourceParser(Site site, SiteFolders folders, Map<String, Object> cascades) {
    this.site = site;
    this.reader = new SourceReader(folders);
    this.cascadeValues = cascades;
    this.parser = new PageParser(site);
  }

  /** Reads a source whole; empty for one that is not written. */
  byte[] read(SourceFile file) throws IOException {
    boolean authored = file.form() != SourceFile.Form.ABSENT_INDEX;
    return authored ? reader.read(file.path()) : new byte[0];
  }

  /** What a source inherits. */
  Map<String, Object> inherited(SourceFile file) {
    return cascades().of(file, site.config().taxonomies());
  }

  /** Whether a page of this availability is part of the site. */
  boolean takes(Availability page) {
    return parser.takes(page);
  }

  /** Notes a page of the site. */
  void taken(PageRef page) {
    parser.taken(page);
  }

  /** When the site is another one by itself, in milliseconds since the epoch. */
  long changesAt() {
    return parser.changesAt();
  }

  /** The page of a source that has been read; null if it is left out. */
  @Nullable ParsedPage parse(SourceFile file, byte[] content, Map<String, Object> inherited) {
    return guarded(file, () -> parser.parse(file, content, inherited));
  }

  /** The page of a record; null if it is left out. */
  @Nullable ParsedPage parse(SourceFile file, PackedPage page, Map<String, Object> inherited) {
    Map<?, ?> frontMatter = page.frontMatter();
    return frontMatter == null
        ? parse(file, page.body(), inherited)
        : guarded(file, () -> parser.parse(file, plain(file, frontMatter), page.body(), inherited));
  }

  /** The digest that the page of a record has. */
  String digest(SourceFile file, PackedPage page, Map<String, Object> inherited) {
    Map<?, ?> frontMatter = page.frontMatter();
    return frontMatter == null
        ? SourceDigest.of(page.body(), inherited)
        : SourceDigest.of(plain(file, frontMatter), page.body(), inherited);
  }

  private static Map<String, Object> plain(SourceFile file, Map<?, ?> frontMatter) {
    return DataReader.plain(file.place(), frontMatter);
  }

  private static @Nullable ParsedPage guarded(
      SourceFile file, Supplier<@Nullable ParsedPage> parse) {
    try {
      return parse.get();
    } catch (SiteException e) {
      throw new SiteException(e.failure().staying(Failure.Stays.WITH_ITS_FILE));
    } catch (RuntimeException e) {
      String problem = "trips a defect of Atoll (" + e + "); please report it with this file";
      throw new SiteException(file.place(), 0, problem.replace('\n', ' '));
    }
  }

  private Cascades cascades() {
    if (cascades == null) {
      cascades = Cascades.of(cascadeValues);
    }
    return cascades;
  }
}
