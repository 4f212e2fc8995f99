package io.atoll.render;

import io.atoll.model.Demand;
import io.atoll.model.Failure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one template does by itself, without the templates that it reaches. */
final class TemplateFacts {
  final Set<Demand> demands = EnumSet.noneOf(Demand.class);
  final Set<String> reached = new TreeSet<>();
  final Set<String> pinned = new TreeSet<>();
  final List<Failure> failures = new ArrayList<>();
  boolean printsContent;
  boolean passesSiteOn;
  boolean readsPagesOfSomething;

  void demandEverything() {
    demands.addAll(EnumSet.allOf(Demand.class));
  }
}
