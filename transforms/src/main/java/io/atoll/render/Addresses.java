package io.atoll.render;

import io.atoll.site.SiteConfig;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes addresses of the site's paths.
 *
 * <p>In pages they stay readable: what may stand in an address as it is, letters of any script
 * included, is not percent-encoded. Feeds and sitemaps get pure ASCII.
 */
final class Addresses {
  private static final String ESCAPED = " \"<>`\\^{|}%?#[]";
  private static final String HEX = "0123456789ABCDEF";

  private final String baseUrl;
  private final String basePath;
  private final String host;

  Addresses(SiteConfig config) {
    baseUrl = config.baseUrl().substring(0, config.baseUrl().length() - 1);
    basePath = config.basePath();
    host = baseUrl.substring(0, baseUrl.length() - basePath.length());
  }

  /** Whether the site knows its own address, so that absolute ones are absolute. */
  boolean knowsHost() {
    return !host.isEmpty();
  }

  /** The address of a path of this site, from its host's root: with the base path, encoded. */
  String href(String path) {
    return basePath + encode(path, false);
  }

  /** The same with the host. */
  String permalink(String path) {
    return host + href(path);
  }

  /** The permalink in pure ASCII, for feeds and sitemaps. */
  String uri(String path) {
    return baseUrl + encode(path, true);
  }

  /** The path that has this {@link #uri}; null if none has. */
  @Nullable String path(String uri) {
    if (!uri.startsWith(baseUrl)) {
      return null;
    }
    try {
      String path = decode(uri.substring(baseUrl.length()));
      return uri(path).equals(uri) ? path : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String decode(String encoded) {
    return encoded.indexOf('%') < 0
        ? encoded
        : URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** An address as its author wrote it: paths from the site's root get the base path. */
  String written(String address) {
    return address.startsWith("/") && !address.startsWith("//") ? basePath + address : address;
  }

  /** Hugo's {@code relURL}: below the base path, but what begins with a slash stays. */
  String relative(String address) {
    return isComplete(address) || address.startsWith("/") ? address : basePath + "/" + address;
  }

  /** Hugo's {@code absURL}: below the base URL; what begins with a slash, below its host. */
  String absolute(String address) {
    return isComplete(address) ? address : host + relative(address);
  }

  private static boolean isComplete(String address) {
    int colon = address.indexOf(':');
    int other = firstOf(address, "/?#");
    return address.startsWith("//") || (colon > 0 && (other < 0 || colon < other));
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String encode(String path, boolean ascii) {
    StringBuilder result = null;
    for (int i = 0; i < path.length(); ) {
      int c = path.codePointAt(i);
      if (isKept(c, ascii)) {
        append(result, c);
      } else {
        result = result == null ? started(path, i) : result;
        escape(result, c);
      }
      i += Character.charCount(c);
    }
    return result == null ? path : result.toString();
  }

  private static StringBuilder started(String path, int end) {
    return new StringBuilder(path.length() + 32).append(path, 0, end);
  }

  private static void append(@Nullable StringBuilder result, int c) {
    if (result != null) {
      result.appendCodePoint(c);
    }
  }

  private static boolean isKept(int c, boolean ascii) {
    if (c < 0x80) {
      return c > ' ' && c != 0x7F && ESCAPED.indexOf(c) < 0;
    }
    return !ascii
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  private static void escape(StringBuilder result, int c) {
    for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      result.append('%').append(HEX.charAt((each >> 4) & 15)).append(HEX.charAt(each & 15));
    }
  }
}
