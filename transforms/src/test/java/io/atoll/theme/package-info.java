/** The built-in theme, which has no code: only templates and static files. */
@NullMarked
package io.atoll.theme;

import org.jspecify.annotations.NullMarked;
