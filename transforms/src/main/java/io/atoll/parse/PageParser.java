package io.atoll.parse;

import io.atoll.model.Availability;
import io.atoll.model.BodyLocation;
import io.atoll.model.Demand;
import io.atoll.model.Json;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import io.atoll.model.StoredPage;
import io.atoll.site.DataReader;
import io.atoll.site.Settings;
import io.atoll.site.Site;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parses one source after another. Not thread-safe; made to be reused for thousands. */
public final class PageParser {
  private final Site site;
  private final DataReader reader = new DataReader();
  private final TemplateChoice templates;
  private final MarkdownReader markdown;
  private final boolean showsNewestDate;
  private long changesAt = Long.MAX_VALUE;

  public PageParser(Site site) {
    this.site = site;
    templates = new TemplateChoice(site.templates().keySet());
    markdown = new MarkdownReader(site);
    showsNewestDate = site.demands(Demand.BUILD_DATE);
  }

  /**
   * The front matter alone, without any cascade.
   *
   * @throws SiteException if the file cannot be understood
   */
  public Map<String, Object> frontMatterOf(SourceFile file, byte[] content) {
    return read(file, content).values();
  }

  /**
   * Parses a source.
   *
   * @param content the file's bytes; empty for {@link Form#ABSENT_INDEX}
   * @param cascade what the page inherits, from {@link Cascades}; its own front matter wins
   * @return absent for a page that is left out: a draft, or one of another time
   * @throws SiteException if its author must mend it
   */
  public @Nullable ParsedPage parse(SourceFile file, byte[] content, Map<String, Object> cascade) {
    return parse(file, read(file, content), SourceDigest.of(content, cascade), cascade);
  }

  private @Nullable ParsedPage parse(
      SourceFile file, FrontMatter frontMatter, String digest, Map<String, Object> cascade) {
    Settings settings = settings(file, frontMatter, cascade);
    PageDates dates = PageDates.of(settings);
    Availability availability =
        new Availability(settings.flag("draft", false), dates.published(), dates.expiry());
    if (!takes(availability)) {
      return null;
    }
    MarkdownReader.Body body =
        markdown.read(path(file), frontMatter.body(), frontMatter.bodyLine());
    return new ParsedPage(
        reference(file, settings, dates, body, digest),
        stored(file, settings, body),
        availability,
        cascade(frontMatter));
  }

  private static String cascade(FrontMatter frontMatter) {
    Object given = frontMatter.values().get("cascade");
    return given == null ? "" : SourceDigest.of(Map.of("cascade", Json.plain(given)));
  }

  /**
   * Parses a record whose front matter has been read.
   *
   * @param body the Markdown behind the front matter, in UTF-8
   * @return absent for a page that is left out
   * @throws SiteException if its author must mend it
   */
  @Nullable ParsedPage parse(
      SourceFile file, Map<String, Object> frontMatter, byte[] body, Map<String, Object> cascade) {
    String text = SourceText.decode(path(file), body);
    String digest = SourceDigest.of(frontMatter, body, cascade);
    return parse(file, new FrontMatter(frontMatter, "", 1, text, 1), digest, cascade);
  }

  /** Whether a page of this availability is part of the site. */
  boolean takes(Availability page) {
    changesAt = Math.min(changesAt, page.changesAfter(site.selection().now()));
    return site.selection().takes(page);
  }

  /** Notes a page of the site: one of its dates may be the newest some day, and be shown then. */
  void taken(PageRef page) {
    if (showsNewestDate) {
      Instant now = site.selection().now();
      long date = Availability.after(now, page.date());
      changesAt = Math.min(changesAt, Math.min(date, Availability.after(now, page.lastModified())));
    }
  }

  /**
   * When the first of the pages that were asked for comes or goes by itself, or is the newest, in
   * milliseconds since the epoch.
   */
  long changesAt() {
    return changesAt;
  }

  private FrontMatter read(SourceFile file, byte[] content) {
    return FrontMatter.read(reader, path(file), SourceText.decode(path(file), content));
  }

  private static String path(SourceFile file) {
    return file.place();
  }

  private static Settings settings(
      SourceFile file, FrontMatter frontMatter, Map<String, Object> cascade) {
    Map<String, Object> values = new LinkedHashMap<>(frontMatter.values());
    Map<String, Object> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    own.putAll(values);
    cascade.forEach(
        (key, value) -> {
          if (!own.containsKey(key)) {
            values.put(key, value);
          }
        });
    return new Settings(path(file), frontMatter.source(), frontMatter.sourceLine(), values);
  }

  private PageRef reference(
      SourceFile file,
      Settings settings,
      PageDates dates,
      MarkdownReader.Body body,
      String digest) {
    Kind kind = PageKinds.of(file, site.config().taxonomies());
    String title = title(file, settings, body);
    PageAddress address = new PageAddress(file, kind, settings, title, dates.date());
    String url = address.url(site.config().permalinks());
    return new PageRef(
        file.key(),
        file.path(),
        kind,
        url,
        file.section(),
        title,
        settings.text("linkTitle", title),
        settings.text("description", ""),
        settings.text("summary", body.summary()),
        settings.text("id"),
        address.slug(),
        dates.date(),
        dates.lastModified(),
        settings.number("weight", 0),
        Memberships.terms(settings, site.config().taxonomies().values()),
        Memberships.menus(settings),
        PagePaths.aliases(settings, url),
        templates.of(settings, kind, file.key()),
        digest,
        BodyLocation.NONE,
        file.packed());
  }

  private String title(SourceFile file, Settings settings, MarkdownReader.Body body) {
    String given = settings.text("title");
    if (given != null) {
      return given;
    }
    String heading = body.firstHeading();
    if (!heading.isEmpty()) {
      return heading;
    }
    return file.key().isEmpty() ? site.config().title() : humanized(file.key());
  }

  private static String humanized(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    String words = name.replace('-', ' ').replace('_', ' ').strip();
    if (words.isEmpty()) {
      return name;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  private StoredPage stored(SourceFile file, Settings settings, MarkdownReader.Body body) {
    return new StoredPage(
        body.html(),
        body.links(),
        body.shortcodes(),
        body.headings(),
        body.wordCount(),
        Json.write(PageParams.of(settings, site.config().taxonomies().values())),
        List.copyOf(file.resources()));
  }
}
