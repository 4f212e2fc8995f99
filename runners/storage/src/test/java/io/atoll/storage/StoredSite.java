package io.atoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.storage.servers.AtollCommand;
import io.atoll.storage.servers.Site;
import io.atoll.storage.servers.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A site on a storage, with output and state beside it, and the same site on the local disk.
 *
 * @param local a folder of this machine
 * @param remote a folder of the storage
 * @param environment what a command must be told to reach the storage
 */
record StoredSite(Path local, Path remote, Map<String, String> environment) {
  private static final long PAUSE_MILLIS = 10;

  /** Writes the site to both places. */
  StoredSite write(int pages) throws IOException {
    Tree.copy(Site.write(local.resolve("site"), pages), remote);
    return this;
  }

  /** Changes, adds and removes a page in both places. */
  void change() throws IOException {
    for (Path site : new Path[] {local.resolve("site"), remote}) {
      Path posts = site.resolve("content").resolve("posts");
      Files.writeString(posts.resolve("page-1.md"), "Changed, see [two](page-2.md).\n");
      Files.writeString(posts.resolve("new.md"), "---\ntags: [fresh]\n---\nNew.\n");
      Files.delete(posts.resolve("page-3.md"));
    }
  }

  AtollCommand.Ended build() {
    return AtollCommand.run(environment, "build", remote.toString());
  }

  /** Builds in both places, and expects the same bytes. */
  void assertSameAsLocal() throws IOException {
    assertSameAsLocal(build());
  }

  /** Builds locally, and expects the same bytes of a build that ended there. */
  void assertSameAsLocal(AtollCommand.Ended there) throws IOException {
    String site = local.resolve("site").toString();
    AtollCommand.Ended here = AtollCommand.run(environment, "build", site);

    assertThat(there.lines()).noneMatch(line -> line.matches("\\[?(ERROR|WARN|INFO).*"));
    assertThat(there.exit()).as(there.lines().toString()).isZero();
    assertThat(here.exit()).as(here.lines().toString()).isZero();
    assertThat(published()).isEqualTo(Tree.of(local.resolve("site/public")));
  }

  Map<String, String> published() throws IOException {
    return Tree.of(remote.resolve("public"));
  }

  /** Does something while a build is staging its files; tells how the build ended. */
  AtollCommand.Ended buildDuring(Runnable action) throws IOException {
    return during(AtollCommand.start(environment, "build", remote.toString()), action);
  }

  /** Does something while a build of the site is staging its files; tells how the build ended. */
  AtollCommand.Ended during(AtollCommand build, Runnable action) throws IOException {
    Path outputs = remote.resolve(".atoll").resolve("outputs");
    while (build.isRunning() && !isStaging(outputs)) {
      pause();
    }
    assertThat(build.isRunning()).as("the build goes on").isTrue();
    action.run();
    return build.end();
  }

  private static boolean isStaging(Path outputs) throws IOException {
    if (!Files.exists(outputs)) {
      return false;
    }
    try (var all = Files.walk(outputs, 2)) {
      return all.anyMatch(folder -> String.valueOf(folder.getFileName()).startsWith("staging-"));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
