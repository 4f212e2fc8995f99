package io.atoll.store;

import static java.util.Objects.requireNonNull;

import io.atoll.model.ContentDigest;
import io.atoll.model.OutputFile;
import io.atoll.model.SiteException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes the files of the new site into the staging folder, each once, under its own name. A
 * repeated attempt writes the same bytes again.
 */
public final class StagedFiles {
  private static final int DIGEST_BYTES = 16;
  private static final int REMEMBERED_FOLDERS = 10_000;

  private final StagingFolder waiting;
  private final Path staging;
  private final Path statics;
  private final Path content;
  private final Set<Path> made = new HashSet<>();

  public StagedFiles(SiteFolders folders) {
    this.waiting = new StagingFolder(folders);
    this.staging = waiting.tree();
    this.statics = folders.statics();
    this.content = folders.content();
  }

  /**
   * Whether the author has put a file of this path into {@code static/} or {@code content/}, which
   * comes before what Atoll would generate.
   */
  public boolean isAuthored(String path) {
    return Files.isRegularFile(statics.resolve(path)) || Files.isRegularFile(content.resolve(path));
  }

  /**
   * Stages a text, unless a file that holds it is there; then nothing that an earlier attempt has
   * staged stays.
   *
   * @param isThere tells that of the file that it would be
   * @throws SiteException if the path cannot be a file: its name is too long, or another page's
   *     folder or file is in its way
   * @throws IOException if the file system fails
   */
  public OutputFile write(String path, String text, String owner, Predicate<OutputFile> isThere)
      throws IOException {
    return write(inTree(path, owner), path, text, owner, isThere);
  }

  /** Stages a text that takes the place of a published file; see {@link StagingFolder}. */
  public OutputFile replace(String path, String text, String owner, Predicate<OutputFile> isThere)
      throws IOException {
    Path target = waiting.takesReplacements() ? waiting.ofReplacement(path) : inTree(path, owner);
    return write(target, path, text, owner, isThere);
  }

  private OutputFile write(
      Path target, String path, String text, String owner, Predicate<OutputFile> isThere)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputFile made = new OutputFile(path, bytes.length, ContentDigest.of(bytes), owner, "");
    if (!isThere.test(made)) {
      place(target, path, owner, file -> Files.write(file, bytes));
    } else if (Files.exists(target)) {
      Files.delete(target);
    }
    return made;
  }

  /** Stages a copy of what the stream holds; see {@link #write}. */
  public OutputFile copy(String path, InputStream from, String owner) throws IOException {
    MessageDigest sha = sha256();
    long[] size = {0};
    place(
        inTree(path, owner),
        path,
        owner,
        target -> {
          try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), sha)) {
            size[0] = from.transferTo(out);
          }
        });
    return new OutputFile(path, size[0], hex(sha.digest()), owner, "");
  }

  private interface Filling {
    void fill(Path target) throws IOException;
  }

  private Path inTree(String path, String owner) {
    Path target = staging.resolve(path).normalize();
    Path folder = target.getParent();
    if (folder == null || !folder.startsWith(staging)) {
      throw new SiteException(owner, 0, "would be published outside the output, at " + path);
    }
    return target;
  }

  private void place(Path target, String path, String owner, Filling filling) throws IOException {
    try {
      makeFolder(requireNonNull(target.getParent()));
      filling.fill(target);
    } catch (FileSystemException e) {
      throw explained(e, path, owner);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (made.contains(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (made.size() >= REMEMBERED_FOLDERS) {
      made.clear();
    }
    made.add(folder);
  }

  /** Tells a path that cannot be from a file system that fails. */
  private static IOException explained(FileSystemException problem, String path, String owner) {
    String reason = String.valueOf(problem.getReason());
    boolean inTheWay =
        problem instanceof FileAlreadyExistsException
            || reason.contains("Not a directory")
            || reason.contains("Is a directory");
    if (inTheWay) {
      String message = "is published at " + path + ", where a folder and a file collide; rename it";
      throw new SiteException(owner, 0, message);
    }
    if (reason.contains("File name too long")) {
      String message =
          "has a part of its URL that is longer than 255 bytes; give it a shorter slug";
      throw new SiteException(owner, 0, message);
    }
    return problem instanceof NoSuchFileException
        ? new IOException("the staging folder has vanished during the build", problem)
        : problem;
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
