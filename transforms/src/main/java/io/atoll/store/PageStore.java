package io.atoll.store;

import io.atoll.model.BodyLocation;
import io.atoll.model.SiteException;
import io.atoll.model.StoredPage;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.storage.Locations;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Parsed bodies on any Beam file system: segments of records that are written once, in order, and
 * read in order by the bucket that wrote them, or one at a time by a template that asks.
 */
public final class PageStore implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String DAMAGED = "damaged";
  private static final Wire<String> NOTE =
      Wire.of("DamagedSegment", (segment, out) -> out.text(segment), WireInput::text);

  private final String folder;

  /** A store in the given folder, as Beam's file systems name it. */
  public PageStore(String folder) {
    this.folder = folder;
  }

  /** Starts a segment with its first body; one of the same name is replaced. */
  public Writer write(String segment) {
    return new Writer(segment, file(segment));
  }

  /** The sizes in bytes of the segments in a folder of the store, by their names. */
  public Map<String, Long> segments(String within) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    Path place = Locations.of(file(within));
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : files.toList()) {
          sizes.put(within + "/" + file.getFileName(), Files.size(file));
        }
      }
    }
    return sizes;
  }

  /** Deletes segments. */
  public void delete(Collection<String> segments) throws IOException {
    for (String segment : segments) {
      Locations.delete(file(segment));
    }
  }

  /** Opens a reader; it keeps the segment that it read last open. */
  public Reader read() {
    return new Reader();
  }

  /**
   * The segment of which a worker found, while it rendered, that it does not hold what was written;
   * empty if none has.
   */
  public Optional<String> damaged() {
    try {
      return new CheckedRecords<>(folder, NOTE).read(DAMAGED).map(segments -> segments.get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves a note of a damaged segment to the process that runs the build, which then begins again;
   * so this is a failure of one page, which lets the others end in order.
   */
  private SiteException damaged(BodyLocation location, String how) throws IOException {
    try {
      new CheckedRecords<>(folder, NOTE).write(DAMAGED, List.of(location.segment()));
    } catch (IOException e) {
      requireNote(e);
    }
    return new SiteException(file(location.segment()), 0, how);
  }

  /** Another worker may have left one at the same moment. */
  private void requireNote(IOException cause) throws IOException {
    if (damaged().isEmpty()) {
      throw cause;
    }
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  private String file(String segment) {
    return folder + "/" + segment;
  }

  /** Appends bodies to one segment. */
  public static final class Writer implements Closeable {
    private static final int BUFFER = 256 * 1024;

    private final String segment;
    private final String file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private @Nullable WritableByteChannel channel;
    private long offset;

    private Writer(String segment, String file) {
      this.segment = segment;
      this.file = file;
    }

    public BodyLocation append(StoredPage page) throws IOException {
      byte[] record = summed(StoredPage.WIRE.toBytes(page));
      BodyLocation location = new BodyLocation(segment, offset, record.length);
      offset += record.length;
      if (record.length > buffer.remaining()) {
        drain();
      }
      if (record.length > buffer.remaining()) {
        writeFully(ByteBuffer.wrap(record));
      } else {
        buffer.put(record);
      }
      return location;
    }

    /** A record with its checksum behind it. */
    private static byte[] summed(byte[] record) {
      return ByteBuffer.allocate(record.length + Integer.BYTES)
          .put(record)
          .putInt(sum(record, record.length))
          .array();
    }

    private void drain() throws IOException {
      writeFully(buffer.flip());
      buffer.clear();
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
      WritableByteChannel out = channel;
      if (out == null) {
        out = Locations.create(file);
        channel = out;
      }
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        if (offset > 0) {
          drain();
        }
      } finally {
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** Reads bodies; not thread-safe. */
  public final class Reader implements Closeable {
    private String openSegment = "";
    private @Nullable SeekableByteChannel channel;

    private Reader() {}

    /**
     * The body at this place; an empty one for a page that has none.
     *
     * @throws SiteException if it does not hold what was written
     */
    public StoredPage at(BodyLocation location) throws IOException {
      if (location.equals(BodyLocation.NONE)) {
        return StoredPage.EMPTY;
      }
      ByteBuffer record = ByteBuffer.allocate(location.length());
      SeekableByteChannel from = open(location.segment()).position(location.offset());
      while (record.hasRemaining()) {
        if (from.read(record) < 0) {
          throw damaged(location, "is cut off");
        }
      }
      int length = location.length() - Integer.BYTES;
      if (record.getInt(length) != sum(record.array(), length)) {
        throw damaged(location, "is damaged");
      }
      return StoredPage.WIRE.fromBytes(record.array());
    }

    private SeekableByteChannel open(String segment) throws IOException {
      SeekableByteChannel current = channel;
      if (current == null || !segment.equals(openSegment)) {
        close();
        current = Locations.open(file(segment));
        channel = current;
        openSegment = segment;
      }
      return current;
    }

    @Override
    public void close() throws IOException {
      if (channel != null) {
        channel.close();
        channel = null;
      }
    }
  }
}
