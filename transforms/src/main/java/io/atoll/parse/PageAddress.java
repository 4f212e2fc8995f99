package io.atoll.parse;

import io.atoll.model.PageRef.Kind;
import io.atoll.model.SourceFile;
import io.atoll.model.Urlize;
import io.atoll.site.PermalinkPattern;
import io.atoll.site.Settings;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is published: {@code url} beats {@code slug} beats {@code permalinks} beats path.
 */
final class PageAddress {
  private static final String REMEDY = "; set slug or url in its front matter";

  private final SourceFile file;
  private final Kind kind;
  private final Settings settings;
  private final String title;
  private final @Nullable OffsetDateTime date;

  PageAddress(
      SourceFile file, Kind kind, Settings settings, String title, @Nullable OffsetDateTime date) {
    this.file = file;
    this.kind = kind;
    this.settings = settings;
    this.title = title;
    this.date = date;
  }

  /** The URL's path from the site's root, as in {@code /docs/install/}. */
  String url(Map<String, String> permalinks) {
    String given = settings.text("url");
    if (given != null) {
      return PagePaths.absolute(settings, "url", given);
    }
    String pattern = kind == Kind.PAGE ? permalinks.get(topSection()) : null;
    return pattern == null ? byPath() : byPattern(pattern);
  }

  /** What {@code [[slug]]} links find the page by. */
  String slug() {
    String slug = slugSetting();
    return slug == null ? Urlize.part(name()) : slug;
  }

  private @Nullable String slugSetting() {
    String slug = settings.text("slug");
    if (slug == null) {
      return null;
    }
    String part = Urlize.part(slug.replace('/', '-'));
    if (part.isEmpty() || !PagePaths.isShort(part)) {
      throw settings.wrong("slug", "a few letters, digits or hyphens");
    }
    return part;
  }

  private String name() {
    return file.key().substring(file.key().lastIndexOf('/') + 1);
  }

  private String topSection() {
    int slash = file.key().indexOf('/');
    return slash < 0 ? "" : file.key().substring(0, slash);
  }

  private String byPath() {
    if (file.key().isEmpty()) {
      return "/";
    }
    String[] parts = file.key().split("/", -1);
    String slug = slugSetting();
    StringBuilder url = new StringBuilder("/");
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      url.append(last && slug != null ? slug : part(parts[i])).append('/');
    }
    return url.toString();
  }

  private String part(String name) {
    String part = Urlize.part(name);
    if (part.isEmpty() || !PagePaths.isShort(part)) {
      throw settings.failure("slug", "the name \"" + name + "\" gives no usable URL" + REMEDY);
    }
    return part;
  }

  private String byPattern(String pattern) {
    String path = Urlize.path(PermalinkPattern.of(pattern).expand(this::token));
    if (path.isEmpty() || !Arrays.stream(path.split("/", -1)).allMatch(PagePaths::isShort)) {
      throw settings.failure(
          "slug", "the permalink pattern " + pattern + " gives no usable URL" + REMEDY);
    }
    return PagePaths.isFile(path) && !pattern.endsWith("/") ? "/" + path : "/" + path + "/";
  }

  private String token(String token) {
    String name = token.replaceAll("\\[.*", "");
    return switch (name) {
      case "section" -> firstOf(sections());
      case "sections" -> String.join("/", sliced(sections(), token.substring(name.length())));
      case "title" -> oneStep(title);
      case "slug" -> slugSetting() == null ? oneStep(title) : slug();
      case "filename", "contentbasename" -> part(name());
      case "slugorfilename", "slugorcontentbasename" -> slug();
      default -> dateToken(name);
    };
  }

  private static String oneStep(String text) {
    return Urlize.part(text.replace('/', '-'));
  }

  private String dateToken(String name) {
    if (date == null) {
      throw settings.failure(
          "date", "has no date, which its section's permalink pattern needs; set date");
    }
    return switch (name) {
      case "year" -> String.format(Locale.ROOT, "%04d", date.getYear());
      case "month" -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
      case "monthname" -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "day" -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
      case "weekday" -> String.valueOf(date.getDayOfWeek().getValue() % 7);
      case "weekdayname" -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "yearday" -> String.valueOf(date.getDayOfYear());
      default -> throw new IllegalArgumentException("no permalink token is called :" + name);
    };
  }

  private List<String> sections() {
    return file.section().isEmpty() ? List.of() : Arrays.asList(file.section().split("/", -1));
  }

  private static String firstOf(List<String> sections) {
    return sections.isEmpty() ? "" : sections.get(0);
  }

  /** {@code [1:]}, {@code [:2]}, {@code [0]}, {@code [last]}, as Hugo slices {@code :sections}. */
  private static List<String> sliced(List<String> sections, String slice) {
    int size = sections.size();
    if (slice.isEmpty() || size == 0) {
      return sections;
    }
    String range = slice.substring(1, slice.length() - 1);
    int colon = range.indexOf(':');
    int from = bound(colon < 0 ? range : range.substring(0, colon), 0, size);
    int to = colon < 0 ? from + 1 : bound(range.substring(colon + 1), size, size);
    return new ArrayList<>(
        sections.subList(Math.min(from, size), Math.max(from, Math.min(to, size))));
  }

  private static int bound(String text, int unset, int size) {
    if (text.isEmpty()) {
      return unset;
    }
    return text.equals("last") ? size - 1 : Math.min(Integer.parseInt(text), size);
  }
}
