package io.atoll.render;

import io.atoll.model.ListPage;
import io.atoll.model.Neighbours;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import java.util.function.IntFunction;

/**
 * A file that is to be rendered.
 *
 * @param template the path of its template, or what stands for one
 * @param inputs what it would be made from if its templates read this
 */
record Target(String path, String owner, String template, IntFunction<String> inputs) {
  private static final String FEED = "(feed)";
  private static final String GENERATED = "(generated)";

  static Target page(PageRef page, Neighbours neighbours, SiteRenderer renderer) {
    return new Target(
        OutputFile.pathOf(page.url()),
        page.owner(),
        page.template(),
        reads -> renderer.inputs(page, neighbours, reads));
  }

  /** One page of a list. */
  static Target list(ListPage list, Neighbours ofOwner, SiteRenderer renderer) {
    return new Target(
        OutputFile.pathOf(list.url()),
        list.owner().owner(),
        list.owner().template(),
        reads -> renderer.inputs(list, ofOwner, reads));
  }

  /** The feed of a list. */
  static Target feed(ListPage list, Neighbours ofOwner, SiteRenderer renderer) {
    return new Target(
        OutputFile.pathOf(list.feedUrl()),
        list.owner().owner(),
        FEED,
        reads -> renderer.feedInputs(list, ofOwner, reads));
  }

  /** A file that is made in each build. */
  static Target generated(String path, String owner) {
    return new Target(path, owner, GENERATED, reads -> "");
  }
}
