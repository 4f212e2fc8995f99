package io.atoll.model;

import java.util.Set;

/**
 * A file of the new site, waiting to be published.
 *
 * @param path where it is published, relative to the output, with {@code /} between its parts
 * @param size in bytes
 * @param digest of its content: 16 bytes, as hexadecimal digits; empty if it could not be made and
 *     the previous version stays
 * @param owner the content file that it comes from, as {@link Failure#file} names it; may be empty
 * @param inputs stands for all that it was made from, so that the next build need not make it again
 *     if that is the same; empty if it must
 * @param rendering when and why it was rendered
 */
public record OutputFile(
    String path, long size, String digest, String owner, String inputs, LastRendering rendering) {

  public static final Wire<OutputFile> WIRE =
      Wire.of("OutputFile", OutputFile::writeTo, OutputFile::readFrom);

  /** The same without what it was made from. */
  public static final Wire<OutputFile> LISTED =
      Wire.of("ListedFile", OutputFile::writeListed, OutputFile::readListed);

  /** A file that was not rendered. */
  public OutputFile(String path, long size, String digest, String owner, String inputs) {
    this(path, size, digest, owner, inputs, LastRendering.NONE);
  }

  /** A file that could not be made: what was published there before stays. */
  public static OutputFile unchanged(String path, String owner) {
    return new OutputFile(path, 0, "", owner, "");
  }

  /** The same file, made from what {@code digestOfInputs} stands for. */
  public OutputFile madeFrom(String digestOfInputs) {
    return new OutputFile(path, size, digest, owner, digestOfInputs, rendering);
  }

  /** The same file, rendered for these causes by the build that began then. */
  public OutputFile rendered(long millis, Set<RenderCause> causes) {
    return new OutputFile(path, size, digest, owner, inputs, new LastRendering(millis, causes));
  }

  /** Whether it was made from the same for the same content file, as far as that is known. */
  public boolean isMadeFrom(String digestOfInputs, String forOwner) {
    return !inputs.isEmpty() && inputs.equals(digestOfInputs) && owner.equals(forOwner);
  }

  /** Whether it was rendered, and not copied. */
  public boolean isRendered() {
    return !rendering.equals(LastRendering.NONE);
  }

  /** Whether there is new content to publish. */
  public boolean isNew() {
    return !digest.isEmpty();
  }

  /** The file that a URL path from the site's root is served from. */
  public static String pathOf(String url) {
    String path = url.substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private void writeListed(WireOutput out) {
    out.text(path).number(size).text(digest).text(owner);
  }

  private static OutputFile readListed(WireInput in) {
    return new OutputFile(in.text(), in.number(), in.text(), in.text(), "");
  }

  private void writeTo(WireOutput out) {
    writeListed(out);
    out.text(inputs);
    rendering.writeTo(out);
  }

  private static OutputFile readFrom(WireInput in) {
    return new OutputFile(
        in.text(), in.number(), in.text(), in.text(), in.text(), LastRendering.readFrom(in));
  }
}
