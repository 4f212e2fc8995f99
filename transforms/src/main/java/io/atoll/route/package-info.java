/**
 * Parts islands from connected pages.
 *
 * <p>Consumes page references and the connectivity filter; emits two collections; guarantees that
 * no connected page takes the stateless path.
 */
@NullMarked
package io.atoll.route;

import org.jspecify.annotations.NullMarked;
