package io.atoll.runners.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads what is written as Kubernetes' own types, in which no other key has a place. */
final class KubernetesCronJobTest {
  private static final YAMLMapper STRICT =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new OnlyKnownKeys())
          .build();

  @Test
  void isACronJobThatRunsTheCommandAsItIs() throws IOException {
    CronJob job = read(SamplePlan.onlyFile(ScheduleFormat.KUBERNETES, SamplePlan.hard()));
    Container container = container(job);

    assertThat(job.getApiVersion()).isEqualTo("batch/v1");
    assertThat(job.getSpec().getSchedule()).isEqualTo("0 2 1 * 1");
    assertThat(job.getSpec().getTimeZone()).isEqualTo("Europe/Berlin");
    assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
    assertThat(container.getCommand().stream().map(word -> word.replace("$$", "$")))
        .isEqualTo(SamplePlan.hard().command());
    assertThat(container.getCommand()).noneMatch(word -> word.matches(".*(?<!\\$)\\$\\(.*"));
    assertThat(container.getResources().getLimits())
        .isEqualTo(Map.of("memory", new Quantity("3584Mi")));
    assertThat(container.getVolumeMounts().get(0).getMountPath()).isEqualTo(SamplePlan.HARD);
  }

  @Test
  void theExampleForFlinkIsOneToo() throws IOException {
    CronJob job = read(Files.readString(Path.of("../docs/deploy/nightly-on-flink.yaml")));

    assertThat(container(job).getCommand()).contains("nightly");
    assertThat(container(job).getArgs()).contains("--flink-master");
  }

  private static CronJob read(String yaml) throws IOException {
    return STRICT.readValue(yaml, CronJob.class);
  }

  private static Container container(CronJob job) {
    return job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec().getContainers().get(0);
  }

  /** The types gather what they do not know in a map, unless that is hidden from the reader. */
  private static final class OnlyKnownKeys extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
