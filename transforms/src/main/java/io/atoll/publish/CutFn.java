package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockWriter;
import io.atoll.model.OutputFile;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Puts each file under the part of the manifest that lists it. */
final class CutFn extends DoFn<KV<Integer, Block<OutputFile>>, KV<Integer, Block<OutputFile>>> {
  private static final long serialVersionUID = 1;

  private final ManifestParts parts;

  CutFn(ManifestParts parts) {
    this.parts = parts;
  }

  @ProcessElement
  public void cut(
      @Element KV<Integer, Block<OutputFile>> block,
      OutputReceiver<KV<Integer, Block<OutputFile>>> receiver) {
    try (BlockWriter<OutputFile> writer = new BlockWriter<>(OutputFile.WIRE, receiver)) {
      block.getValue().forEach(OutputFile.WIRE, file -> writer.add(parts.of(file.path()), file));
    }
  }
}
