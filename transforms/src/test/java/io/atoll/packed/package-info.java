@NullMarked
package io.atoll.packed;

import org.jspecify.annotations.NullMarked;
