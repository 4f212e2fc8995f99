package io.atoll.pipeline;

import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.parse.EditedPages;
import io.atoll.parse.EditedSources;
import io.atoll.parse.KnownPages;
import io.atoll.parse.ParsedPage;
import io.atoll.render.Edits;
import io.atoll.render.Edits.Edit;
import io.atoll.taxonomy.ChangedLists;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands edited sources over to what renders them. */
final class EditHandover {
  private EditHandover() {}

  /** What has been edited. */
  static Edits edits(EditedSources sources, EditedPlaces places, EditedGraph graph) {
    EditedPages edited = sources.edits();
    Map<String, Edit> pages = new TreeMap<>();
    edited.all().forEach((key, page) -> pages.put(key, edit(page)));
    Map<String, Edit> indexes = new TreeMap<>();
    edited.indexes().forEach((key, page) -> indexes.put(key, edit(page)));
    Set<String> retitled =
        sources.retitled().stream().map(PageRef::key).collect(Collectors.toSet());
    ChangedLists lists = places.lists();
    return new Edits(
        pages,
        indexes,
        edited.shownAnew(),
        edited.redated(),
        graph.changed(),
        edited.retitled(),
        retitled,
        sources.titles(),
        edited.moved(),
        new Edits.Lists(lists.now().keySet(), lists.come(), lists.gone()));
  }

  private static Edit edit(ParsedPage page) {
    return new Edit(page.ref(), page.stored());
  }

  /** Where all pages are found. */
  static Edits.Sources pages(KnownPages pages) {
    KnownPages.References references = pages.references();
    return keys -> found(pages, references.of(keys));
  }

  private static Edits.Found found(KnownPages pages, KnownPages.References found) {
    return new Edits.Found() {
      @Override
      public PageRef reference(String key) {
        return found.get(key);
      }

      @Override
      public Edit page(String key) throws IOException {
        return pages.edited(key).map(EditHandover::edit).orElse(new Edit(reference(key), null));
      }

      @Override
      public @Nullable StoredPage otherBody(String key) throws IOException {
        return pages.edited(key).map(ParsedPage::stored).orElse(null);
      }
    };
  }
}
