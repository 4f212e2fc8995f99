/**
 * Ties pages to pages.
 *
 * <p>Consumes page references and links; emits typed edges, each page's neighbourhood and the
 * connectivity filter; guarantees that no edge is missed.
 */
@NullMarked
package io.atoll.graph;

import org.jspecify.annotations.NullMarked;
