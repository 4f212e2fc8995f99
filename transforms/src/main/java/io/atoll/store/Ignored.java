package io.atoll.store;

/**
 * A part of the state that a build cannot use, and so makes anew.
 *
 * @param file the file or folder
 * @param reason why, to be read behind the file's name
 */
public record Ignored(String file, String reason) {

  /** A file that cannot be used in this condition. */
  public static Ignored of(String file, CheckedFile.Condition condition) {
    return new Ignored(file, condition.description() + " and is ignored");
  }

  @Override
  public String toString() {
    return file + " " + reason;
  }
}
