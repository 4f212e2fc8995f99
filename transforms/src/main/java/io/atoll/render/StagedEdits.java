package io.atoll.render;

import io.atoll.model.ListPage;
import io.atoll.model.Neighbours;
import io.atoll.model.OutputFile;
import io.atoll.render.Edits.Edit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renders and stages the files of a site that are made from something else now. */
final class StagedEdits {
  private final SiteRenderer renderer;
  private final SiteRenderer.Setup setup;
  private final Map<Integer, List<OutputFile>> files = new TreeMap<>();
  private @Nullable PublishedBucket published;

  StagedEdits(SiteRenderer renderer, SiteRenderer.Setup setup) {
    this.renderer = renderer;
    this.setup = setup;
  }

  /** Thrown when files cannot be made without all others. */
  static final class NotAloneException extends Exception {
    private static final long serialVersionUID = 1;

    NotAloneException(String reason) {
      super(reason);
    }
  }

  /** The files by the bucket that keeps them. */
  Map<Integer, List<OutputFile>> files() {
    return files;
  }

  void page(Edit page, Neighbours neighbours) throws IOException, NotAloneException {
    stage(
        setup.buckets().of(page.page().key()),
        OutputFile.pathOf(page.page().url()),
        page.page().owner(),
        reads -> renderer.inputs(page.page(), neighbours, reads),
        () -> renderer.page(page.page(), page.body(), neighbours));
  }

  /** A page of a list, and beside the first one its feed. */
  void list(ListPage list, Neighbours ofOwner) throws IOException, NotAloneException {
    generated(list, list.url(), ofOwner, () -> renderer.list(list, ofOwner));
    boolean hasFeed = list.position() == 1 && list.hasFeed();
    if (hasFeed && !renderer.site().config().disabled("rss")) {
      generated(list, list.feedUrl(), ofOwner, () -> renderer.feed(list, ofOwner));
    }
  }

  private void generated(ListPage list, String url, Neighbours ofOwner, Supplier<Rendered> content)
      throws IOException, NotAloneException {
    String path = OutputFile.pathOf(url);
    if (!renderer.files().isAuthored(path)) {
      stage(
          setup.buckets().of(list.url()),
          path,
          list.owner().owner(),
          reads -> renderer.inputs(list, ofOwner, reads),
          content);
    }
  }

  private void stage(
      int bucket, String path, String owner, IntFunction<String> inputs, Supplier<Rendered> content)
      throws IOException, NotAloneException {
    if (published(bucket).unchanged(path, owner, inputs) == null) {
      Rendered made = made(content);
      OutputFile file = renderer.files().write(path, made.text(), owner).madeFrom(made.inputs());
      files.computeIfAbsent(bucket, b -> new ArrayList<>()).add(file);
    }
  }

  private static Rendered made(Supplier<Rendered> content) throws NotAloneException {
    Rendered made = content.get();
    if (made.inputs().isEmpty()) {
      throw new NotAloneException("a page looks up what may be anywhere");
    }
    return made;
  }

  private PublishedBucket published(int bucket) throws IOException {
    PublishedBucket current = published;
    if (current == null || current.bucket() != bucket) {
      current = PublishedBucket.of(bucket, setup.published());
      published = current;
    }
    return current;
  }
}
