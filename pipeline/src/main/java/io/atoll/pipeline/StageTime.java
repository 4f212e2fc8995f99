package io.atoll.pipeline;

/**
 * How long a stage was at work. Stages overlap, so their times may sum to more than the build's.
 *
 * @param name one of {@link StageClock#STAGES}
 * @param seconds from when it began to work on its first elements to its last one, by the clocks of
 *     the workers; 0 if it is not known
 * @param elements how many elements it handled
 */
public record StageTime(String name, double seconds, long elements) {}
