package io.atoll.parse;

import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parses pages of a site that a test puts together. */
final class Pages {
  static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

  private final Path folder;

  Pages(Path folder) {
    this.folder = folder;
    file("templates/page.html", "");
    file("templates/shortcodes/note.html", "");
    file("templates/shortcodes/figure.html", "");
  }

  Pages file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile source(String key) {
    int slash = key.lastIndexOf('/');
    String section = slash < 0 ? "" : key.substring(0, slash);
    return new SourceFile(key + ".md", key, Form.SINGLE, section, 0, 0, List.of());
  }

  static SourceFile index(String key, Form form) {
    String prefix = key.isEmpty() ? "" : key + "/";
    return new SourceFile(prefix + "_index.md", key, form, "", 0, 0, List.of());
  }

  PageParser parser() {
    Site.Selection selection = new Site.Selection(false, false, false, NOW);
    return new PageParser(SiteLoader.load(folder, selection));
  }

  @Nullable ParsedPage parsed(SourceFile source, String text, Map<String, Object> cascade) {
    return parser().parse(source, text.getBytes(StandardCharsets.UTF_8), cascade);
  }

  ParsedPage page(SourceFile source, String text) {
    return Objects.requireNonNull(parsed(source, text, Map.of()));
  }

  ParsedPage page(String key, String text) {
    return page(source(key), text);
  }

  /** The body's HTML with {@code @} for the marks of its holes. */
  String html(String body) {
    return page("a", body).stored().html().replace('\0', '@').strip();
  }
}
