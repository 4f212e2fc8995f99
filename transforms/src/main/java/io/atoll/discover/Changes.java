package io.atoll.discover;

import io.atoll.model.Asset;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SourceFile;
import io.atoll.storage.Locations;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** What has been changed in the files of a site since its last build. */
public final class Changes {
  private final SurveyComparison survey;
  private final FoundChanges found;

  private Changes(SurveyComparison survey, FoundChanges found) {
    this.survey = survey;
    this.found = found;
  }

  /** Whether nothing has changed. */
  public boolean areNone() {
    return survey.edits().count() == 0;
  }

  /** The Markdown files whose size or time is another. */
  public List<SourceFile> sources() {
    return found.changed;
  }

  /** Those that are new. */
  public List<SourceFile> come() {
    return found.come;
  }

  /** The paths, from the site's folder, of files that are not there any more. */
  public SortedSet<String> gone() {
    return survey.gone();
  }

  /** Those of folders that are not there any more. */
  public SortedSet<String> goneFolders() {
    return survey.goneFolders();
  }

  /** The files that are copied as they are whose size or time is another. */
  public List<Asset> assets() {
    return found.changedAssets;
  }

  /** Those that are new. */
  public List<Asset> newAssets() {
    return found.newAssets;
  }

  /** The leaf bundles with a resource whose size or time is another; all else is as it was. */
  public List<SourceFile> bundles() {
    return found.bundles;
  }

  /** All sections that have an index. */
  public List<SourceFile> sections() {
    return found.sections;
  }

  /** The keys of all sections. */
  public Set<String> sectionKeys() {
    return found.sectionKeys;
  }

  /** A packed file; empty if there is none. */
  public String packed() {
    return found.packed;
  }

  /** Writes down what the walk saw, in the place of the last build's survey. */
  public void write(SiteFolders folders) throws IOException {
    survey.edits().write(folders.publishedManifest(), folders.nextManifest());
  }

  /**
   * Walks the site and compares it with what the last build's walk saw.
   *
   * @param startedMillis when that build began, in milliseconds since the epoch
   * @param most so many files that differ are told
   * @throws PipelineNeededException if more do, or one that is neither a page nor copied
   */
  public static Changes since(SiteFolders folders, long startedMillis, int most)
      throws IOException, PipelineNeededException {
    SurveyComparison survey =
        new SurveyComparison(
            Survey.read(folders.publishedManifest()).iterator(), startedMillis, most);
    FoundChanges found = new FoundChanges(survey);
    Path site = Locations.of(folders.site()).toRealPath();
    try {
      new ContentWalk(site, found, survey).walk();
      new StaticWalk(site, found, survey).walk();
      survey.end();
      found.end();
    } catch (OtherTreeException e) {
      throw new PipelineNeededException(e.reason());
    }
    return new Changes(survey, found);
  }
}
