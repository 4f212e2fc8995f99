package io.atoll.parse;

import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.model.Asset;
import io.atoll.model.BodyLocation;
import io.atoll.model.PageLink;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.model.StoredPage;
import io.atoll.store.PageStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;

/** Takes what is parsed of one bucket or range: bodies to the page store, all else to outputs. */
final class ParsedBucket implements Closeable {
  private final Buckets buckets;
  private final PageStore.Writer segment;
  private final BlockWriter<PageRef> pages;
  private final BlockWriter<PageLinks> links;
  private final BlockWriter<Asset> assets;

  ParsedBucket(Buckets buckets, PageStore.Writer segment, MultiOutputReceiver out) {
    this.buckets = buckets;
    this.segment = segment;
    this.pages = new BlockWriter<>(PageRef.WIRE, out.get(ParsePages.PAGES));
    this.links = new BlockWriter<>(PageLinks.WIRE, out.get(ParsePages.LINKS));
    this.assets = new BlockWriter<>(Asset.WIRE, out.get(ParsePages.ASSETS));
  }

  /** Adds the page of a source; returns it with the place of its body. */
  PageRef add(SourceFile file, ParsedPage parsed) throws IOException {
    boolean authored = file.form() != SourceFile.Form.ABSENT_INDEX;
    PageRef page = authored ? parsed.ref().at(store(parsed.stored())) : parsed.ref();
    add(file, page, parsed.stored().links());
    return page;
  }

  /** Keeps a body. */
  BodyLocation store(StoredPage body) throws IOException {
    return segment.append(body);
  }

  /** Adds a page whose body is in the store. */
  void add(SourceFile file, PageRef page, List<PageLink> own) {
    int bucket = buckets.of(page.key());
    pages.add(bucket, page);
    if (!own.isEmpty()) {
      links.add(bucket, PageLinks.of(page, own));
    }
    for (Asset resource : BundleResources.of(file, page)) {
      assets.add(buckets.of(resource.path()), resource);
    }
  }

  /** Puts out what has been gathered, so that it takes no more room. */
  void flush() {
    List.of(pages, links, assets).forEach(BlockWriter::close);
  }

  @Override
  public void close() throws IOException {
    try (segment) {
      flush();
    }
  }
}
