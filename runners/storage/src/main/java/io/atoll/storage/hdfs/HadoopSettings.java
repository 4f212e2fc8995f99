package io.atoll.storage.hdfs;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * How HDFS is reached: as Hadoop's own tools are told, by {@code core-site.xml} and {@code
 * hdfs-site.xml} in {@code HADOOP_CONF_DIR}. Without them, an address with host and port will do.
 */
final class HadoopSettings {
  private static final String ANY_HDFS = "hdfs://localhost";

  private HadoopSettings() {}

  /** What Atoll itself asks with. */
  static Configuration load() {
    Configuration configuration = new Configuration();
    folder()
        .ifPresent(
            folder -> {
              for (String name : List.of("core-site.xml", "hdfs-site.xml")) {
                File file = new File(folder, name);
                if (file.isFile()) {
                  configuration.addResource(new Path(file.getAbsolutePath()));
                }
              }
            });
    return configuration;
  }

  /**
   * Beam reads the same files on each machine, and knows HDFS only if they name one; so nothing of
   * them is written into a job.
   */
  static void configure(HadoopFileSystemOptions options) {
    if (!load().get(FileSystem.FS_DEFAULT_NAME_KEY, "").startsWith("hdfs:")) {
      Configuration any = new Configuration(false);
      any.set(FileSystem.FS_DEFAULT_NAME_KEY, ANY_HDFS);
      options.setHdfsConfiguration(List.of(any));
    }
  }

  private static Optional<String> folder() {
    return Optional.ofNullable(System.getenv("HADOOP_CONF_DIR")).filter(name -> !name.isBlank());
  }
}
