package io.atoll.render;

import io.atoll.model.Demand;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralIntegerExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import java.util.Map;
import java.util.Set;

/**
 * What a template reads by asking for attributes. They count by their name alone, whatever they are
 * asked of: a variable may hold any object under any name.
 */
final class AttributeReads {
  private static final Map<String, Demand> BY_ATTRIBUTE =
      Map.of(
          "related", Demand.RELATED,
          "related_posts", Demand.RELATED,
          "previous", Demand.SEQUENCE,
          "prev", Demand.SEQUENCE,
          "next", Demand.SEQUENCE,
          "backlinks", Demand.BACKLINKS,
          "backlink_count", Demand.BACKLINKS,
          "taxonomies", Demand.TERMS,
          "build_date", Demand.BUILD_DATE);

  /** Attributes and variables that hold no page, whatever is computed to find something in them. */
  private static final Set<String> PLAIN_ATTRIBUTES =
      Set.of("params", "data", "menu", "menus", "taxonomies", "headings", "resources");

  private static final Set<String> PLAIN_VARIABLES = Set.of("params", "args", "loop", "paginator");

  private final BoundNames bound;
  private final TemplateFacts facts;

  AttributeReads(BoundNames bound, TemplateFacts facts) {
    this.bound = bound;
    this.facts = facts;
  }

  static boolean isSite(Expression<?> expression) {
    return expression instanceof ContextVariableExpression variable
        && variable.getName().equals("site");
  }

  void note(GetAttributeExpression attribute) {
    Expression<?> base = attribute.getNode();
    Expression<?> name = attribute.getAttributeNameExpression();
    if (name instanceof LiteralStringExpression literal) {
      note(literal.getValue());
      if (literal.getValue().equals("pages") && isSite(base)) {
        facts.demands.add(Demand.ALL_PAGES);
      }
    } else if (!isNumber(name) && !isPlain(base)) {
      facts.demandEverything();
    }
  }

  /** Notes an attribute of something unknown. */
  void note(String name) {
    Demand demand = BY_ATTRIBUTE.get(name);
    if (demand != null) {
      facts.demands.add(demand);
    }
    facts.printsContent |= name.equals("content");
    facts.readsPagesOfSomething |= name.equals("pages");
  }

  private static boolean isNumber(Expression<?> name) {
    return name instanceof LiteralIntegerExpression || name instanceof LiteralLongExpression;
  }

  /** Whether a computed name can only find plain data or terms in it. */
  private boolean isPlain(Expression<?> base) {
    if (base instanceof ContextVariableExpression variable) {
      return PLAIN_VARIABLES.contains(variable.getName()) && !bound.contains(variable.getName());
    }
    if (!(base instanceof GetAttributeExpression attribute)) {
      return false;
    }
    boolean plain =
        attribute.getAttributeNameExpression() instanceof LiteralStringExpression name
            && PLAIN_ATTRIBUTES.contains(name.getValue())
            && !bound.contains(name.getValue());
    return plain || isPlain(attribute.getNode());
  }
}
