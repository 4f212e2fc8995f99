package io.atoll.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands that is a record of a packed file.
 *
 * @param file the packed file's path under {@code content/}
 * @param name what the record is found by: its line, its number, or its name in an archive
 */
public record RecordPlace(String file, String name) {

  /** As failures name it: {@code content/archive/2020.jsonl:17}. */
  @Override
  public String toString() {
    return "content/" + file + ":" + name;
  }

  /** As failures name a page's source, which may be a file of its own. */
  static String of(String source, @Nullable RecordPlace packed) {
    return packed == null ? "content/" + source : packed.toString();
  }

  /**
   * What a page's output is kept under from build to build: a record's name may change, the path
   * that it gives its page does not.
   */
  static String owner(String source, @Nullable RecordPlace packed) {
    return packed == null ? "content/" + source : "content/" + packed.file + "!" + source;
  }

  static void write(@Nullable RecordPlace place, WireOutput out) {
    out.flag(place != null);
    if (place != null) {
      out.text(place.file).text(place.name);
    }
  }

  static @Nullable RecordPlace read(WireInput in) {
    return in.flag() ? new RecordPlace(in.text(), in.text()) : null;
  }
}
