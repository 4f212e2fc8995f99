package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Tally;
import io.atoll.render.ListedPages.Listed;
import io.atoll.render.ShownPages.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Who shows some pages: found by a look through all that the manifest keeps of what pages and lists
 * show.
 *
 * @param pages what the pages show that show one of them, and what they show themselves, by key
 * @param lists the pages of lists that show one of them
 * @param order the order of their sections
 */
record Showing(Map<String, Shown> pages, List<Listed> lists, SectionOrder order) {

  /** More files than that are left to the pipeline: each takes some 4 KB until it is rendered. */
  private static final long MOST = Runtime.getRuntime().maxMemory() / (16 * 1024);

  /** What one bucket adds. */
  private record Part(List<Shown> pages, List<Listed> lists, List<SectionOrder.Span> sections) {}

  /** Without any change that others show: what the edited pages show themselves. */
  static Showing themselves(ShownPages shown, Buckets buckets, Edits edits) throws IOException {
    return new Showing(
        shown.find(buckets, edits.pages().keySet()), List.of(), new SectionOrder(Set.of()));
  }

  /**
   * Who shows the pages of these edits.
   *
   * @param counted how much the manifest keeps
   * @return absent if it keeps less, because it is damaged, or if there are too many
   */
  static Optional<Showing> of(Edits edits, Buckets buckets, Path manifest, Tally counted)
      throws IOException {
    Search search = new Search(edits, manifest);
    try {
      List<Part> parts =
          IntStream.range(0, buckets.count()).parallel().mapToObj(search::in).toList();
      boolean isWhole =
          search.pages.get() == counted.get(Tally.SHOWING)
              && search.lists.get() == counted.get(Tally.LISTING);
      return isWhole && search.found.get() <= MOST
          ? Optional.of(joined(parts, edits))
          : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Showing joined(List<Part> parts, Edits edits) {
    Showing all =
        new Showing(new HashMap<>(), new ArrayList<>(), new SectionOrder(edits.retitled()));
    for (Part part : parts) {
      part.pages.forEach(shown -> all.pages.put(shown.neighbourhood().key(), shown));
      all.lists.addAll(part.lists);
      part.sections.forEach(all.order::add);
    }
    return all;
  }

  /** Looks through the buckets, several at a time. */
  private static final class Search {
    private final Edits edits;
    private final ShownPages shown;
    private final ListedPages listed;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong lists = new AtomicLong();
    private final AtomicLong found = new AtomicLong();

    Search(Edits edits, Path manifest) {
      this.edits = edits;
      this.shown = new ShownPages(manifest);
      this.listed = new ListedPages(manifest);
    }

    Part in(int bucket) {
      try {
        Part part = new Part(pages(bucket), new ArrayList<>(), new ArrayList<>());
        addLists(bucket, part);
        long all = found.addAndGet(part.pages.size() + part.lists.size());
        return all <= MOST ? part : new Part(List.of(), List.of(), List.of());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<Shown> pages(int bucket) throws IOException {
      List<Shown> all = shown.read(bucket);
      pages.addAndGet(all.size());
      return all.stream().filter(this::isAffected).toList();
    }

    private boolean isAffected(Shown page) {
      return edits.pages().containsKey(page.neighbourhood().key()) || page.shows(edits.shownAnew());
    }

    private void addLists(int bucket, Part part) throws IOException {
      List<Listed> all = listed.read(bucket);
      lists.addAndGet(all.size());
      for (Listed list : all) {
        if (list.shows(edits.shownAnew())) {
          part.lists.add(list);
        }
        if (!edits.retitled().isEmpty()) {
          SectionOrder.Span.of(list, edits.retitled()).ifPresent(part.sections::add);
        }
      }
    }
  }
}
