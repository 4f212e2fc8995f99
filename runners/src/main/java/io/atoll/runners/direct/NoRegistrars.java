package io.atoll.runners.direct;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;
import org.apache.beam.sdk.options.PipelineOptionsRegistrar;

/**
 * Hides from Beam which options there are. It would check those of all engines on the class path
 * against each other, which takes a tenth of the time of a small build. Options that are asked for
 * by their class are found all the same; only the names of a command line would not be, and Atoll's
 * is not Beam's.
 */
final class NoRegistrars extends ClassLoader {
  private static final String SERVICE =
      "META-INF/services/" + PipelineOptionsRegistrar.class.getName();

  private NoRegistrars(ClassLoader parent) {
    super(parent);
  }

  /** Calls the supplier while the current thread's class loader knows no registrar. */
  static <T> T during(Supplier<T> supplier) {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(new NoRegistrars(NoRegistrars.class.getClassLoader()));
    try {
      return supplier.get();
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals(SERVICE) ? Collections.emptyEnumeration() : super.getResources(name);
  }
}
