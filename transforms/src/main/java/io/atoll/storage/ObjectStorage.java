package io.atoll.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * An object storage that only Beam knows how to reach: folders are parts of names. It is asked by
 * patterns alone, so that listing a folder costs as much as listing all that is below it.
 */
final class ObjectStorage implements Storage {
  private static final String PATTERN_SIGNS = "[*?\\[\\]{}\\\\]";

  private final String scheme;

  ObjectStorage(String scheme) {
    this.scheme = scheme;
  }

  @Override
  public Set<String> schemes() {
    return Set.of(scheme);
  }

  @Override
  public void configure(PipelineOptions options) {}

  @Override
  public @Nullable Entry file(String address) throws IOException {
    for (Metadata each : matching(literal(address))) {
      if (each.resourceId().toString().equals(address)) {
        return entry(address.substring(address.lastIndexOf('/') + 1), each);
      }
    }
    return null;
  }

  @Override
  public boolean isFolder(String address) throws IOException {
    return !below(address).isEmpty();
  }

  @Override
  public List<Entry> list(String folder) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    below(folder)
        .forEach(
            (path, metadata) -> {
              int end = path.indexOf('/');
              String name = end < 0 ? path : path.substring(0, end);
              if (!name.isEmpty()) {
                entries.putIfAbsent(name, end < 0 ? entry(name, metadata) : Entry.folder(name));
              }
            });
    return List.copyOf(entries.values());
  }

  @Override
  public void move(String from, String to) throws IOException {
    if (file(from) == null) {
      throw new FileNotFoundException(from);
    }
    FileSystems.rename(List.of(resource(from)), List.of(resource(to)));
  }

  @Override
  public boolean movesFolders() {
    return false;
  }

  @Override
  public void delete(List<String> addresses) throws IOException {
    FileSystems.delete(
        addresses.stream().map(ObjectStorage::resource).toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  @Override
  public void deleteTree(String folder) throws IOException {
    List<ResourceId> files = new ArrayList<>();
    below(folder).values().forEach(metadata -> files.add(metadata.resourceId()));
    FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** All files in a folder and in those below it, by their path from there. */
  private static Map<String, Metadata> below(String folder) throws IOException {
    String start = folder.endsWith("/") ? folder : folder + "/";
    Map<String, Metadata> files = new LinkedHashMap<>();
    for (Metadata each : matching(literal(start) + "**")) {
      String address = each.resourceId().toString();
      if (address.startsWith(start) && address.length() > start.length()) {
        files.put(address.substring(start.length()), each);
      }
    }
    return files;
  }

  private static List<Metadata> matching(String pattern) throws IOException {
    MatchResult result = FileSystems.match(List.of(pattern)).get(0);
    return result.status() == Status.NOT_FOUND ? List.of() : result.metadata();
  }

  /** A pattern that matches the name, and perhaps others: not every storage can quote signs. */
  private static String literal(String name) {
    return name.replaceAll(PATTERN_SIGNS, "?");
  }

  private static Entry entry(String name, Metadata metadata) {
    return new Entry(name, false, metadata.sizeBytes(), metadata.lastModifiedMillis());
  }

  private static ResourceId resource(String address) {
    return FileSystems.matchNewResource(address, false);
  }
}
