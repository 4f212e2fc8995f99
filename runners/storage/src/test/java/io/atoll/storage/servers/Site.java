package io.atoll.storage.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A site with a little of everything that is read in another way than pages. */
public final class Site {
  private Site() {}

  /** Writes it, with so many plain pages. */
  public static Path write(Path folder, int pages) throws IOException {
    file(folder, "site.yaml", "title: Stored\nbaseURL: https://example.org/\n");
    file(folder, "data/team/crew.yaml", "- Ada\n- Grace\n");
    file(
        folder,
        "templates/about.html",
        "<p>{% for each in site.data.team.crew %}{{ each }} {% endfor %}</p>{{ page.content }}");
    file(folder, "static/robots extra.txt", "as it is\n");
    file(folder, "static/empty.txt", "");
    file(folder, "content/_index.md", "# Home\n");
    file(folder, "content/about.md", "---\nlayout: about\n---\nSee [one](posts/page-1.md).\n");
    file(folder, "content/posts/Straße [nach] Süden.md", "---\ntags: [Süden]\n---\nA *way*.\n");
    file(folder, "content/trip/index.md", "---\ntitle: Trip\n---\n![](map.svg)\n");
    file(folder, "content/trip/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n");
    file(
        folder,
        "content/archive/old.jsonl",
        "{\"path\": \"june.md\", \"frontMatter\": {\"tags\": [\"sea\"]}, \"body\": \"Late.\"}\n");
    for (int page = 1; page <= pages; page++) {
      file(folder, "content/posts/page-" + page + ".md", text(page));
    }
    return folder;
  }

  private static String text(int page) {
    return String.join(
        "\n",
        List.of(
            "---",
            "title: Page " + page,
            "tags: [t" + page % 7 + "]",
            "---",
            "After [the last](page-" + Math.max(1, page - 1) + ".md).",
            ""));
  }

  private static void file(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
