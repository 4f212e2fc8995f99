/**
 * A small Flink cluster on this machine, in processes of its own, for trying and for tests.
 *
 * <p>Consumes how large it is to be; emits where it listens; guarantees that nothing of it is left
 * when it has been stopped. It holds nothing of Atoll: a job brings that along.
 */
@NullMarked
package io.atoll.runners.cluster;

import org.jspecify.annotations.NullMarked;
