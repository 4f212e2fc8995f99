package io.atoll.discover;

import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedFormat;
import io.atoll.storage.Locations;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has been changed in the files of a site since its last build.
 *
 * @param sources the Markdown files whose size or time is another; all else is as it was
 * @param sections all sections that have an index
 * @param seen what the walk saw of these files
 */
public record Changes(List<SourceFile> sources, List<SourceFile> sections, List<Sight> seen) {

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
   * @return absent if files have come or gone, more have changed than are told, or others than
   *     Markdown files have
   */
  public static Optional<Changes> since(SiteFolders folders, long startedMillis, int most)
      throws IOException {
    Comparison comparison =
        new Comparison(Survey.read(folders.publishedManifest()).iterator(), startedMillis, most);
    Path site = Locations.of(folders.site()).toRealPath();
    try {
      new ContentWalk(site, comparison, comparison).walk();
      new StaticWalk(site, comparison, comparison).walk();
    } catch (OtherTreeException e) {
      return Optional.empty();
    }
    return comparison.result();
  }

  /** Ends a walk that has seen enough. */
  private static final class OtherTreeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OtherTreeException() {
      super("the tree has changed", null, false, false);
    }
  }

  private static final class Comparison implements Survey.Witness, ContentWalk.Finds {
    private final Iterator<Sight> before;
    private final long startedMillis;
    private final int most;
    private final Set<String> changed = new HashSet<>();
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<SourceFile> sections = new ArrayList<>();
    private final List<Sight> seen = new ArrayList<>();

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
          throw new OtherTreeException();
        }
        compare(before.next(), now);
      }
    }

    private void compare(Sight old, Sight now) {
      if (!old.path().equals(now.path()) || old.isFolder() != now.isFolder()) {
        throw new OtherTreeException();
      }
      boolean proven =
          old.isFolder() || old.modifiedMillis() + SourceFile.TICK_MILLIS < startedMillis;
      if (!old.equals(now) || !proven) {
        changed.add(now.path());
        seen.add(now);
        if (seen.size() > most) {
          throw new OtherTreeException();
        }
      }
    }

    @Override
    public void source(SourceFile source) {
      if (changed.remove("content/" + source.path())) {
        sources.add(source);
      }
      if (source.form() == SourceFile.Form.INDEX) {
        sections.add(source);
      }
    }

    @Override
    public void asset(Asset asset) {
      // one that has changed stays among the changed
    }

    @Override
    public void packed(String path, PackedFormat format, long size) {
      throw new OtherTreeException();
    }

    @Override
    public void failure(Failure failure) {
      throw new OtherTreeException();
    }

    Optional<Changes> result() {
      return before.hasNext() || !changed.isEmpty()
          ? Optional.empty()
          : Optional.of(new Changes(sources, sections, seen));
    }
  }
}
