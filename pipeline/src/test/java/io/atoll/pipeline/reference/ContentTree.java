package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A sorted walk of {@code content/}: its sources without key collisions, and all other files. */
final class ContentTree {
  private final Path root;
  private final Path content;
  private final List<SourceFile> sources = new ArrayList<>();
  private final Set<String> files = new TreeSet<>(CodePoints.ORDER);
  private final List<Failure> failures = new ArrayList<>();
  private final Set<Path> open = new HashSet<>();

  private ContentTree(Path site) {
    this.root = real(site);
    this.content = site.resolve("content");
  }

  static ContentTree walk(Path site) {
    ContentTree tree = new ContentTree(site);
    tree.folder("", "");
    if (tree.sources.stream().noneMatch(source -> source.key().isEmpty())) {
      tree.index("", "");
    }
    tree.sources.sort(Comparator.comparing(SourceFile::path, CodePoints.ORDER));
    tree.rejectTwins();
    return tree;
  }

  /** The sources by path, one a key. */
  List<SourceFile> sources() {
    return sources;
  }

  /** The paths under {@code content/} of the files that are no sources and no resources. */
  Set<String> files() {
    return files;
  }

  List<Failure> failures() {
    return failures;
  }

  byte[] read(SourceFile source) {
    try {
      return source.form() == Form.ABSENT_INDEX
          ? new byte[0]
          : Files.readAllBytes(content.resolve(source.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void folder(String path, String enclosing) {
    Path real = real(content.resolve(path));
    if (!Files.isDirectory(real) || !open.add(real)) {
      return;
    }
    List<String> names = names(path);
    boolean bundle = !path.isEmpty() && names.stream().anyMatch(name -> isPage(name, "index"));
    boolean described = names.stream().anyMatch(name -> isPage(name, "_index"));
    boolean section = described || (!bundle && !path.isEmpty() && !path.contains("/"));
    String inner = section ? path : enclosing;
    int before = sources.size();
    if (bundle) {
      bundle(path, names, enclosing, inner);
    } else {
      names.forEach(name -> entry(path, name, enclosing, inner));
    }
    if (section && !described && sources.size() > before) {
      index(path, enclosing);
    }
    open.remove(real);
  }

  private void bundle(String path, List<String> names, String enclosing, String inner) {
    List<String> resources = new ArrayList<>(below(path));
    resources.removeIf(file -> isPage(file, "index") || isPage(file, "_index"));
    for (String name : names) {
      if (isPage(name, "_index")) {
        add(join(path, name), path, Form.INDEX, enclosing, plainFiles(path, names));
      } else if (isPage(name, "index")) {
        add(join(path, name), path, Form.BUNDLE, inner, resources);
      }
    }
  }

  private void entry(String path, String name, String enclosing, String inner) {
    String file = join(path, name);
    if (Files.isDirectory(content.resolve(file))) {
      folder(file, inner);
    } else if (isPage(name, "_index")) {
      add(file, path, Form.INDEX, enclosing, plainFiles(path, names(path)));
    } else if (!stem(name).equals(name)) {
      add(file, join(path, stem(name)), Form.SINGLE, inner, List.of());
    } else {
      files.add(file);
    }
  }

  private void index(String path, String enclosing) {
    sources.add(
        new SourceFile(
            join(path, "_index.md"), path, Form.ABSENT_INDEX, enclosing, 0, 0, List.of()));
  }

  private void add(String file, String key, Form form, String section, List<String> resources) {
    try {
      Path path = content.resolve(file);
      long modified = Files.getLastModifiedTime(path).toMillis();
      sources.add(new SourceFile(file, key, form, section, Files.size(path), modified, resources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files in a folder and below, relative to it. */
  private Set<String> below(String path) {
    Set<String> found = new TreeSet<>(CodePoints.ORDER);
    for (String name : names(path)) {
      Path real = real(content.resolve(join(path, name)));
      if (!Files.isDirectory(real)) {
        found.add(name);
      } else if (open.add(real)) {
        below(join(path, name)).forEach(file -> found.add(join(name, file)));
        open.remove(real);
      }
    }
    return found;
  }

  /** The visible names of a folder in order, without those of links that must not be followed. */
  private List<String> names(String path) {
    try (Stream<Path> entries = Files.list(content.resolve(path))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> isVisible(name) && staysInside(join(path, name)))
          .sorted(CodePoints.ORDER)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> plainFiles(String path, List<String> names) {
    return names.stream()
        .filter(name -> stem(name).equals(name))
        .filter(name -> Files.isRegularFile(content.resolve(join(path, name))))
        .toList();
  }

  private boolean staysInside(String file) {
    Path path = content.resolve(file);
    if (!Files.isSymbolicLink(path)) {
      return true;
    }
    boolean inside = Files.exists(path) && real(path).startsWith(root);
    Failure failure =
        new Failure("content/" + file, 0, "is a symbolic link that leads out of the site");
    if (!inside && !failures.contains(failure)) {
      failures.add(failure);
    }
    return inside;
  }

  private void rejectTwins() {
    Map<String, SourceFile> first = new HashMap<>();
    sources.removeIf(
        source -> {
          SourceFile other = first.putIfAbsent(source.key(), source);
          if (other != null) {
            String message = "has the same key as content/" + other.path();
            failures.add(new Failure("content/" + source.path(), 0, message));
          }
          return other != null;
        });
  }

  /** The name without a page's extension; the name itself if it is no page's. */
  private static String stem(String name) {
    return name.replaceFirst("\\.(md|markdown)$", "");
  }

  private static boolean isPage(String name, String stem) {
    return name.equals(stem + ".md") || name.equals(stem + ".markdown");
  }

  private static boolean isVisible(String name) {
    return isPage(name, "_index") || !(name.startsWith(".") || name.startsWith("_"));
  }

  private static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
