package io.atoll.discover;

import io.atoll.model.Asset;
import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedFormat;
import io.atoll.storage.Locations;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * What has been changed in the files of a site since its last build.
 *
 * @param sources the Markdown files whose size or time is another
 * @param assets the files that are copied as they are of which this is so
 * @param bundles the leaf bundles with a resource of which this is so; all else is as it was
 * @param sections all sections that have an index
 * @param seen what the walk saw of these files
 * @param packed a packed file; empty if there is none
 */
public record Changes(
    List<SourceFile> sources,
    List<Asset> assets,
    List<SourceFile> bundles,
    List<SourceFile> sections,
    List<Sight> seen,
    String packed) {

  /** Whether nothing has changed. */
  public boolean areNone() {
    return seen.isEmpty();
  }

  /** Writes down what the walk saw, in the place of the last build's survey. */
  public void write(SiteFolders folders) throws IOException {
    Survey.replace(folders.publishedManifest(), folders.nextManifest(), seen);
  }

  /**
   * Walks the site and compares it with what the last build's walk saw.
   *
   * @param startedMillis when that build began, in milliseconds since the epoch
   * @param most so many changed files are told
   * @throws PipelineNeededException if files have come or gone, more have changed than are told, or
   *     one has that is neither a page nor copied
   */
  public static Changes since(SiteFolders folders, long startedMillis, int most)
      throws IOException, PipelineNeededException {
    Comparison comparison =
        new Comparison(Survey.read(folders.publishedManifest()).iterator(), startedMillis, most);
    Path site = Locations.of(folders.site()).toRealPath();
    try {
      new ContentWalk(site, comparison, comparison).walk();
      new StaticWalk(site, comparison, comparison).walk();
    } catch (OtherTreeException e) {
      throw new PipelineNeededException(e.reason);
    }
    return comparison.result();
  }

  /** Ends a walk that has seen enough. */
  private static final class OtherTreeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    OtherTreeException(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }

  private static final class Comparison implements Survey.Witness, ContentWalk.Finds {
    private final Iterator<Sight> before;
    private final long startedMillis;
    private final int most;
    private final TreeSet<String> changed = new TreeSet<>();
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<SourceFile> bundles = new ArrayList<>();
    private final List<SourceFile> sections = new ArrayList<>();
    private final List<Sight> seen = new ArrayList<>();
    private String packed = "";

    Comparison(Iterator<Sight> before, long startedMillis, int most) {
      this.before = before;
      this.startedMillis = startedMillis;
      this.most = most;
    }

    @Override
    public void listed(String folder, List<Folders.Entry> entries) {
      for (Folders.Entry entry : entries) {
        Sight now = Sight.of(folder, entry);
        if (!before.hasNext()) {
          throw new OtherTreeException(now.path() + " has come");
        }
        compare(before.next(), now);
      }
    }

    private void compare(Sight old, Sight now) {
      if (!old.path().equals(now.path()) || old.isFolder() != now.isFolder()) {
        throw new OtherTreeException(difference(old, now));
      }
      boolean proven =
          old.isFolder() || old.modifiedMillis() + SourceFile.TICK_MILLIS < startedMillis;
      if (!old.equals(now) || !proven) {
        changed.add(now.path());
        seen.add(now);
        if (seen.size() > most) {
          throw new OtherTreeException("more than " + most + " files have changed");
        }
      }
    }

    /** The walk goes by name within a folder, so that the lesser of two is the one of one side. */
    private static String difference(Sight old, Sight now) {
      if (old.path().equals(now.path())) {
        return now.path() + " is a folder no longer, or has become one";
      }
      if (!Folders.parent(old.path()).equals(Folders.parent(now.path()))) {
        return now.path() + " has come or " + old.path() + " has gone";
      }
      boolean isGone = CodePoints.ORDER.compare(old.path(), now.path()) < 0;
      return isGone ? old.path() + " has gone" : now.path() + " has come";
    }

    @Override
    public void source(SourceFile source) {
      if (changed.remove("content/" + source.path())) {
        sources.add(source);
      }
      switch (source.form()) {
        case INDEX -> sections.add(source);
        case BUNDLE -> bundle(source);
        default -> {}
      }
    }

    private void bundle(SourceFile source) {
      boolean isOther = false;
      for (String resource : source.resources()) {
        isOther |= changed.remove("content/" + source.key() + "/" + resource);
      }
      if (isOther) {
        bundles.add(source);
      }
    }

    @Override
    public void asset(Asset asset) {
      if (changed.remove(asset.owner())) {
        assets.add(asset);
      }
    }

    @Override
    public void packed(String path, PackedFormat format, long size) {
      packed = "content/" + path;
    }

    @Override
    public void failure(Failure failure) {
      throw new OtherTreeException(failure.toString());
    }

    Changes result() throws PipelineNeededException {
      if (before.hasNext()) {
        throw new PipelineNeededException(before.next().path() + " has gone");
      }
      if (!changed.isEmpty()) {
        String first = changed.first();
        String kind =
            PackedFormat.of(first) == null ? "is neither a page nor copied" : "holds packed pages";
        throw new PipelineNeededException(first + " has changed, which " + kind);
      }
      return new Changes(sources, assets, bundles, sections, seen, packed);
    }
  }
}
