package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.SiteException;
import io.atoll.site.Theme;
import io.atoll.store.SiteFolders;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Stages static files, bundle resources and the theme's files as they are. */
public final class CopyAssets
    extends PTransform<PCollection<KV<Integer, Block<Asset>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<OutputFile>>> FILES = PublishSite.FILES;
  public static final TupleTag<Failure> FAILURES = PublishSite.FAILURES;

  private final SiteFolders folders;

  private CopyAssets(SiteFolders folders) {
    this.folders = folders;
  }

  public static CopyAssets of(SiteFolders folders) {
    return new CopyAssets(folders);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<Asset>>> assets) {
    PCollectionTuple copied =
        assets.apply(
            "Copy", ParDo.of(new CopyFn(folders)).withOutputTags(FILES, TupleTagList.of(FAILURES)));
    copied.get(FILES).setCoder(BlockCoder.keyed());
    copied.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    return copied;
  }

  private static final class CopyFn
      extends DoFn<KV<Integer, Block<Asset>>, KV<Integer, Block<OutputFile>>> {
    private static final long serialVersionUID = 1;

    private final SiteFolders folders;

    CopyFn(SiteFolders folders) {
      this.folders = folders;
    }

    @ProcessElement
    public void copy(@Element KV<Integer, Block<Asset>> block, MultiOutputReceiver out)
        throws IOException {
      StagedFiles files = new StagedFiles(folders);
      try (BlockWriter<OutputFile> writer = new BlockWriter<>(OutputFile.WIRE, out.get(FILES))) {
        for (Asset asset : Block.records(List.of(block.getValue()), Asset.WIRE)) {
          try (InputStream from = open(asset)) {
            writer.add(block.getKey(), files.copy(asset.path(), from, asset.owner()));
          } catch (SiteException e) {
            out.get(FAILURES).output(e.failure());
            writer.add(block.getKey(), OutputFile.unchanged(asset.path(), asset.owner()));
          }
        }
      }
    }

    private InputStream open(Asset asset) throws IOException {
      try {
        return switch (asset.origin()) {
          case CONTENT -> Files.newInputStream(folders.content().resolve(asset.file()));
          case STATIC -> Files.newInputStream(folders.statics().resolve(asset.file()));
          case THEME -> Theme.open(asset.file());
        };
      } catch (AccessDeniedException e) {
        String message = "cannot be read; allow the user who builds to read " + asset.file();
        throw new SiteException(asset.owner(), 0, message);
      } catch (NoSuchFileException e) {
        String message = "has vanished during the build (" + asset.file() + "); build again";
        throw new SiteException(asset.owner(), 0, message);
      }
    }
  }
}
