package io.atoll.render;

import io.atoll.model.SiteException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Makes of what went wrong in a template a failure that its author can mend. */
final class TemplateErrors {
  private static final int LONGEST = 500;
  private static final int DEEPEST_CAUSE = 50;

  private TemplateErrors() {}

  /**
   * The failure behind an exception; the exception itself if the template is not to blame.
   *
   * @param template the template that was rendered or compiled
   * @param source the page it was rendered for; empty when it was only compiled
   */
  static RuntimeException explained(RuntimeException thrown, String template, String source) {
    PebbleException located = null;
    Throwable root = thrown;
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++, cause = cause.getCause()) {
      if (isNoMistake(cause)) {
        return (RuntimeException) cause;
      }
      if (cause instanceof PebbleException pebble && isNearer(pebble, located)) {
        located = pebble;
      }
      root = cause;
    }
    return located == null && !(root instanceof ClassCastException)
        ? thrown
        : failure(located, root, template, source);
  }

  /** What has its own explanation, and what the disk or a damaged store is to blame for. */
  private static boolean isNoMistake(Throwable cause) {
    return cause instanceof SiteException
        || cause instanceof UncheckedIOException
        || cause instanceof IllegalStateException;
  }

  private static boolean isNearer(PebbleException found, @Nullable PebbleException before) {
    return before == null || found.getLineNumber() != null || before.getLineNumber() == null;
  }

  private static SiteException failure(
      @Nullable PebbleException located, Throwable root, String template, String source) {
    String name = located == null ? null : located.getFileName();
    Integer line = located == null ? null : located.getLineNumber();
    return new SiteException(
        "templates/" + (name == null ? template : name),
        line == null ? 0 : line,
        message(located, root) + "; mend the template" + during(source));
  }

  private static String message(@Nullable PebbleException located, Throwable root) {
    if (root instanceof ClassCastException || located == null) {
      return "a value is of the wrong kind: " + oneLine(String.valueOf(root.getMessage()));
    }
    String message = oneLine(String.valueOf(located.getPebbleMessage()));
    boolean more = root != located && !(root instanceof PebbleException);
    return more ? message + ": " + oneLine(String.valueOf(root.getMessage())) : message;
  }

  /** The failure of a template that includes or calls itself without end. */
  static SiteException endless(String template, String source) {
    return new SiteException(
        "templates/" + template,
        0,
        "includes, extends or calls itself without end; break the circle" + during(source));
  }

  private static String during(String source) {
    return source.isEmpty() ? "" : " (rendering " + source + ")";
  }

  private static String oneLine(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
