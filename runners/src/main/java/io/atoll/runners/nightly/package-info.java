/** What is left of a night: reports, history, metrics, and the word to those who asked for it. */
@NullMarked
package io.atoll.runners.nightly;

import org.jspecify.annotations.NullMarked;
