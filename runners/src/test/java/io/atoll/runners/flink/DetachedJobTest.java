package io.atoll.runners.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.atoll.model.SiteException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a job that nobody waits for means for the next build; the cluster is a few fixed answers.
 */
final class DetachedJobTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir private Path state = Path.of("");
  private final HttpServer cluster;
  private int status = 200;
  private String answer = "";

  DetachedJobTest() throws IOException {
    cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    cluster.createContext(
        "/jobs/" + ID,
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    cluster.start();
  }

  @AfterEach
  void stop() {
    cluster.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "{\"job\": 1, \"master\": \"nowhere\"}"})
  void aDamagedFileKeepsTheBuildOutAndIsNamed(String damaged) throws IOException {
    Files.writeString(state.resolve("job.json"), damaged);
    assertThatThrownBy(() -> DetachedJob.refuseBeside(state))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("job.json is damaged");
  }

  @Test
  void withoutAFileThereIsNoJob() {
    assertThat(DetachedJob.in(state)).isEmpty();
    assertThatCode(() -> DetachedJob.refuseBeside(state)).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotedIsFound() {
    DetachedJob job = noted();

    assertThat(DetachedJob.in(state)).contains(job);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INITIALIZING", "CREATED", "RUNNING", "RESTARTING", "CANCELLING"})
  void aJobThatRunsKeepsOtherBuildsOut(String running) {
    noted();
    answer = "{\"state\": \"" + running + "\"}";

    assertThatThrownBy(() -> DetachedJob.refuseBeside(state))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("job " + ID)
        .hasMessageContaining("atoll cancel");
    assertThat(DetachedJob.in(state)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINISHED", "FAILED", "CANCELED"})
  void aJobThatHasEndedIsForgotten(String ended) {
    noted();
    answer = "{\"state\": \"" + ended + "\"}";

    DetachedJob.refuseBeside(state);

    assertThat(DetachedJob.in(state)).isEmpty();
  }

  @Test
  void aJobThatTheClusterDoesNotKnowIsForgotten() {
    noted();
    status = 404;

    DetachedJob.refuseBeside(state);

    assertThat(DetachedJob.in(state)).isEmpty();
  }

  @Test
  void aJobOfAClusterThatIsGoneIsForgotten() {
    noted();
    cluster.stop(0);

    DetachedJob.refuseBeside(state);

    assertThat(DetachedJob.in(state)).isEmpty();
  }

  @Test
  void aClusterInTroubleKeepsOtherBuildsOut() {
    noted();
    status = 503;

    assertThatThrownBy(() -> DetachedJob.refuseBeside(state))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("does not answer; if that is gone for good, delete " + state);
  }

  @Test
  void whatTheClusterDoesNotTellOfTheStagesIsNotTakenForNothing() {
    DetachedJob job = noted();
    cluster.stop(0);

    assertThatThrownBy(job::elements)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not tell what the job has counted");
  }

  private DetachedJob noted() {
    DetachedJob job =
        new DetachedJob(
            ID,
            new FlinkMaster("127.0.0.1", cluster.getAddress().getPort()),
            state.resolve("site"),
            state.resolve("output"),
            state);
    job.note();
    return job;
  }
}
