package io.atoll.storage.servers;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** S3Proxy on a folder of this machine: it speaks S3's protocol, and checks signatures. */
public final class S3Server implements Closeable {
  public static final String KEY = "key-of-the-test";
  public static final String SECRET = "secret-of-the-test";

  private static final String REGION = "us-east-1";
  private static final Path JAR = Path.of("target", "servers", "s3proxy.jar");
  private static final int CHECKS = 300;
  private static final long PAUSE_MILLIS = 100;

  private final Path folder;
  private final int port;
  private Process process;

  private S3Server(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.process = launch();
  }

  /** Starts a server with one bucket, {@code bucket}, that keeps what it is given in a folder. */
  public static S3Server on(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("data").resolve("bucket"));
    return new S3Server(folder, freePort());
  }

  /** A port that nobody listens at any more, this process least of all. */
  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  /** What a command's environment must say to reach it. */
  public Map<String, String> environment() {
    return environment(port);
  }

  /** What a command's environment must say to reach it through what listens at a port. */
  public static Map<String, String> environment(int port) {
    return Map.of(
        "AWS_ENDPOINT_URL_S3", endpoint(port),
        "AWS_REGION", REGION,
        "AWS_ACCESS_KEY_ID", KEY,
        "AWS_SECRET_ACCESS_KEY", SECRET);
  }

  /** Lets this process reach it. */
  public void use() {
    System.setProperty("aws.endpointUrlS3", endpoint(port));
    System.setProperty("aws.region", REGION);
    System.setProperty("aws.accessKeyId", KEY);
    System.setProperty("aws.secretAccessKey", SECRET);
  }

  private static String endpoint(int port) {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it again after it was killed. */
  public void restart() throws IOException {
    process = launch();
  }

  /** Ends it as a crash of its machine would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    Path settings =
        Files.write(
            folder.resolve("s3proxy.properties"),
            List.of(
                "s3proxy.endpoint=" + endpoint(port),
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + KEY,
                "s3proxy.credential=" + SECRET,
                "s3proxy.ignore-unknown-headers=true",
                "jclouds.provider=filesystem",
                "jclouds.identity=" + KEY,
                "jclouds.credential=" + SECRET,
                "jclouds.filesystem.basedir=" + folder.resolve("data")));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process started =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-DLOG_LEVEL=error",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    awaitAnswer(started);
    return started;
  }

  private void awaitAnswer(Process started) throws IOException {
    for (int i = 0; i < CHECKS && started.isAlive(); i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        pause();
      }
    }
    throw new IOException(
        "S3Proxy does not start: " + Files.readString(folder.resolve("s3proxy.log")));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }
}
