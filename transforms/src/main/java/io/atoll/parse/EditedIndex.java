package io.atoll.parse;

import io.atoll.model.BodyLocation;
import io.atoll.model.EditedLinks;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The {@code _index.md} of the home page or of a section, parsed again. Every page may show its
 * title, and inherit from it: it may have no more than other texts and links.
 *
 * @param source as it is found now
 * @param before what was known of it; null if it was no part of the site
 * @param page null if it is none now
 * @param inherited stands for what it inherits
 */
record EditedIndex(
    SourceFile source, @Nullable KnownSource before, @Nullable ParsedPage page, String inherited) {

  /**
   * Takes in its texts and links.
   *
   * @param inTheSameLines whether it counts where its links stand
   * @return what is known of it now
   * @throws PipelineNeededException if more than they may be another
   */
  KnownSource enter(EditedPages edits, boolean inTheSameLines) throws PipelineNeededException {
    KnownSource old = before;
    ParsedPage parsed = page;
    if (old == null || parsed == null) {
      throw needed("is the index of a section, which comes or goes with it");
    }
    PageRef ref = parsed.ref();
    require(isSection(ref), "is the index of a taxonomy or a term");
    require(
        old.isAbout(source, inherited)
            && old.cascade().equals(parsed.cascade())
            && old.availability().equals(parsed.availability()),
        "is the index of a section, and gives other values to pages");
    require(
        isInPlace(old.page(), ref), "is the index of a section, and has another place or title");
    KnownSource now = old.with(old.page().shownAs(ref), parsed.stored().links());
    edits.addIndex(old.page(), parsed);
    if (!old.isLinkedAs(now.links(), inTheSameLines)) {
      edits.addLinks(new EditedLinks(old.pageLinks(), now.pageLinks()));
    }
    return now;
  }

  private static boolean isSection(PageRef page) {
    return page.kind() == PageRef.Kind.HOME || page.kind() == PageRef.Kind.SECTION;
  }

  private static boolean isInPlace(PageRef before, PageRef now) {
    return before.at(BodyLocation.NONE).shownAs(now).equals(now)
        && before.title().equals(now.title())
        && before.linkTitle().equals(now.linkTitle());
  }

  private void require(boolean holds, String otherwise) throws PipelineNeededException {
    if (!holds) {
      throw needed(otherwise);
    }
  }

  private PipelineNeededException needed(String problem) {
    return new PipelineNeededException(source.place() + " " + problem);
  }
}
