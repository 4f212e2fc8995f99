package io.atoll.parse;

import io.atoll.model.PageLink;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A link's destination, taken apart.
 *
 * @param raw as written, without Markdown's escapes
 * @param path percent-decoded, without query and fragment
 * @param suffix query and fragment with their signs
 */
record LinkTarget(String raw, String path, String suffix) {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern SAFE_DATA =
      Pattern.compile("data:image/(?:png|gif|jpeg|webp|svg\\+xml)[;,].*", Pattern.DOTALL);
  private static final String ID = "id:";

  static LinkTarget of(String raw) {
    int end = 0;
    while (end < raw.length() && raw.charAt(end) != '?' && raw.charAt(end) != '#') {
      end++;
    }
    return new LinkTarget(raw, decoded(raw.substring(0, end)), raw.substring(end));
  }

  /** Whether it may lead to a page or file of this site other than the page itself. */
  boolean isInternal() {
    return !path.isEmpty()
        && !raw.startsWith("//")
        && (!SCHEME.matcher(raw).matches() || (path.startsWith(ID) && path.length() > ID.length()));
  }

  /** Whether a browser could run it, as Goldmark judges. */
  boolean isDangerous() {
    String lower = raw.toLowerCase(Locale.ROOT);
    return lower.startsWith("javascript:")
        || lower.startsWith("vbscript:")
        || lower.startsWith("file:")
        || (lower.startsWith("data:") && !SAFE_DATA.matcher(lower).matches());
  }

  PageLink link(PageLink.Form form, int line) {
    return new PageLink(form, path, suffix, raw, line);
  }

  /** The text with its percent-encoded bytes; as it is if they are not UTF-8. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer plain = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int code = bytes[i] == '%' && i + 2 < bytes.length ? code(bytes[i + 1], bytes[i + 2]) : -1;
      plain.put(code > 0 ? (byte) code : bytes[i]);
      i += code > 0 ? 2 : 0;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(plain.flip()).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static int code(byte high, byte low) {
    int a = Character.digit(high, 16);
    int b = Character.digit(low, 16);
    return a < 0 || b < 0 ? -1 : a * 16 + b;
  }
}
