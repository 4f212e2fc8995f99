package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.model.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that come or go by themselves, and are copied as they are.
 *
 * @param come those that come
 * @param gone those that go
 */
record CopiedFiles(List<Asset> come, List<Asset> gone) {
  private static final String STATIC = "static/";
  private static final String CONTENT = "content/";

  /**
   * Those of a site.
   *
   * @param pages the files below {@code content/} that have gone with their pages
   */
  static CopiedFiles of(Changes changes, SortedSet<String> pages) {
    SortedSet<String> others = new TreeSet<>(changes.gone());
    others.removeAll(pages);
    List<Asset> gone = new ArrayList<>();
    for (String file : others) {
      gone.add(
          file.startsWith(CONTENT)
              ? asset(Asset.Origin.CONTENT, file.substring(CONTENT.length()), file)
              : asset(Asset.Origin.STATIC, file.substring(STATIC.length()), file));
    }
    return new CopiedFiles(changes.newAssets(), gone);
  }

  private static Asset asset(Asset.Origin origin, String path, String owner) {
    return new Asset(origin, path, path, owner);
  }

  /** All of them. */
  List<Asset> all() {
    List<Asset> all = new ArrayList<>(come);
    all.addAll(gone);
    return all;
  }
}
