/**
 * The template language: Pebble with Atoll's operators, filters and attributes.
 *
 * <p>Consumes template sources; offers compiled templates that know nothing of pages; guarantees
 * that a template reaches no file, no class and no clock, and reads objects only through {@link
 * io.atoll.render.template.View}.
 */
@NullMarked
package io.atoll.render.template;

import org.jspecify.annotations.NullMarked;
