package io.atoll.runners.flink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Flink cluster listens, and what it says of itself. See Flink's documentation, "REST API".
 *
 * @param host a name or an address
 * @param port of the REST interface, which the web UI is on, too
 */
public record FlinkMaster(String host, int port) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int NOT_FOUND = 404;

  /**
   * Reads {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException with what is wrong and what to do, in one line
   */
  public static FlinkMaster of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !isPort(Integer.parseInt(form.group(2)))) {
      throw new IllegalArgumentException(
          "a Flink cluster is named as HOST:PORT, for instance 127.0.0.1:8081, not " + text);
    }
    return new FlinkMaster(form.group(1), Integer.parseInt(form.group(2)));
  }

  private static boolean isPort(int number) {
    return number >= 1 && number <= 65_535;
  }

  /** What Flink's own client is given. */
  @Override
  public String toString() {
    return host + ":" + port;
  }

  /** Whether its machine says that nothing listens there: the cluster and its jobs are gone. */
  boolean isRefusing() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
      return false;
    } catch (ConnectException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What the cluster has now.
   *
   * @throws IOException if it does not answer, or is no Flink
   */
  public FlinkOffer offer() throws IOException {
    return FlinkOffer.of(get("/config"), get("/overview"), get("/taskmanagers"));
  }

  /**
   * The state of a job, as {@code RUNNING}; {@code UNKNOWN} if the cluster has forgotten it.
   *
   * @throws IOException if the cluster does not answer
   */
  String state(String job) throws IOException {
    HttpResponse<String> answer = send(request("/jobs/" + job).GET().build());
    return answer.statusCode() == NOT_FOUND ? "UNKNOWN" : json(answer).path("state").asText();
  }

  /** Asks the cluster to cancel a job; without effect when that has ended. */
  void cancel(String job) throws IOException {
    HttpRequest request =
        request("/jobs/" + job + "?mode=cancel")
            .method("PATCH", HttpRequest.BodyPublishers.noBody())
            .build();
    send(request);
  }

  private JsonNode get(String path) throws IOException {
    return json(send(request(path).GET().build()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + this + path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new ConnectException("nothing can be reached there");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private JsonNode json(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("what listens at " + this + " is no Flink cluster");
    }
    try {
      return new JsonMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IOException("what listens at " + this + " is no Flink cluster", e);
    }
  }
}
