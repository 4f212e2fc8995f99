package io.atoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content file that discovery found, before it is read.
 *
 * @param path the path under {@code content/} with {@code /} between its parts; for a section that
 *     has no {@code _index.md} the path where that file would be
 * @param key the page key (see the contract): the path without its extension; a leaf bundle's and a
 *     section's key is its folder; the home page's is empty
 * @param form what kind of file it is
 * @param section the key of the nearest folder above that is a section; empty for the root. For an
 *     {@link Form#INDEX} the section that encloses it
 * @param size in bytes; 0 for {@link Form#ABSENT_INDEX}
 * @param modifiedMillis when it was last changed, in milliseconds since the epoch
 * @param resources the other files of a leaf bundle's or section's folder, relative to it, sorted
 * @param packed where it stands if it is a record of a packed file, and no file of its own
 */
public record SourceFile(
    String path,
    String key,
    Form form,
    String section,
    long size,
    long modifiedMillis,
    List<String> resources,
    @Nullable RecordPlace packed) {

  public static final Wire<SourceFile> WIRE =
      Wire.of("SourceFile", SourceFile::writeTo, SourceFile::readFrom);

  /**
   * A file may change twice within one tick of its file system's clock; only after so long its time
   * proves that it has not.
   */
  public static final long TICK_MILLIS = 2_000;

  /** What kind of content file it is. */
  public enum Form {
    /** A file of its own: {@code docs/install.md}. */
    SINGLE,
    /** A leaf bundle: {@code docs/install/index.md}. */
    BUNDLE,
    /** A section's {@code _index.md}. */
    INDEX,
    /** A section without {@code _index.md}: nothing to read, but it has a page. */
    ABSENT_INDEX
  }

  /** A file of its own. */
  public SourceFile(
      String path,
      String key,
      Form form,
      String section,
      long size,
      long modifiedMillis,
      List<String> resources) {
    this(path, key, form, section, size, modifiedMillis, resources, null);
  }

  /** As failures name it. */
  public String place() {
    return RecordPlace.of(path, packed);
  }

  /** The same source in another section. */
  public SourceFile in(String other) {
    return new SourceFile(path, key, form, other, size, modifiedMillis, resources, packed);
  }

  private void writeTo(WireOutput out) {
    out.text(path).text(key).choice(form).text(section);
    out.number(size).number(modifiedMillis).texts(resources);
    RecordPlace.write(packed, out);
  }

  private static SourceFile readFrom(WireInput in) {
    return new SourceFile(
        in.text(),
        in.text(),
        in.choice(Form.class),
        in.text(),
        in.number(),
        in.number(),
        in.texts(),
        RecordPlace.read(in));
  }
}
