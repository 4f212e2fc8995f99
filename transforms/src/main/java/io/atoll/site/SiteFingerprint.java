package io.atoll.site;

import io.atoll.model.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells whether two builds make the same of the same content: what stands for the settings of a
 * site and for the program that builds it.
 *
 * @param parsing for what parsing depends on: the configuration and the names of the templates
 * @param rendering for what rendering depends on: also {@code data/} and the templates themselves
 * @param program for the program alone
 */
public record SiteFingerprint(String parsing, String rendering, String program)
    implements Serializable {

  /** Of a site, built by this program. */
  public static SiteFingerprint of(Site site) {
    String program = thisProgram();
    List<Object> parsing = List.of(program, site.config(), site.templates().keySet());
    List<Object> rendering = List.of(parsing, site.data(), site.templates());
    return new SiteFingerprint(digest(parsing), digest(rendering), digest(List.of(program)));
  }

  private static String digest(List<Object> values) {
    return DigestUtils.sha256Hex(Json.writeAsOrdered(values));
  }

  /** The jar that this class is in, and the names of the others, which hold their versions. */
  private static String thisProgram() {
    StringBuilder program = new StringBuilder();
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      program.append(new File(entry).getName()).append('\n');
    }
    CodeSource source = SiteFingerprint.class.getProtectionDomain().getCodeSource();
    return program.append(source == null ? "" : content(source.getLocation())).toString();
  }

  private static String content(URL place) {
    try {
      Path path = Path.of(place.toURI());
      if (!Files.isRegularFile(path)) {
        return "classes";
      }
      try (InputStream in = Files.newInputStream(path)) {
        return DigestUtils.sha256Hex(in);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("where a class lies is a URI", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
