package io.atoll.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Zola is told in another way: tags, links, where a summary ends, and what is a section. */
final class ZolaPages {
  private static final Pattern TAGS = Pattern.compile("(?m)^(tags: \\[)");
  private static final Pattern LINK = Pattern.compile("]\\(([^():]+\\.md)\\)");
  private static final int SUMMARY = 400;
  private static final String HOME = "---\ntitle: Benchmark\n";
  private static final String LIST = "sort_by: date\npaginate_by: 50\ngenerate_feeds: true\n---\n";

  private ZolaPages() {}

  static String page(String markdown, String folder) {
    String tagged = TAGS.matcher(markdown).replaceFirst("taxonomies:\n  $1");
    String summarized = summarized(tagged);
    return LINK.matcher(summarized).replaceAll(link -> link(link, Path.of(folder)));
  }

  /** Zola cuts no summary by itself; this one is about as long as the others'. */
  private static String summarized(String page) {
    int body = page.indexOf("\n---\n\n");
    int end = page.indexOf("\n\n", body + SUMMARY);
    return end < 0 ? page : page.substring(0, end) + "\n\n<!-- more -->" + page.substring(end);
  }

  /** Zola resolves links that begin at {@code content/}, and leaves others as they are. */
  private static String link(MatchResult link, Path folder) {
    Path target = folder.resolve(link.group(1)).normalize();
    return "](@/" + target.toString().replace('\\', '/') + ")";
  }

  /** Home and each section list the pages of all folders below, and those are no sections. */
  static Map<String, String> sections(Recipe recipe) {
    Map<String, String> files = new TreeMap<>();
    files.put("content/_index.md", HOME + LIST);
    for (int number = 0; number < recipe.folders(); number++) {
      String folder = recipe.folder(recipe.firstOf(number));
      String section = folder.replaceFirst("/.*", "");
      String title = "---\ntitle: " + section + "\ntransparent: true\n";
      files.put("content/" + section + "/_index.md", title + LIST);
      if (!folder.equals(section)) {
        files.put("content/" + folder + "/_index.md", title + "render: false\n---\n");
      }
    }
    return files;
  }
}
