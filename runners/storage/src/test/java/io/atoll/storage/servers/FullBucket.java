package io.atoll.storage.servers;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before an S3 server and takes so many objects for it; those that follow are refused as
 * Ceph does when a bucket's quota is used up. Everything else is passed on, each request by a
 * connection of its own.
 */
public final class FullBucket implements Closeable {
  private static final String REFUSAL =
      "<?xml version=\"1.0\"?><Error><Code>QuotaExceeded</Code><Message>full</Message></Error>";

  private final ServerSocket entrance;
  private final int port;
  private final AtomicInteger room;

  private FullBucket(ServerSocket entrance, int port, int room) {
    this.entrance = entrance;
    this.port = port;
    this.room = new AtomicInteger(room);
  }

  /** Listens for what is meant for the server at this port of this machine. */
  public static FullBucket before(int port, int room) throws IOException {
    ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    FullBucket bucket = new FullBucket(entrance, port, room);
    start(bucket::listen);
    return bucket;
  }

  /** The port that it listens at. */
  public int port() {
    return entrance.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "full-bucket");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      if (head.contains("\r\nExpect:")) {
        send(client.getOutputStream(), "HTTP/1.1 100 Continue\r\n\r\n");
      }
      byte[] body = client.getInputStream().readNBytes(length(head));
      if (head.startsWith("PUT ") && room.decrementAndGet() < 0) {
        refuse(client.getOutputStream());
      } else {
        passOn(head, body, client.getOutputStream());
      }
    } catch (EOFException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
        .map(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  private static void refuse(OutputStream out) throws IOException {
    send(
        out,
        "HTTP/1.1 403 Forbidden\r\nContent-Type: application/xml\r\nConnection: close\r\n"
            + ("Content-Length: " + REFUSAL.length() + "\r\n\r\n" + REFUSAL));
  }

  private void passOn(String head, byte[] body, OutputStream client) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = server.getOutputStream();
      String once = head.replaceAll("(?i)\r\n(Expect|Connection):[^\r]*", "");
      send(out, once.substring(0, once.length() - 2) + "Connection: close\r\n\r\n");
      out.write(body);
      out.flush();
      server.getInputStream().transferTo(client);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
