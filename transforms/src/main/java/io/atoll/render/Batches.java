package io.atoll.render;

import io.atoll.model.PipelineNeededException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers files until what they show takes all the room that is for it in memory, and hands them
 * on.
 *
 * @param <T> what stands for a file
 */
final class Batches<T> {
  private final long room;
  private final Sink<T> sink;
  private final List<T> batch = new ArrayList<>();
  private long references;

  /** Takes a batch. */
  @FunctionalInterface
  interface Sink<T> {
    void take(List<T> batch) throws IOException, PipelineNeededException;
  }

  /**
   * Batches of files.
   *
   * @param room how many references there may be in one; a file that alone shows more is one
   */
  Batches(long room, Sink<T> sink) {
    this.room = room;
    this.sink = sink;
  }

  /** Adds a file that shows so many references. */
  void add(T file, int shown) throws IOException, PipelineNeededException {
    if (references + shown > room) {
      end();
    }
    batch.add(file);
    references += shown;
  }

  /** Hands the last ones on. */
  void end() throws IOException, PipelineNeededException {
    if (!batch.isEmpty()) {
      sink.take(List.copyOf(batch));
    }
    batch.clear();
    references = 0;
  }
}
