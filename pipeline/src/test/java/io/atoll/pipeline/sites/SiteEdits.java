package io.atoll.pipeline.sites;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Edits of a site at random, one after another, as authors make them from one night to the next.
 * Each leaves the files it has touched with a time of its own, long past.
 */
public final class SiteEdits {
  private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");
  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n.*?\n---\n", Pattern.DOTALL);
  private static final String LINKS = "\n<!-- links -->\n";
  private static final List<String> TAGS = List.of("java", "Java", "beam", "flink", "été", "rare");

  /** Those of the edits that a build can make without a pipeline. */
  private static final List<Integer> OF_PAGES =
      Stream.of(
              IntStream.rangeClosed(0, 10),
              IntStream.rangeClosed(19, 26),
              IntStream.rangeClosed(29, 50),
              IntStream.of(14, 51, 52, 53, 54))
          .flatMap(IntStream::boxed)
          .toList();

  private static final String BROKEN = "content/broken.md";

  private final Path site;
  private final Dice dice;
  private final boolean ofPages;
  private int step;
  private final Map<String, Optional<byte[]>> published = new TreeMap<>();
  private String appended = "none";
  private String before = "";

  /** Edits of the site in this folder, of which no file has been edited lately. */
  public SiteEdits(Path site, long seed) throws IOException {
    this(site, seed, false);
  }

  /**
   * {@code ofPages} leaves out what changes more than pages and files, and titles that are shared.
   */
  public SiteEdits(Path site, long seed, boolean ofPages) throws IOException {
    this.site = site;
    this.dice = new Dice(seed);
    this.ofPages = ofPages;
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(BEGINNING));
      }
    }
  }

  /** Makes the edits of one night, mostly one; says what they were. */
  public String next() throws IOException {
    step++;
    int edits = dice.percent(75) ? 1 : 2 + dice.below(4);
    StringJoiner made = new StringJoiner(" and ");
    for (int i = 0; i < edits; i++) {
      made.add(edit());
    }
    return made.toString();
  }

  /** What has been edited is published. */
  public void settle() {
    published.clear();
  }

  /** Takes all edits back since the last ones that were published; says which. */
  public String undo() throws IOException {
    step++;
    StringJoiner undone = new StringJoiner(" and ", "undo ", "");
    for (Map.Entry<String, Optional<byte[]>> each : Map.copyOf(published).entrySet()) {
      Path file = site.resolve(each.getKey());
      if (each.getValue().isPresent()) {
        write(each.getKey(), each.getValue().get());
      } else {
        Files.deleteIfExists(file);
      }
      undone.add(each.getKey());
    }
    settle();
    return undone.toString();
  }

  private void remember(String file) throws IOException {
    Path path = site.resolve(file);
    boolean isThere = Files.exists(path);
    published.putIfAbsent(file, isThere ? Optional.of(Files.readAllBytes(path)) : Optional.empty());
  }

  private String edit() throws IOException {
    if (!before.isEmpty() && dice.percent(20)) {
      return revert();
    }
    return switch (ofPages ? dice.one(OF_PAGES) : dice.below(56)) {
      case 0, 1, 2 -> append(anyPage());
      case 3, 4, 5 -> rewrite(anyPage());
      case 6, 7 -> rewrite(newPage());
      case 8 -> delete(anyPage());
      case 9 -> rename(anyPage());
      case 10 -> touch(anyPage());
      case 11 ->
          write("templates/page.html", read("templates/page.html") + "<!-- " + step + " -->");
      case 12 -> toggle("templates/posts/page.html", "{{ page.title }} {{ page.next.summary }}\n");
      case 13 -> write("site.yaml", read("site.yaml").replaceFirst("title: .*", "title: T" + step));
      case 14 -> toggle("static/file-" + dice.below(3) + ".txt", "text " + step);
      case 15 -> write("data/authors.yaml", "first: {name: Author " + step + "}\n");
      case 16 -> toggle("content/posts/_index.md", section());
      case 17 -> toggle("content/notes/_index.md", "---\ntitle: Notes " + step + "\n---\nText.\n");
      case 18 -> write(BROKEN, "---\ntitle: [never closed\n---\n");
      case 19, 20 -> summarise(anyPage());
      case 21, 22, 23, 24, 25, 26 -> retitle(anyPage());
      case 27 ->
          toggle("templates/notes/page.html", "{{ page.title }} {{ page.previous.title }}\n");
      case 28 -> toggle("templates/docs/page.html", "{{ page.content }} {{ page.next.title }}\n");
      case 29, 30, 31, 32, 33, 34 -> link(anyPage());
      case 35, 36, 37 -> redate(anyPage());
      case 38, 39 -> replaceAsset();
      case 40, 41, 42 ->
          change(anyPage(), "tags", "[" + dice.one(TAGS) + ", " + dice.one(TAGS) + "]");
      case 43, 44 -> change(anyPage(), "weight", String.valueOf(dice.below(4)));
      case 45, 46 -> change(anyPage(), "date", "2024-0" + (1 + dice.below(9)) + "-11");
      case 47 -> toggle("content/docs/below/file.txt", "text " + step);
      case 48, 49 -> bundle();
      case 50 -> rewrite(newPage());
      case 51, 52 -> lengthen(anyIndex());
      case 53 -> redate(anyIndex());
      case 54 -> summarise(anyIndex());
      default -> toggle("content/posts/2020/plain.html", "<p>" + step + "</p>");
    };
  }

  private String section() {
    return "---\ntitle: Posts "
        + step
        + "\ncascade: {tags: [inherited, "
        + dice.one(TAGS)
        + "]}\n---\n";
  }

  /** Puts a paragraph behind the others. */
  private String lengthen(String page) throws IOException {
    return write(page, read(page) + "\n\nOne more paragraph, the " + step + "th.\n");
  }

  private String append(String page) throws IOException {
    appended = page;
    before = read(page);
    return write(page, before + "\n\nOne more paragraph, the " + step + "th.\n");
  }

  /** Appends some links to other pages, or takes them back if it has. */
  private String link(String page) throws IOException {
    String text = read(page);
    int links = text.indexOf(LINKS);
    if (links >= 0 && dice.percent(60)) {
      return write(page, text.substring(0, links)) + " without its last links";
    }
    StringBuilder more = new StringBuilder(text).append(LINKS);
    for (int i = 0; i <= dice.below(3); i++) {
      more.append("\nSee ").append(link()).append(".\n");
    }
    return write(page, more.toString()) + " with more links";
  }

  private String link() throws IOException {
    String key = key(anyPage());
    return switch (dice.below(6)) {
      case 0, 1 -> "[that](/" + key + ".md)";
      case 2 -> "[that](/" + key.toLowerCase(Locale.ROOT) + "/)";
      case 3 -> "[[" + key.substring(key.lastIndexOf('/') + 1) + "]]";
      case 4 -> "[[" + title() + "]]";
      default -> "[that](" + key + ")";
    };
  }

  /** Takes back the last paragraph that was appended, if the page still has it. */
  private String revert() throws IOException {
    String text = before;
    before = "";
    return Files.exists(site.resolve(appended)) ? write(appended, text) + " as it was" : "nothing";
  }

  private String touch(String page) throws IOException {
    return write(page, read(page)) + " without a change";
  }

  private String rewrite(String page) throws IOException {
    StringBuilder text = new StringBuilder("---\ntitle: ").append(title());
    text.append("\ntags: [").append(dice.one(TAGS)).append(", ").append(dice.one(TAGS)).append(']');
    if (dice.percent(60)) {
      text.append("\ndate: 2024-0").append(1 + dice.below(9)).append("-1").append(dice.below(10));
    }
    if (dice.percent(20)) {
      text.append("\naliases: [/old-").append(step).append("/]");
    }
    if (dice.percent(10)) {
      text.append("\ndraft: true");
    }
    text.append("\n---\nStep ").append(step).append(" links to [[").append(title());
    text.append("]] and [another](/").append(key(anyPage())).append(").\n");
    return write(page, text.toString());
  }

  /** Puts a sentence before the others. */
  private String summarise(String page) throws IOException {
    String text = read(page);
    Matcher begin = FRONT_MATTER.matcher(text);
    String front = begin.find() ? begin.group() : "";
    return write(page, front + "\nStep " + step + " begins so.\n" + text.substring(front.length()))
        + " with another summary";
  }

  /** Gives a page another title, which no other has or a few may have. */
  private String retitle(String page) throws IOException {
    String title = dice.percent(70) ? "Name " + step : title();
    return write(page, read(page).replaceFirst("(?m)^title: .*", "title: " + title)) + " retitled";
  }

  /** Says of a page that it was last changed at another time, or says it no more. */
  private String redate(String page) throws IOException {
    String undated = read(page).replaceFirst("(?m)^lastmod: .*\n", "");
    String date = "2024-%02d-1%dT10:00:00+0%d:00";
    String line =
        dice.percent(20)
            ? ""
            : "lastmod: "
                + date.formatted(1 + dice.below(12), dice.below(10), dice.below(3))
                + "\n";
    return write(page, undated.replaceFirst("\\A---\n", "---\n" + line)) + " with another lastmod";
  }

  /** Gives a page another value of a setting. */
  private String change(String page, String setting, String value) throws IOException {
    String without = read(page).replaceFirst("(?m)^" + setting + ": .*\n", "");
    String line = setting + ": " + value + "\n";
    return write(page, without.replaceFirst("\\A---\n", "---\n" + line)) + " with " + line.strip();
  }

  /** Writes a page with a file beside it, or deletes both. */
  private String bundle() throws IOException {
    String folder = "content/" + dice.one(GeneratedSite.FOLDERS) + "/bundle-" + dice.below(3);
    String page = folder + "/index.md";
    return toggle(page, "---\ntitle: " + title() + "\ntags: [beam]\n---\n![](a.txt)\n")
        + "; "
        + (Files.exists(site.resolve(page))
            ? write(folder + "/a.txt", "text " + step)
            : deleteAll(folder, "a.txt"));
  }

  private String deleteAll(String folder, String file) throws IOException {
    String deleted = delete(folder + "/" + file);
    Files.delete(site.resolve(folder));
    return deleted;
  }

  /** Puts another text into a file that is copied as it is, if there is one. */
  private String replaceAsset() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      List<String> assets =
          files
              .filter(Files::isRegularFile)
              .map(file -> site.relativize(file).toString())
              .filter(file -> file.startsWith("content/") || file.startsWith("static/"))
              .filter(file -> !file.endsWith(".md") && !file.endsWith(".markdown"))
              .sorted()
              .toList();
      return assets.isEmpty() ? "nothing" : write(dice.one(assets), "asset " + step);
    }
  }

  private static String key(String page) {
    return page.substring("content/".length(), page.lastIndexOf('.'));
  }

  private String rename(String page) throws IOException {
    String text = read(page);
    return delete(page) + "; " + write(newPage(), text);
  }

  /** A title that a few pages may have, or none. */
  private String title() {
    return ofPages ? "Only " + step + " " + dice.below(1_000_000) : "Title " + dice.below(30);
  }

  private String newPage() {
    String folder = dice.one(GeneratedSite.FOLDERS);
    return "content/" + (folder.isEmpty() ? "" : folder + "/") + "new-" + step + ".md";
  }

  /** Writes a file that is not there, and deletes one that is. */
  private String toggle(String file, String text) throws IOException {
    return Files.exists(site.resolve(file)) ? delete(file) : write(file, text);
  }

  private String delete(String file) throws IOException {
    remember(file);
    Files.delete(site.resolve(file));
    return "delete " + file;
  }

  private String write(String file, String text) throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private String write(String file, byte[] text) throws IOException {
    remember(file);
    Path path = site.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, text);
    Files.setLastModifiedTime(path, FileTime.from(BEGINNING.plusSeconds(10L * step)));
    return "write " + file;
  }

  private String read(String file) throws IOException {
    return new String(Files.readAllBytes(site.resolve(file)), StandardCharsets.UTF_8);
  }

  /** A page that is no section and no bundle, whose file may be anything. */
  private String anyPage() throws IOException {
    return any(file -> !file.endsWith("index.md"));
  }

  /** The index of a section, or of the home page. */
  private String anyIndex() throws IOException {
    return any(file -> file.endsWith("/_index.md"));
  }

  private String any(Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve("content"))) {
      List<String> pages =
          files
              .map(file -> site.relativize(file).toString())
              .filter(file -> file.endsWith(".md") && wanted.test(file))
              .filter(file -> !file.contains("/below/") && !file.contains("broken"))
              .sorted()
              .toList();
      return dice.one(pages);
    }
  }
}
