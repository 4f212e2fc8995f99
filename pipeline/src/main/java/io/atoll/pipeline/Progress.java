package io.atoll.pipeline;

/** Hears how far a build is, from one thread at a time. */
public interface Progress {

  /** Hears nothing of it. */
  Progress SILENT =
      new Progress() {
        @Override
        public void advanced(String stage, long elements) {}

        @Override
        public void finished(StageTime stage) {}
      };

  /** Says that so many elements have passed a stage since the build began. */
  void advanced(String stage, long elements);

  /** Says that a stage has ended; told once for each stage that had elements, in their order. */
  void finished(StageTime stage);

  /** Says in one line what the build's end does not depend on, but whoever watches should know. */
  default void noted(String line) {}
}
