package io.atoll.discover;

import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Tells what the files are that a walk sees and an earlier one did not see so. */
final class FoundChanges implements ContentWalk.Finds {
  private final SortedSet<String> other;
  private final SortedSet<String> fresh;
  private final SortedSet<String> gone;
  final List<SourceFile> changed = new ArrayList<>();
  final List<SourceFile> come = new ArrayList<>();
  final List<Asset> changedAssets = new ArrayList<>();
  final List<Asset> newAssets = new ArrayList<>();
  final List<SourceFile> bundles = new ArrayList<>();
  final List<SourceFile> sections = new ArrayList<>();
  final Set<String> sectionKeys = new HashSet<>();
  String packed = "";

  FoundChanges(SurveyComparison survey) {
    this.other = survey.changed();
    this.fresh = survey.come();
    this.gone = survey.gone();
  }

  @Override
  public void source(SourceFile source) {
    switch (source.form()) {
      case INDEX -> section(source);
      case ABSENT_INDEX -> sectionKeys.add(source.key());
      case BUNDLE -> bundle(source);
      case SINGLE -> page(source);
    }
  }

  private void section(SourceFile source) {
    sections.add(source);
    sectionKeys.add(source.key());
    if (fresh.contains(place(source))) {
      throw new OtherTreeException(place(source) + " is the index of a section, and has come");
    }
    String folder = Folders.parent(place(source)) + "/";
    if (source.resources().stream().anyMatch(name -> fresh.contains(folder + name))
        || below(folder, gone)
            .anyMatch(
                file -> !ContentWalk.isMarkdown(file) && file.indexOf('/', folder.length()) < 0)) {
      throw new OtherTreeException(place(source) + " has other files beside it");
    }
    page(source);
  }

  private static Stream<String> below(String folder, SortedSet<String> files) {
    return files.subSet(folder, folder + Character.MAX_VALUE).stream();
  }

  private void page(SourceFile source) {
    if (fresh.remove(place(source))) {
      come.add(source);
    } else if (other.remove(place(source))) {
      changed.add(source);
    }
  }

  private void bundle(SourceFile source) {
    boolean isNew = fresh.contains(place(source));
    String folder = "content/" + source.key() + "/";
    boolean isOther = false;
    for (String resource : source.resources()) {
      isOther |= other.remove(folder + resource);
      if (fresh.remove(folder + resource) != isNew) {
        throw new OtherTreeException(place(source) + " has other files beside it");
      }
    }
    if (below(folder, gone).findAny().isPresent()) {
      throw new OtherTreeException(place(source) + " has lost a file beside it");
    }
    if (isOther) {
      bundles.add(source);
    }
    page(source);
  }

  private static String place(SourceFile source) {
    return "content/" + source.path();
  }

  @Override
  public void asset(Asset asset) {
    if (other.remove(asset.owner())) {
      changedAssets.add(asset);
    } else if (fresh.remove(asset.owner())) {
      newAssets.add(asset);
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

  /** Makes sure that it is known of all files what they are. */
  void end() {
    if (!other.isEmpty()) {
      throw new OtherTreeException(other.first() + " has changed, which " + kind(other.first()));
    }
    if (!fresh.isEmpty()) {
      throw new OtherTreeException(fresh.first() + " has come, which " + kind(fresh.first()));
    }
  }

  private static String kind(String file) {
    return PackedFormat.of(file) == null ? "is no page by itself" : "holds packed pages";
  }
}
