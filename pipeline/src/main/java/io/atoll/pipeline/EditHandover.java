package io.atoll.pipeline;

import io.atoll.model.PageRef;
import io.atoll.parse.EditedPages;
import io.atoll.parse.EditedSources;
import io.atoll.parse.ParsedPage;
import io.atoll.render.Edits;
import io.atoll.render.Edits.Edit;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Hands edited sources over to what renders them. */
final class EditHandover {
  private EditHandover() {}

  /** What has been edited. */
  static Edits edits(EditedSources sources, EditedGraph graph) {
    EditedPages edited = sources.edits();
    Map<String, Edit> pages = new TreeMap<>();
    edited.all().forEach((key, page) -> pages.put(key, edit(page)));
    return new Edits(
        pages,
        edited.shownAnew(),
        edited.redated(),
        graph.relinked(),
        edited.retitled(),
        sources.retitled(),
        sources.titles());
  }

  private static Edit edit(ParsedPage page) {
    return new Edit(page.ref(), page.stored());
  }

  /** Where all pages are found. */
  static Edits.Sources pages(EditedSources sources) {
    return keys -> found(sources.find(keys));
  }

  private static Edits.Found found(EditedSources.Found pages) {
    return new Edits.Found() {
      @Override
      public PageRef reference(String key) {
        return pages.reference(key);
      }

      @Override
      public Edit page(String key) throws IOException {
        return edit(pages.page(key));
      }
    };
  }
}
