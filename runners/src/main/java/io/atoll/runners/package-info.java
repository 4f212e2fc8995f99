/**
 * The command line.
 *
 * <p>Consumes arguments; emits lines, a report and an exit code; guarantees that the user never
 * sees a stack trace unasked, and that nothing of an engine shows here.
 */
@NullMarked
package io.atoll.runners;

import org.jspecify.annotations.NullMarked;
