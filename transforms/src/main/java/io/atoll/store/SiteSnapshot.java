package io.atoll.store;

import io.atoll.site.Site;
import io.atoll.site.SiteFingerprint;
import io.atoll.storage.Locations;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The site's settings, frozen for one build: a file in the state folder that every worker loads
 * once, so that the job itself stays small however much {@code data/} holds.
 */
public final class SiteSnapshot implements Serializable {
  private static final long serialVersionUID = 1;
  private static final AtomicReference<@Nullable Loaded> LAST = new AtomicReference<>();

  private final String file;
  private final UUID build;
  private final SiteFingerprint fingerprint;

  private record Loaded(UUID build, Site site) {}

  private SiteSnapshot(String file, UUID build, SiteFingerprint fingerprint) {
    this.file = file;
    this.build = build;
    this.fingerprint = fingerprint;
  }

  /** Writes the settings to a file, as Beam's file systems name it. */
  public static SiteSnapshot write(Site site, String file) throws IOException {
    UUID build = UUID.randomUUID();
    try (OutputStream bytes = Channels.newOutputStream(Locations.create(file));
        ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(site);
    }
    LAST.set(new Loaded(build, site));
    return new SiteSnapshot(file, build, SiteFingerprint.of(site));
  }

  /** Stands for the settings and for the program that wrote them. */
  public SiteFingerprint fingerprint() {
    return fingerprint;
  }

  /** The settings; read at the first call in a process. */
  public Site load() {
    Loaded last = LAST.get();
    if (last == null || !last.build.equals(build)) {
      last = new Loaded(build, read());
      LAST.set(last);
    }
    return last.site;
  }

  private Site read() {
    try (InputStream bytes = Channels.newInputStream(Locations.open(file));
        ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(bytes))) {
      return (Site) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("the state file " + file + " cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the state file " + file + " is of another version", e);
    }
  }
}
