/** Storages of which the tests start one for themselves, and the command as a user calls it. */
@NullMarked
package io.atoll.storage.servers;

import org.jspecify.annotations.NullMarked;
