package io.atoll.runners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages with links to near and far, tags that few and many share, broken links and islands. */
public final class LinkedPages {
  private LinkedPages() {}

  /** Writes a site of so many pages. */
  public static Path write(Path site, int pages) throws IOException {
    Path posts = Files.createDirectories(site.resolve("content/posts"));
    Path notes = Files.createDirectories(site.resolve("content/notes"));
    Files.writeString(site.resolve("site.yaml"), "title: Linked pages\n");
    for (int i = 0; i < pages; i++) {
      Path section = i % 3 == 0 ? notes : posts;
      Files.writeString(section.resolve("page-" + i + ".md"), page(i, pages));
    }
    return site;
  }

  private static String page(int i, int pages) {
    String head =
        "---\ntitle: Page %d\ndate: 2025-01-%02d\ntags: [all, tag-%d]\n---\n"
            .formatted(i, 1 + i % 28, i % 17);
    if (i % 5 == 0) {
      return head + "Nothing leads from here.\n";
    }
    return head
        + "To [[page-%d]], [[page-%d]] and [[nowhere-%d]].\n".formatted(i - 1, i * 7 % pages, i);
  }
}
