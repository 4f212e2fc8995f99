package io.atoll.parse;

import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;

/**
 * What one source becomes.
 *
 * @param ref without a body's location yet
 * @param stored for the page store
 */
public record ParsedPage(PageRef ref, StoredPage stored) {}
