package io.atoll.publish;

import io.atoll.model.Asset;
import io.atoll.model.OutputFile;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.site.Theme;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Stages files that are copied as they are, unless they are published already. */
public final class AssetCopier {
  private final SiteFolders folders;
  private final PublishedFiles published;
  private final boolean trustsTimes;
  private final StagedFiles files;

  /**
   * Copies of a site's files.
   *
   * @param trustsTimes whether a file of the same size and time is the same
   */
  public AssetCopier(SiteFolders folders, PublishedFiles published, boolean trustsTimes) {
    this.folders = folders;
    this.published = published;
    this.trustsTimes = trustsTimes;
    this.files = new StagedFiles(folders);
  }

  /**
   * Stages a file.
   *
   * @param before what is published in its place; null if nothing is
   * @return the file; {@code before} itself if that was copied from the same
   * @throws SiteException if its author must mend it
   */
  public OutputFile copied(Asset asset, @Nullable OutputFile before) throws IOException {
    try {
      String inputs = inputs(asset);
      if (before != null
          && before.isMadeFrom(inputs, asset.owner())
          && published.isInPlace(before)) {
        return before;
      }
      try (InputStream from = open(asset)) {
        return files.copy(asset.path(), from, asset.owner()).madeFrom(inputs);
      }
    } catch (AccessDeniedException e) {
      String message = "cannot be read; allow the user who builds to read " + asset.file();
      throw new SiteException(asset.owner(), 0, message);
    } catch (NoSuchFileException e) {
      String message = "has vanished during the build (" + asset.file() + "); build again";
      throw new SiteException(asset.owner(), 0, message);
    }
  }

  private InputStream open(Asset asset) throws IOException {
    return asset.origin() == Asset.Origin.THEME
        ? Theme.open(asset.file())
        : Files.newInputStream(file(asset));
  }

  private Path file(Asset asset) {
    boolean isContent = asset.origin() == Asset.Origin.CONTENT;
    return (isContent ? folders.content() : folders.statics()).resolve(asset.file());
  }

  /** Stands for what an asset holds; empty if its size and time prove nothing. */
  private String inputs(Asset asset) throws IOException {
    if (!trustsTimes || asset.origin() == Asset.Origin.THEME) {
      return "";
    }
    BasicFileAttributes facts = Files.readAttributes(file(asset), BasicFileAttributes.class);
    long millis = facts.lastModifiedTime().toMillis();
    boolean settled = millis + SourceFile.TICK_MILLIS < System.currentTimeMillis();
    return settled ? facts.size() + " " + millis : "";
  }
}
