package io.atoll.parse;

import io.atoll.model.SourceFile;
import io.atoll.site.Site;
import io.atoll.store.AtOnce;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Parses edited sources by several threads, each with a parser of its own. */
final class EditedParsing {
  private final Queue<SourceParser> all = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<SourceParser> own;

  /** {@code cascades} by the key of the section. */
  EditedParsing(Site site, SiteFolders folders, Map<String, Object> cascades) {
    own =
        ThreadLocal.withInitial(
            () -> {
              SourceParser parser = new SourceParser(site, folders, cascades);
              all.add(parser);
              return parser;
            });
  }

  /**
   * A source that has been parsed.
   *
   * @param page null if it is left out
   * @param values what it inherits
   */
  record Parsed(@Nullable ParsedPage page, Map<String, Object> values) {
    /** Stands for what it inherits. */
    String inherited() {
      return SourceDigest.of(values);
    }
  }

  /** Parses a source. */
  Parsed parse(SourceFile source) throws IOException {
    SourceParser parser = own.get();
    Map<String, Object> inherited = parser.inherited(source);
    ParsedPage page = parser.parse(source, parser.read(source), inherited);
    return new Parsed(page, inherited);
  }

  /** Parses sources, of as many keys; by their keys. */
  Map<String, Parsed> parse(Collection<SourceFile> sources) throws IOException {
    Map<String, Parsed> parsed = new ConcurrentHashMap<>();
    AtOnce.byProcessors(sources, source -> parsed.put(source.key(), parse(source)));
    return parsed;
  }

  /**
   * When the first of all that have been parsed comes or goes by itself, in milliseconds since the
   * epoch.
   */
  long changesAt() {
    return all.stream().mapToLong(SourceParser::changesAt).min().orElse(Long.MAX_VALUE);
  }
}
