package io.atoll.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The symbolic link {@code current} in an output that holds releases. It leads to {@code
 * releases/NUMBER}, and nothing that Atoll publishes is such a link: so it tells an output with
 * releases from one that is the site itself.
 */
public final class ReleaseLink {
  public static final String NAME = "current";
  public static final String RELEASES = "releases";

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private ReleaseLink() {}

  /** The release to which the link of an output leads, be it there or not; empty without a link. */
  public static OptionalInt in(Path output) {
    try {
      Path target = Files.readSymbolicLink(output.resolve(NAME));
      String name = String.valueOf(target.getFileName());
      return target.startsWith(RELEASES) && target.getNameCount() == 2 && isNumber(name)
          ? OptionalInt.of(Integer.parseInt(name))
          : OptionalInt.empty();
    } catch (IOException | UnsupportedOperationException e) {
      return OptionalInt.empty();
    }
  }

  /** Whether a release may be called so. */
  public static boolean isNumber(String name) {
    return NUMBER.matcher(name).matches();
  }

  /** The folder of a release. */
  static Path folder(Path output, int release) {
    return output.resolve(RELEASES).resolve(Integer.toString(release));
  }
}
