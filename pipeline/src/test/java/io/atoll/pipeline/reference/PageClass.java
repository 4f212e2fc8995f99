package io.atoll.pipeline.reference;

/** What a content page is in the graph; a hub is a connected page, too. */
public enum PageClass {
  HUB,
  CONNECTED,
  ISLAND
}
