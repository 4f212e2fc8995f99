/**
 * The site as its author configured it: site.yaml, data, templates, options.
 *
 * <p>Consumes a site's folder; emits one immutable Site that every worker loads; guarantees that a
 * mistake in it is named with file and line before anything runs.
 */
@NullMarked
package io.atoll.site;

import org.jspecify.annotations.NullMarked;
