package io.atoll.publish;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A published version of a site that can be gone back to.
 *
 * @param id its number; later ones have higher numbers
 * @param time when its build began; when its files were put there if the state does not know
 * @param pages its content pages, if the state knows
 * @param bytes the size of its files, if the state knows; what releases share counts in each
 * @param current whether it is what readers see
 */
public record Release(
    int id, Instant time, OptionalLong pages, OptionalLong bytes, boolean current) {}
