package io.atoll.parse;

import io.atoll.model.Availability;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;

/**
 * What one source becomes.
 *
 * @param ref without a body's location yet
 * @param stored for the page store
 * @param availability when it is part of the site
 * @param cascade stands for what it gives to the pages below it; empty for nothing
 */
public record ParsedPage(
    PageRef ref, StoredPage stored, Availability availability, String cascade) {}
