/**
 * What crosses the stages: sources, page references, links, terms, neighbours, failures.
 *
 * <p>Every record knows its own compact {@link io.atoll.model.Wire} form; none holds a body, except
 * {@link io.atoll.model.StoredPage}, which lives in the page store and never in a PCollection.
 */
@NullMarked
package io.atoll.model;

import org.jspecify.annotations.NullMarked;
