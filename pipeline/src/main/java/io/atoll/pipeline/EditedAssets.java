package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.model.Asset;
import io.atoll.model.OutputFile;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SiteException;
import io.atoll.publish.AssetCopier;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stages those files of a site that are copied as they are and have other bytes now, or are new.
 */
final class EditedAssets {
  private final AssetCopier copier;
  private final Buckets buckets;
  private final PublishedFiles published;
  private final Map<Integer, List<OutputFile>> staged = new TreeMap<>();

  EditedAssets(SiteFolders folders, Buckets buckets, PublishedFiles published) {
    this.copier = new AssetCopier(folders, published, true);
    this.buckets = buckets;
    this.published = published;
  }

  /** By the buckets of their paths. */
  Map<Integer, List<OutputFile>> staged() {
    return staged;
  }

  /** Stages new files. */
  void stageNew(List<Asset> assets) throws IOException, PipelineNeededException {
    for (Asset asset : assets) {
      add(buckets.of(asset.path()), copied(asset, null));
    }
  }

  /** Stages those of these files that are not published as they are. */
  void stage(List<Asset> assets) throws IOException, PipelineNeededException {
    Map<Integer, List<Asset>> byBucket = new TreeMap<>();
    for (Asset asset : assets) {
      byBucket.computeIfAbsent(buckets.of(asset.path()), b -> new ArrayList<>()).add(asset);
    }
    for (Map.Entry<Integer, List<Asset>> each : byBucket.entrySet()) {
      stage(each.getKey(), each.getValue());
    }
  }

  private void stage(int bucket, List<Asset> assets) throws IOException, PipelineNeededException {
    Map<String, OutputFile> before = published.recall(bucket);
    for (Asset asset : assets) {
      OutputFile old = before.get(asset.path());
      if (old == null) {
        throw new PipelineNeededException(asset.owner() + " is not published");
      }
      OutputFile now = copied(asset, old);
      if (!now.equals(old)) {
        add(bucket, now);
      }
    }
  }

  private void add(int bucket, OutputFile file) {
    staged.computeIfAbsent(bucket, b -> new ArrayList<>()).add(file);
  }

  private OutputFile copied(Asset asset, @Nullable OutputFile old)
      throws IOException, PipelineNeededException {
    try {
      return copier.copied(asset, old);
    } catch (SiteException e) {
      throw new PipelineNeededException(String.valueOf(e.getMessage()));
    }
  }
}
