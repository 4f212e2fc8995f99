package io.atoll.storage;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.FileSystemUtils;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/** An object storage in memory, as Beam sees one; it can be made to fail. */
public final class MemoryFileSystem extends FileSystem<MemoryResource>
    implements FileSystemRegistrar {
  static final String SCHEME = "memory";

  private static final Map<String, byte[]> OBJECTS = new ConcurrentSkipListMap<>();
  private static final AtomicInteger ANSWERS = new AtomicInteger();

  /** Forgets all objects, and answers from now on. */
  public static void clear() {
    OBJECTS.clear();
    goDownAfter(Integer.MAX_VALUE);
  }

  /** Fails after so many requests. */
  public static void goDownAfter(int requests) {
    ANSWERS.set(requests);
  }

  /** Whether it has failed since it was told to. */
  public static boolean isDown() {
    return ANSWERS.get() < 0;
  }

  /** The addresses of all objects, in order. */
  public static List<String> addresses() {
    return List.copyOf(OBJECTS.keySet());
  }

  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
    return List.of(new MemoryFileSystem());
  }

  private static void check() throws IOException {
    if (ANSWERS.getAndDecrement() <= 0) {
      ANSWERS.set(-1);
      throw new IOException("nobody answers\n\tat all");
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specifications) throws IOException {
    check();
    return specifications.stream().map(MemoryFileSystem::match).toList();
  }

  private static MatchResult match(String specification) {
    Pattern pattern = Pattern.compile(FileSystemUtils.wildcardToRegexp(specification));
    List<Metadata> found = new ArrayList<>();
    OBJECTS.forEach(
        (address, bytes) -> {
          if (pattern.matcher(address).matches()) {
            found.add(metadata(address, bytes));
          }
        });
    return found.isEmpty()
        ? MatchResult.create(Status.NOT_FOUND, new FileNotFoundException(specification))
        : MatchResult.create(Status.OK, found);
  }

  private static Metadata metadata(String address, byte[] bytes) {
    return Metadata.builder()
        .setResourceId(new MemoryResource(address))
        .setIsReadSeekEfficient(true)
        .setSizeBytes(bytes.length)
        .setLastModifiedMillis(1)
        .build();
  }

  @Override
  protected WritableByteChannel create(MemoryResource resource, CreateOptions options)
      throws IOException {
    check();
    return Channels.newChannel(
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            check();
            OBJECTS.put(resource.address(), toByteArray());
          }
        });
  }

  /** A channel that seeks takes a file. */
  @Override
  protected ReadableByteChannel open(MemoryResource resource) throws IOException {
    check();
    byte[] bytes = bytes(resource);
    Path copy = Files.createTempFile("memory", "");
    Files.write(copy, bytes);
    return Files.newByteChannel(copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static byte[] bytes(MemoryResource resource) throws FileNotFoundException {
    byte[] bytes = OBJECTS.get(resource.address());
    if (bytes == null) {
      throw new FileNotFoundException(resource.address());
    }
    return bytes;
  }

  @Override
  protected void copy(List<MemoryResource> from, List<MemoryResource> to) throws IOException {
    check();
    for (int i = 0; i < from.size(); i++) {
      OBJECTS.put(to.get(i).address(), bytes(from.get(i)));
    }
  }

  @Override
  protected void rename(List<MemoryResource> from, List<MemoryResource> to, MoveOptions... options)
      throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<MemoryResource> resources) throws IOException {
    check();
    resources.forEach(resource -> OBJECTS.remove(resource.address()));
  }

  @Override
  protected MemoryResource matchNewResource(String specification, boolean isDirectory) {
    return new MemoryResource(specification);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }
}
