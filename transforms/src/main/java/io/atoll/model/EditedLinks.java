package io.atoll.model;

/**
 * The links of a page whose source has been edited.
 *
 * @param before as they were written
 * @param now as they are written
 */
public record EditedLinks(PageLinks before, PageLinks now) {}
