package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.model.Asset;
import io.atoll.model.ListPage;
import io.atoll.model.OutputFile;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.publish.FileEdit;
import io.atoll.publish.PublishedSite;
import io.atoll.site.Theme;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.StagingFolder;
import io.atoll.taxonomy.ChangedLists;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a site that come or go with its pages, lists and copied files. */
final class EditedOutputs {
  /** How the names of those files end that Atoll makes if the author does not. */
  private static final List<String> GENERATED = List.of(".html", ".xml", "robots.txt");

  private final Buckets buckets;
  private final boolean hasFeeds;

  /** The buckets by path. */
  private final Map<String, Integer> come = new HashMap<>();

  /** The owners by path, by the bucket that knows what the files were made from. */
  private final Map<Integer, Map<String, String>> gone = new TreeMap<>();

  EditedOutputs(Buckets buckets, boolean hasFeeds) {
    this.buckets = buckets;
    this.hasFeeds = hasFeeds;
  }

  void add(PageChange page) throws PipelineNeededException {
    if (!page.staysInPlace()) {
      addPage(page.before(), false);
      addPage(page.now(), true);
    }
    if (page.redirectsAnew()) {
      addRedirects(page.before(), false);
      addRedirects(page.now(), true);
    }
  }

  private void addPage(@Nullable PageRef page, boolean comes) throws PipelineNeededException {
    if (page != null) {
      add(OutputFile.pathOf(page.url()), page.owner(), page.key(), comes);
    }
  }

  private void addRedirects(@Nullable PageRef page, boolean comes) throws PipelineNeededException {
    if (page != null) {
      for (String alias : page.aliases()) {
        add(OutputFile.pathOf(alias), page.owner(), page.key(), comes);
      }
    }
  }

  void add(ChangedLists lists) throws PipelineNeededException {
    for (ListPage list : lists.come()) {
      add(list, true);
    }
    for (ListPage list : lists.gone()) {
      add(list, false);
    }
  }

  private void add(ListPage list, boolean comes) throws PipelineNeededException {
    String url = list.url();
    String owner = list.owner().owner();
    add(OutputFile.pathOf(url), owner, url, comes);
    if (hasFeeds && list.position() == 1 && list.hasFeed()) {
      add(OutputFile.pathOf(list.feedUrl()), owner, url, comes);
    }
  }

  void add(List<Asset> newAssets, List<Asset> goneAssets) throws PipelineNeededException {
    for (Asset asset : newAssets) {
      add(asset.path(), asset.owner(), asset.path(), true);
    }
    for (Asset asset : goneAssets) {
      add(asset.path(), asset.owner(), asset.path(), false);
    }
  }

  void addCopied(CopiedFiles files) throws PipelineNeededException {
    for (Asset asset : files.all()) {
      PipelineNeededException.unless(
          GENERATED.stream().noneMatch(asset.path()::endsWith),
          asset.owner() + " may stand in the place of a file that Atoll makes");
    }
    add(files.come(), files.gone());
  }

  private void add(String path, String owner, String name, boolean comes)
      throws PipelineNeededException {
    int bucket = buckets.of(name);
    if (comes) {
      PipelineNeededException.unless(come.put(path, bucket) == null, "two files come to " + path);
    } else {
      gone.computeIfAbsent(bucket, b -> new HashMap<>()).put(path, owner);
    }
  }

  /** Makes sure that nothing is in the way of the files that come, or behind those that go. */
  void requireRoom(PublishedSite published) throws PipelineNeededException {
    Set<String> left = new HashSet<>();
    gone.values().forEach(paths -> left.addAll(paths.keySet()));
    Collection<String> theme = Theme.files();
    PipelineNeededException.unless(
        left.stream().noneMatch(theme::contains), "a file of the theme comes to light");
    PipelineNeededException.unless(
        published.hasRoomFor(come.keySet(), left), "a file is in the way of one that comes");
  }

  /** The files that go, and that nothing replaces which is made from the same bucket. */
  List<FileEdit> gone(PublishedFiles published) throws IOException, PipelineNeededException {
    List<FileEdit> edits = new ArrayList<>();
    for (Map.Entry<Integer, Map<String, String>> each : gone.entrySet()) {
      Map<String, OutputFile> before = published.recall(each.getKey());
      for (Map.Entry<String, String> path : each.getValue().entrySet()) {
        OutputFile file = before.get(path.getKey());
        boolean isKnown = file != null && file.owner().equals(path.getValue());
        PipelineNeededException.unless(isKnown, "nothing is known of " + path.getKey());
        if (!each.getKey().equals(come.get(path.getKey()))) {
          edits.add(new FileEdit(each.getKey(), file, null));
        }
      }
    }
    return edits;
  }

  /**
   * The staged files, given by the bucket of their page, with those in whose places they come. One
   * of the same bytes is staged no more: there is only another note of what it was made from.
   */
  static List<FileEdit> made(
      Map<Integer, List<OutputFile>> files, PublishedFiles published, SiteFolders folders)
      throws IOException {
    StagingFolder staging = new StagingFolder(folders);
    List<FileEdit> edits = new ArrayList<>();
    for (Map.Entry<Integer, List<OutputFile>> each : files.entrySet()) {
      Map<String, OutputFile> before = published.recall(each.getKey());
      for (OutputFile file : each.getValue()) {
        FileEdit edit = new FileEdit(each.getKey(), before.get(file.path()), file);
        if (edit.keepsBytes()) {
          staging.delete(file.path());
        }
        edits.add(edit);
      }
    }
    return edits;
  }
}
