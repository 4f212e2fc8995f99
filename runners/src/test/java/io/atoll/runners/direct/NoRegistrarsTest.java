package io.atoll.runners.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.apache.beam.sdk.options.PipelineOptionsRegistrar;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;
import org.junit.jupiter.api.Test;

class NoRegistrarsTest {
  @Test
  void onlyTheRegistrarsOfOptionsAreHidden() {
    assertThat(NoRegistrars.during(() -> services(PipelineOptionsRegistrar.class))).isEmpty();
    assertThat(NoRegistrars.during(() -> services(PipelineRunnerRegistrar.class))).isNotEmpty();
  }

  @Test
  void theThreadHasItsClassLoaderBackAfterwards() {
    ClassLoader usual = Thread.currentThread().getContextClassLoader();
    assertThat(NoRegistrars.during(() -> Thread.currentThread().getContextClassLoader()))
        .isNotSameAs(usual);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(usual);
  }

  private static <T> List<T> services(Class<T> service) {
    return ServiceLoader.load(service).stream().map(ServiceLoader.Provider::get).toList();
  }
}
