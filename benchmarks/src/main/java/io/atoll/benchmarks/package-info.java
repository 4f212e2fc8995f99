/** Measures builds: how long they take, and how much memory, as sites grow. */
@NullMarked
package io.atoll.benchmarks;

import org.jspecify.annotations.NullMarked;
