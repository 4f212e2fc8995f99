package io.atoll.parse;

import io.atoll.model.PipelineNeededException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files of a site, by their paths from its folder, that are not there any more.
 *
 * @param files all of them
 * @param folders the folders that are gone as a whole
 */
public record GoneFiles(SortedSet<String> files, Set<String> folders) {
  private static final String CONTENT = "content/";

  /** What each source among them was the source of: the path below {@code content/}, by key. */
  Map<String, String> sources() throws PipelineNeededException {
    Map<String, String> sources = new HashMap<>();
    for (String file : files) {
      if (file.startsWith(CONTENT) && (file.endsWith(".md") || file.endsWith(".markdown"))) {
        String path = file.substring(CONTENT.length());
        sources.put(key(path), path);
      }
    }
    return sources;
  }

  private static String key(String path) throws PipelineNeededException {
    String stem = path.substring(0, path.lastIndexOf('.'));
    int slash = stem.lastIndexOf('/');
    String name = stem.substring(slash + 1);
    PipelineNeededException.unless(
        !name.equals("_index"), CONTENT + path + " was the index of a section, and has gone");
    return name.equals("index") && slash > 0 ? stem.substring(0, slash) : stem;
  }

  /** Whether the folder of a page with this key has gone. */
  boolean holdFolder(String key) {
    return folders.contains(CONTENT + key);
  }

  /** Those of them that were the sources of pages, or lay beside them. */
  public SortedSet<String> of(EditedPages edits) throws PipelineNeededException {
    SortedSet<String> own = new TreeSet<>();
    sources().values().forEach(path -> own.add(CONTENT + path));
    edits.goneAssets().forEach(asset -> own.add(CONTENT + asset.file()));
    return own;
  }
}
