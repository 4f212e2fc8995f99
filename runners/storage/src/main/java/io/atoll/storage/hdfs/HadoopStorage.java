package io.atoll.storage.hdfs;

import io.atoll.storage.Storage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.jspecify.annotations.Nullable;

/** HDFS: it has folders, and moves files and folders at once. */
public final class HadoopStorage implements Storage {
  private final Configuration configuration = HadoopSettings.load();

  @Override
  public Set<String> schemes() {
    return Set.of("hdfs");
  }

  @Override
  public void configure(PipelineOptions options) {
    HadoopSettings.configure(options.as(HadoopFileSystemOptions.class));
  }

  /** Beam wants a URI, in which some signs of a name are written otherwise. */
  @Override
  public String specification(String address) {
    return new Path(address).toUri().toString();
  }

  /** Hadoop's exceptions say all in their first line; those below them are of its protocol. */
  @Override
  public @Nullable String explain(Throwable failure) {
    return failure instanceof IOException ? failure.getMessage() : null;
  }

  @Override
  public @Nullable Entry file(String address) throws IOException {
    FileStatus status = status(address);
    return status == null || status.isDirectory() ? null : entry(status);
  }

  @Override
  public boolean isFolder(String address) throws IOException {
    FileStatus status = status(address);
    return status != null && status.isDirectory();
  }

  private @Nullable FileStatus status(String address) throws IOException {
    Path path = new Path(address);
    try {
      return files(path).getFileStatus(path);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  @Override
  public List<Entry> list(String folder) throws IOException {
    Path path = new Path(folder);
    List<Entry> entries = new ArrayList<>();
    try {
      for (FileStatus status : files(path).listStatus(path)) {
        entries.add(entry(status));
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return entries;
  }

  @Override
  public void move(String from, String to) throws IOException {
    Path source = new Path(from);
    Path target = new Path(to);
    FileContext context = FileContext.getFileContext(source.toUri(), configuration);
    try {
      context.rename(source, target, Rename.OVERWRITE);
    } catch (FileNotFoundException e) {
      // It may be the folder above the target that is missing.
      context.mkdir(target.getParent(), FsPermission.getDirDefault(), true);
      context.rename(source, target, Rename.OVERWRITE);
    }
  }

  @Override
  public boolean movesFolders() {
    return true;
  }

  @Override
  public void delete(List<String> addresses) throws IOException {
    for (String address : addresses) {
      Path path = new Path(address);
      files(path).delete(path, false);
    }
  }

  @Override
  public void deleteTree(String folder) throws IOException {
    Path path = new Path(folder);
    files(path).delete(path, true);
  }

  private FileSystem files(Path path) throws IOException {
    return path.getFileSystem(configuration);
  }

  private static Entry entry(FileStatus status) {
    return new Entry(
        status.getPath().getName(),
        status.isDirectory(),
        status.getLen(),
        status.getModificationTime());
  }
}
