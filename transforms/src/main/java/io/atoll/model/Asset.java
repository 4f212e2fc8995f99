package io.atoll.model;

/**
 * A file that is copied as it is.
 *
 * @param origin where it lies
 * @param file its path within its origin
 * @param path where it is published, relative to the output
 * @param owner the content file that it belongs to, as {@link Failure#file} names it; itself if
 *     none
 */
public record Asset(Origin origin, String file, String path, String owner) {

  public static final Wire<Asset> WIRE = Wire.of("Asset", Asset::writeTo, Asset::readFrom);

  /** Where an asset lies. */
  public enum Origin {
    /** The site's {@code content/}. */
    CONTENT,
    /** The site's {@code static/}. */
    STATIC,
    /** The built-in theme. */
    THEME
  }

  private void writeTo(WireOutput out) {
    out.choice(origin).text(file).text(path).text(owner);
  }

  private static Asset readFrom(WireInput in) {
    return new Asset(in.choice(Origin.class), in.text(), in.text(), in.text());
  }
}
