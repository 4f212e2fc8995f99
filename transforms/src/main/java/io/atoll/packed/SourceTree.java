package io.atoll.packed;

import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sections and leaf bundles of a site with packed files, from the {@link TreeFacts} of all its
 * sources: the contract's "Content tree", when no walk has seen all of it.
 */
public final class SourceTree {
  private final Set<String> sections = new HashSet<>();
  private final Set<String> tops = new TreeSet<>();
  private final Map<Integer, Long> records = new HashMap<>();
  private final long[] bundles;

  public SourceTree(Iterable<TreeFacts> facts) {
    int count = 0;
    for (TreeFacts each : facts) {
      sections.addAll(each.sections());
      tops.addAll(each.tops());
      records.put(each.range(), each.records());
      count += each.bundles().size();
    }
    bundles = new long[count];
    for (TreeFacts each : facts) {
      for (long bundle : each.bundles()) {
        count--;
        bundles[count] = bundle;
      }
    }
    Arrays.sort(bundles);
  }

  /** Whether an {@code _index.md} describes this section. */
  public boolean isDescribed(String section) {
    return sections.contains(section);
  }

  /** How many records of the same file come before a range. */
  public long before(PackedRange range) {
    long before = 0;
    for (int number = range.first(); number < range.number(); number++) {
      before += records.getOrDefault(number, 0L);
    }
    return before;
  }

  /**
   * The source in the section that the whole tree gives it.
   *
   * @throws SiteException if it lies in the folder of a leaf bundle and is not its page
   */
  public SourceFile placed(SourceFile source) {
    String bundle = bundleAround(source);
    if (!bundle.isEmpty()) {
      throw new SiteException(
          source.place(),
          0,
          "lies in the folder of the page content/"
              + bundle
              + "/index.md, so it is no page; move it, or call that page _index.md");
    }
    return source.in(section(source));
  }

  private String section(SourceFile source) {
    return switch (source.form()) {
      case SINGLE -> nearest(parent(source.path()));
      case BUNDLE, INDEX, ABSENT_INDEX -> nearest(parent(source.key()));
    };
  }

  /** The folder, or the nearest above it, that is a section; every top-level folder is one. */
  private String nearest(String folder) {
    String section = folder;
    while (!sections.contains(section) && section.indexOf('/') >= 0) {
      section = parent(section);
    }
    return section;
  }

  /** The leaf bundle whose folder the source lies in without being its page; empty if none. */
  private String bundleAround(SourceFile source) {
    boolean isBundle = source.form() == Form.BUNDLE;
    String folder = parent(isBundle ? source.key() : source.path());
    while (!folder.isEmpty() && !isBundle(folder)) {
      folder = parent(folder);
    }
    return folder;
  }

  private boolean isBundle(String folder) {
    return Arrays.binarySearch(bundles, TreeFacts.bundle(folder)) >= 0;
  }

  /** The sections that only records lie in, and that none describes. */
  public List<SourceFile> undescribed() {
    return tops.stream()
        .filter(top -> !sections.contains(top) && !isBundle(top))
        .map(top -> new SourceFile(top + "/_index.md", top, Form.ABSENT_INDEX, "", 0, 0, List.of()))
        .toList();
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
