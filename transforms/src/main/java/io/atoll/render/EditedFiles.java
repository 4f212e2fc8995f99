package io.atoll.render;

import io.atoll.model.Listed;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.StoredPage;
import io.atoll.render.Edits.Edit;
import io.atoll.render.Edits.Found;
import io.atoll.render.Edits.Sources;
import io.atoll.render.ShownPages.Shown;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Fills the files that edits may change with what they show now, some of them at a time. */
final class EditedFiles {
  private final Edits edits;
  private final Sources sources;
  private final EditRoom room;
  private final EditWorkers workers;
  private final Map<String, Optional<StoredPage>> ownBodies = new ConcurrentHashMap<>();

  EditedFiles(Edits edits, Sources sources, EditRoom room, EditWorkers workers) {
    this.edits = edits;
    this.sources = sources;
    this.room = room;
    this.workers = workers;
  }

  /** A page and what it shows; null if it is an island. */
  private record Around(int bucket, String key, @Nullable Shown shown) {
    int references() {
      return shown == null ? 1 : 1 + shown.neighbourhood().shown().size();
    }
  }

  /** Stages those of these pages, given by their buckets, that are made from something else now. */
  void pages(Map<Integer, Set<String>> pages, ShownPages shown)
      throws IOException, PipelineNeededException {
    Batches<Around> batches = new Batches<>(room.batch(), this::pages);
    for (Map.Entry<Integer, Set<String>> bucket : pages.entrySet()) {
      Map<String, Shown> found = shown.find(bucket.getKey(), bucket.getValue());
      for (String key : bucket.getValue()) {
        Around page = new Around(bucket.getKey(), key, found.get(key));
        batches.add(page, page.references());
      }
    }
    batches.end();
  }

  private void pages(List<Around> batch) throws IOException, PipelineNeededException {
    Set<String> asked = new HashSet<>();
    for (Around page : batch) {
      if (!edits.pages().containsKey(page.key)) {
        asked.add(page.key);
      }
      if (page.shown != null) {
        asked.addAll(page.shown.neighbourhood().shown());
      }
    }
    Found found = sources.find(asked);
    workers.render(batch, Around::bucket, (page, staged) -> page(page, found, staged));
  }

  private void page(Around page, Found found, StagedEdits staged)
      throws IOException, PipelineNeededException {
    Shown shown = page.shown == null ? null : page.shown.withTitles(edits.titles());
    Neighbours neighbours =
        shown == null
            ? Neighbours.NONE
            : Surroundings.neighbours(shown.neighbourhood(), shown.terms(), found::reference);
    Edit edit = edits.pages().get(page.key);
    if (edit == null && staged.isUnchanged(named(found.reference(page.key), shown), neighbours)) {
      return;
    }
    Edit now = edit == null ? found.page(page.key) : edit;
    staged.page(new Edit(named(now.page(), shown), now.body()), neighbours);
  }

  /** The page with its terms under their display names. */
  private static PageRef named(PageRef page, @Nullable Shown shown) {
    return shown == null ? page : page.withTerms(shown.terms());
  }

  /** Stages those of these pages of lists, given by their buckets, that are made anew. */
  void lists(Map<Integer, Set<String>> addresses, ListedPages listed, Exchanges exchanges)
      throws IOException, PipelineNeededException {
    Batches<InBucket> batches = new Batches<>(room.batch(), this::lists);
    for (Map.Entry<Integer, Set<String>> bucket : addresses.entrySet()) {
      for (Listed list : listed.find(bucket.getKey(), bucket.getValue())) {
        InBucket now = new InBucket(bucket.getKey(), exchanges.applied(list));
        batches.add(now, 1 + list.shown().size());
      }
    }
    batches.end();
  }

  /** A page of a list. */
  private record InBucket(int bucket, Listed list) {}

  private void lists(List<InBucket> batch) throws IOException, PipelineNeededException {
    Set<String> asked = new HashSet<>();
    for (InBucket each : batch) {
      asked.addAll(each.list.shown());
      asked.add(each.list.frame().owner().key());
    }
    Found found = sources.find(asked);
    workers.render(batch, InBucket::bucket, (each, staged) -> list(each.list, found, staged));
  }

  private void list(Listed list, Found found, StagedEdits staged)
      throws IOException, PipelineNeededException {
    Listed now = list.withTitles(edits.titles());
    Optional<StoredPage> body = ownBody(now.frame().owner().key(), found);
    staged.list(now.filled(found::reference, edits.reordered()), body, now.ofOwner());
  }

  /**
   * The body of a list's owner, parsed once for all its pages; absent if it is the one that is
   * stored.
   */
  private Optional<StoredPage> ownBody(String key, Found found) throws IOException {
    Optional<StoredPage> known = ownBodies.get(key);
    if (known == null) {
      Edit index = edits.indexes().get(key);
      known = Optional.ofNullable(index == null ? found.otherBody(key) : index.body());
      ownBodies.put(key, known);
    }
    return known;
  }
}
