/** What an operator installs so that a scheduler builds a site by night. */
@NullMarked
package io.atoll.runners.schedule;

import org.jspecify.annotations.NullMarked;
