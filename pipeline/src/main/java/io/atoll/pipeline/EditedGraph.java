package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.model.BrokenLink;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Tally;
import io.atoll.parse.EditedPages;
import io.atoll.parse.EditedSources;
import io.atoll.render.ListedPages;
import io.atoll.render.ShownPages;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph of a site whose last build is known, after edits.
 *
 * @param shown what all pages show now
 * @param changed the keys of those that show others than before
 * @param counted by how much the counts of the last build have changed
 * @param broken the first broken links
 * @param ofIndexes where the links of sections' indexes lead that have others, by key
 */
record EditedGraph(
    ShownPages shown,
    Set<String> changed,
    Tally counted,
    List<BrokenLink> broken,
    Map<String, ResolvedLinks> ofIndexes) {

  /**
   * The graph after the edits of these sources.
   *
   * @param before what all pages showed
   * @param listed what all lists show now
   * @param broken the first broken links then
   * @throws PipelineNeededException if more of the graph must be known than who is edited
   */
  static EditedGraph of(
      EditedSources sources,
      EditedPlaces places,
      ShownPages before,
      ListedPages listed,
      List<BrokenLink> broken,
      Site site,
      SiteFolders folders,
      Buckets buckets)
      throws IOException, PipelineNeededException {
    EditedPages edits = sources.edits();
    if (!edits.changeGraph()) {
      return new EditedGraph(before, Set.of(), new Tally(Map.of()), broken, Map.of());
    }
    Neighbourhoods known = new Neighbourhoods(sources, before, site, buckets);
    known.enterPlaces(places);
    if (!edits.relinked().isEmpty()) {
      known.enterLinks(
          new EditedTargets(sources, before, listed, site, folders, buckets).resolver(), listed);
    }
    return known.graph(broken, places);
  }
}
