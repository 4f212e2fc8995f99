package io.atoll.discover;

import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A site that a test puts together, and what the walks find in it. */
final class Found implements ContentWalk.Finds {
  private final Path site;
  final List<SourceFile> sources = new ArrayList<>();
  final List<Asset> assets = new ArrayList<>();
  final List<String> packed = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();

  Found(Path site) {
    this.site = site;
  }

  Found with(String... paths) throws IOException {
    for (String path : paths) {
      Path file = site.resolve(path);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, "text");
    }
    return this;
  }

  /** A symbolic link at {@code path} to {@code target}, relative to the link. */
  Found link(String path, String target) throws IOException {
    Path link = site.resolve(path);
    Files.createDirectories(Objects.requireNonNull(link.getParent()));
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }

  Found walk() {
    try {
      Path real = site.toRealPath();
      new ContentWalk(real, this, Survey.Witness.none()).walk();
      new StaticWalk(real, this, Survey.Witness.none()).walk();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources as {@code FORM path key=... section=...}. */
  List<String> described() {
    return sources.stream()
        .map(s -> s.form() + " " + s.path() + " key=" + s.key() + " section=" + s.section())
        .toList();
  }

  List<String> keys() {
    return sources.stream().map(SourceFile::key).toList();
  }

  List<String> assetPaths() {
    return assets.stream().map(Asset::path).toList();
  }

  @Override
  public void source(SourceFile source) {
    sources.add(source);
  }

  @Override
  public void asset(Asset asset) {
    assets.add(asset);
  }

  @Override
  public void packed(String path, PackedFormat format, long size) {
    packed.add(path);
  }

  @Override
  public void failure(Failure failure) {
    failures.add(failure);
  }
}
