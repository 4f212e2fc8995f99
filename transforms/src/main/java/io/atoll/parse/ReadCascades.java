package io.atoll.parse;

import io.atoll.bucket.Block;
import io.atoll.model.Json;
import io.atoll.model.SourceFile;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code cascade} of every {@code _index.md} before the pages below it are parsed: a side
 * input of JSON by the section's key. An index that cannot be read gives nothing here; it is named
 * as a failure when it is parsed.
 */
public final class ReadCascades
    extends PTransform<
        PCollection<KV<Integer, Block<SourceFile>>>, PCollectionView<List<KV<String, String>>>> {
  private static final long serialVersionUID = 1;

  static final Coder<KV<String, String>> CODER =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());

  private final SiteSnapshot site;
  private final SiteFolders folders;
  private final transient @Nullable PCollection<KV<String, String>> others;

  private ReadCascades(
      SiteSnapshot site, SiteFolders folders, @Nullable PCollection<KV<String, String>> others) {
    this.others = others;
    this.site = site;
    this.folders = folders;
  }

  public static ReadCascades of(SiteSnapshot site, SiteFolders folders) {
    return new ReadCascades(site, folders, null);
  }

  /** Adds the cascades of records, which {@link ScanPacked} found. */
  public ReadCascades and(PCollection<KV<String, String>> ofRecords) {
    return new ReadCascades(site, folders, ofRecords);
  }

  @Override
  public PCollectionView<List<KV<String, String>>> expand(
      PCollection<KV<Integer, Block<SourceFile>>> sources) {
    PCollection<KV<String, String>> read =
        sources.apply("ReadIndexes", ParDo.of(new ReadFn(site, folders))).setCoder(CODER);
    if (others != null) {
      read = PCollectionList.of(read).and(others).apply("All", Flatten.pCollections());
    }
    return read.apply("View", View.asList());
  }

  /** A cascade in the form in which it travels. */
  static KV<String, String> entry(String section, Object cascade) {
    return KV.of(section, Json.write(Map.of("cascade", cascade)));
  }

  private static final class ReadFn
      extends DoFn<KV<Integer, Block<SourceFile>>, KV<String, String>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final SiteFolders folders;

    ReadFn(SiteSnapshot site, SiteFolders folders) {
      this.site = site;
      this.folders = folders;
    }

    @ProcessElement
    public void read(
        @Element KV<Integer, Block<SourceFile>> block, OutputReceiver<KV<String, String>> receiver)
        throws IOException {
      for (SourceFile file : Block.records(List.of(block.getValue()), SourceFile.WIRE)) {
        if (file.form() == SourceFile.Form.INDEX) {
          Object cascade = Inherited.cascade(file, new PageParser(site.load()), folders);
          if (cascade != null) {
            receiver.output(entry(file.key(), cascade));
          }
        }
      }
    }
  }
}
