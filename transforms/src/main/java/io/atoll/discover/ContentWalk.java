package io.atoll.discover;

import io.atoll.model.Asset;
import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import io.atoll.packed.PackedFormat;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks {@code content/} in the order of its names and tells what each file is: the contract's
 * "Content tree".
 */
final class ContentWalk {

  /** What the walk finds. */
  interface Finds {
    void source(SourceFile source);

    void asset(Asset asset);

    /** A file of many pages. */
    void packed(String path, PackedFormat format, long size);

    void failure(Failure failure);
  }

  private final Folders folders;
  private final Finds finds;

  ContentWalk(Path site, Finds finds, Survey.Witness witness) {
    this.folders = new Folders(site, finds::failure, witness);
    this.finds = finds;
  }

  void walk() {
    folders.root("content").ifPresent(content -> guarded(content, "", "", 0));
  }

  /**
   * Walks one folder, {@code path} below content, in the section that holds it; tells whether there
   * are pages in it. A top-level folder with pages is a section even without an index.
   */
  private boolean folder(Path folder, String path, String section, int depth) {
    List<Folders.Entry> entries = folders.list(folder, "content/" + path);
    Optional<Folders.Entry> bundle = entries.stream().filter(e -> isNamed(e, "index")).findFirst();
    if (bundle.isPresent() && depth > 0) {
      bundle(bundle.get(), entries, path, section);
      return true;
    }
    Optional<Folders.Entry> index = entries.stream().filter(e -> isNamed(e, "_index")).findFirst();
    index.ifPresent(entry -> source(entry, path, path, Form.INDEX, section, plainFiles(entries)));
    String inner = index.isPresent() || depth <= 1 ? path : section;
    boolean pages = index.isPresent();
    for (Folders.Entry entry : entries) {
      pages |= enter(entry, path, inner, depth);
    }
    if (index.isEmpty() && (depth == 0 || (depth == 1 && pages))) {
      finds.source(absent(path, section));
    }
    return pages;
  }

  private boolean guarded(Path folder, String path, String section, int depth) {
    if (!folders.enter(folder, "content/" + path)) {
      return false;
    }
    boolean pages = folder(folder, path, section, depth);
    folders.leave(folder);
    return pages;
  }

  private static SourceFile absent(String path, String section) {
    return new SourceFile(
        child(path, "_index.md"), path, Form.ABSENT_INDEX, section, 0, 0, List.of());
  }

  private boolean enter(Folders.Entry entry, String path, String section, int depth) {
    String name = entry.name();
    if (isSkipped(name)) {
      return false;
    }
    String own = child(path, name);
    if (entry.isFolder()) {
      return guarded(entry.path(), own, section, depth + 1);
    }
    if (isMarkdown(name)) {
      source(entry, own, withoutEnding(own), Form.SINGLE, section, List.of());
      return true;
    }
    PackedFormat format = PackedFormat.of(name);
    if (format != null) {
      finds.packed(own, format, entry.attributes().size());
      return false;
    }
    finds.asset(new Asset(Asset.Origin.CONTENT, own, own, "content/" + own));
    return false;
  }

  private void bundle(
      Folders.Entry index, List<Folders.Entry> entries, String path, String section) {
    List<String> resources = new ArrayList<>();
    for (Folders.Entry entry : entries) {
      if (!entry.equals(index)) {
        resources(entry, entry.name(), path, resources);
      }
    }
    resources.sort(CodePoints.ORDER);
    source(index, path, path, Form.BUNDLE, section, resources);
  }

  /** The resources of a section, which are published where they lie. */
  private static List<String> plainFiles(List<Folders.Entry> entries) {
    return entries.stream()
        .filter(entry -> !entry.isFolder() && !isMarkdown(entry.name()))
        .map(Folders.Entry::name)
        .filter(name -> !isSkipped(name) && PackedFormat.of(name) == null)
        .toList();
  }

  /** Whether a name in {@code content/} is none of a page or asset. */
  static boolean isIgnored(String name) {
    return isSkipped(name) && !(isMarkdown(name) && withoutEnding(name).equals("_index"));
  }

  private static boolean isSkipped(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private void resources(Folders.Entry entry, String name, String path, List<String> resources) {
    if (isSkipped(entry.name())) {
      return;
    }
    if (!entry.isFolder()) {
      resources.add(name);
      return;
    }
    String shown = "content/" + child(path, name);
    if (folders.enter(entry.path(), shown)) {
      for (Folders.Entry below : folders.list(entry.path(), shown)) {
        resources(below, child(name, below.name()), path, resources);
      }
      folders.leave(entry.path());
    }
  }

  private void source(
      Folders.Entry entry, String path, String key, Form form, String section, List<String> with) {
    String file = form == Form.SINGLE ? path : child(path, entry.name());
    BasicFileAttributes facts = entry.attributes();
    long modified = facts.lastModifiedTime().toMillis();
    finds.source(new SourceFile(file, key, form, section, facts.size(), modified, with));
  }

  private static boolean isNamed(Folders.Entry entry, String name) {
    return !entry.isFolder()
        && isMarkdown(entry.name())
        && withoutEnding(entry.name()).equals(name);
  }

  static boolean isMarkdown(String name) {
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  private static String withoutEnding(String path) {
    return path.substring(0, path.lastIndexOf('.'));
  }

  private static String child(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
