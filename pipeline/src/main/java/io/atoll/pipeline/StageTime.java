package io.atoll.pipeline;

/**
 * How long a stage was at work. Stages overlap, so their times may sum to more than the build's.
 *
 * @param name one of {@link StageClock#STAGES}
 * @param seconds from before its first element to its last one
 * @param elements how many elements it handled
 */
public record StageTime(String name, double seconds, long elements) {}
