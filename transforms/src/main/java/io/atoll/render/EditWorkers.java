package io.atoll.render;

import io.atoll.model.OutputFile;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Timings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Renders the files of edits by as many threads as there are processors, bucket by bucket. */
final class EditWorkers {
  private final List<StagedEdits> workers;

  EditWorkers(Supplier<StagedEdits> worker) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.workers = Stream.generate(worker).limit(processors).toList();
  }

  /** Renders one file. */
  @FunctionalInterface
  interface Task<T> {
    void run(T file, StagedEdits worker) throws IOException, PipelineNeededException;
  }

  /** One of the workers, for what a single thread does. */
  StagedEdits first() {
    return workers.get(0);
  }

  /** Renders files, of which those of one bucket go to the same worker, in order. */
  <T> void render(List<T> files, ToIntFunction<T> bucket, Task<T> task)
      throws IOException, PipelineNeededException {
    AtomicReference<PipelineNeededException> refusal = new AtomicReference<>();
    try {
      IntStream.range(0, workers.size())
          .parallel()
          .forEach(
              worker -> {
                Stream<T> own =
                    files.stream()
                        .filter(each -> bucket.applyAsInt(each) % workers.size() == worker);
                run(own.toList(), workers.get(worker), task, refusal);
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (refusal.get() != null) {
      throw refusal.get();
    }
  }

  private static <T> void run(
      List<T> files,
      StagedEdits worker,
      Task<T> task,
      AtomicReference<PipelineNeededException> refusal) {
    try {
      for (T file : files) {
        task.run(file, worker);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PipelineNeededException e) {
      refusal.set(e);
    }
  }

  /** What all of them have staged. */
  RenderEdits.Staged all() {
    Map<Integer, List<OutputFile>> files = new TreeMap<>();
    Timings timings = Timings.NONE;
    for (StagedEdits worker : workers) {
      worker
          .files()
          .forEach(
              (bucket, own) -> files.computeIfAbsent(bucket, b -> new ArrayList<>()).addAll(own));
      timings = timings.plus(worker.timings());
    }
    return new RenderEdits.Staged(files, timings);
  }
}
