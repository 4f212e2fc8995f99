package io.atoll.render;

import io.atoll.model.ListPage;
import io.atoll.model.Neighbours;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.RenderCause;
import io.atoll.model.StoredPage;
import io.atoll.model.TimeKeeper;
import io.atoll.model.Timings;
import io.atoll.render.Edits.Edit;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renders and stages the files of a site that are made from something else now. */
final class StagedEdits {
  private final SiteRenderer renderer;
  private final SiteRenderer.Setup setup;
  private final Set<RenderCause> expected;
  private final TimeKeeper times = new TimeKeeper();
  private final Map<Integer, List<OutputFile>> files = new TreeMap<>();
  private @Nullable PublishedBucket published;

  /**
   * Edits of a site.
   *
   * @param expected by what the files may differ
   */
  StagedEdits(SiteRenderer renderer, SiteRenderer.Setup setup, Set<RenderCause> expected) {
    this.renderer = renderer;
    this.setup = setup;
    this.expected = expected;
  }

  /** What has been staged, by the bucket of its page. */
  Map<Integer, List<OutputFile>> files() {
    return files;
  }

  /** What it took to render it. */
  Timings timings() {
    return times.ofRendering();
  }

  /** Whether a page is published as it would be rendered now. */
  boolean isUnchanged(PageRef page, Neighbours neighbours) throws IOException {
    PublishedBucket before = published(setup.buckets().of(page.key()));
    return before.unchanged(Target.page(page, neighbours, renderer)) != null;
  }

  void page(Edit edit, Neighbours neighbours) throws IOException, PipelineNeededException {
    PageRef page = edit.page();
    stage(
        setup.buckets().of(page.key()),
        Target.page(page, neighbours, renderer),
        () -> rendered(edit, neighbours));
  }

  private Rendered rendered(Edit edit, Neighbours neighbours) {
    StoredPage body = edit.body();
    return body == null
        ? renderer.page(edit.page(), neighbours)
        : renderer.page(edit.page(), body, neighbours);
  }

  /**
   * A page of a list, and beside the first one its feed.
   *
   * @param body of the owner; absent if it is the one that is stored
   */
  void list(ListPage list, Optional<StoredPage> body, Neighbours ofOwner)
      throws IOException, PipelineNeededException {
    int bucket = setup.buckets().of(list.url());
    generated(
        bucket,
        Target.list(list, ofOwner, renderer),
        () ->
            body.map(other -> renderer.list(list, other, ofOwner))
                .orElseGet(() -> renderer.list(list, ofOwner)));
    boolean hasFeed = list.position() == 1 && list.hasFeed();
    if (hasFeed && !renderer.site().config().disabled("rss")) {
      generated(bucket, Target.feed(list, ofOwner, renderer), () -> renderer.feed(list, ofOwner));
    }
  }

  private void generated(int bucket, Target target, Supplier<Rendered> content)
      throws IOException, PipelineNeededException {
    if (!isAuthored(target.path())) {
      stage(bucket, target, content);
    }
  }

  /** Whether the author has put a file in the place of a generated one. */
  boolean isAuthored(String path) {
    return renderer.files().isAuthored(path);
  }

  /** A file that each build makes, which is another one now. */
  void generated(int bucket, String path, String text) throws IOException {
    generated(bucket, path, "", text);
  }

  private void generated(int bucket, String path, String owner, String text) throws IOException {
    Target target = Target.generated(path, owner);
    PublishedBucket before = published(bucket);
    OutputFile made = renderer.files().write(path, text, target.owner(), before::holds);
    add(bucket, before.noted(made, target));
  }

  /** The page of what is not found, if it shows texts of the navigation. */
  void notFound() throws IOException {
    SitePages special = renderer.special();
    if (!renderer.site().config().disabled("404") && !isAuthored(SitePages.NOT_FOUND)) {
      special.takeReads();
      String text = special.notFound();
      if ((special.takeReads() & TemplateReads.LANDMARK) != 0) {
        generated(0, SitePages.NOT_FOUND, SitePages.NOT_FOUND_OWNER, text);
      }
    }
  }

  /** The redirects to a page. */
  void redirects(PageRef page) throws IOException {
    for (String alias : page.aliases()) {
      String path = OutputFile.pathOf(alias);
      if (!isAuthored(path)) {
        String text = renderer.special().redirect(page.url());
        generated(setup.buckets().of(page.key()), path, page.owner(), text);
      }
    }
  }

  private void add(int bucket, OutputFile file) {
    files.computeIfAbsent(bucket, b -> new ArrayList<>()).add(file);
  }

  private void stage(int bucket, Target target, Supplier<Rendered> content)
      throws IOException, PipelineNeededException {
    PublishedBucket before = published(bucket);
    if (before.unchanged(target) == null) {
      requireExpected(before.causes(target));
      add(bucket, before.noted(staged(target, content, before), target));
    }
  }

  /** Everything else is known to be the same; if it is not, the state has lost something. */
  private void requireExpected(Set<RenderCause> causes) throws PipelineNeededException {
    if (!expected.containsAll(causes) && !causes.equals(Set.of(RenderCause.MISSING))) {
      throw new PipelineNeededException("more than the edited texts has changed: " + causes);
    }
  }

  private OutputFile staged(Target target, Supplier<Rendered> content, PublishedBucket before)
      throws IOException, PipelineNeededException {
    long began = System.nanoTime();
    Rendered made = content.get();
    times.since(began, target.path(), target.template());
    if (made.inputs().isEmpty()) {
      throw new PipelineNeededException(target.path() + " looks other pages up");
    }
    StagedFiles files = renderer.files();
    OutputFile file =
        before.has(target.path())
            ? files.replace(target.path(), made.text(), target.owner(), before::holds)
            : files.write(target.path(), made.text(), target.owner(), before::holds);
    return file.madeFrom(made.inputs());
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
