package io.atoll.render;

import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.ImportNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.NamedArgumentNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that templates give to values of their own: variables, arguments, keys of maps. Such a
 * name may mean anything, so that the analysis takes nothing for granted about it.
 */
final class BoundNames {
  private final Set<String> names = new HashSet<>();
  private final Set<String> macros = new HashSet<>();
  private boolean unbounded;

  void collect(Node node) {
    if (node instanceof SetNode set) {
      names.add(set.getName());
    } else if (node instanceof ForNode loop) {
      names.add(loop.getIterationVariable());
    } else if (node instanceof NamedArgumentNode argument) {
      names.add(argument.getName());
    } else if (node instanceof ImportNode imported) {
      add(SyntaxTree.text(imported, "alias"));
    } else if (node instanceof MacroNode macro) {
      macros.add(macro.getName());
    } else if (node instanceof MapExpression map) {
      map.getEntries().keySet().forEach(this::key);
    }
    SyntaxTree.children(node, this::collect);
  }

  private void key(@Nullable Expression<?> key) {
    if (key instanceof LiteralStringExpression literal) {
      names.add(literal.getValue());
    } else {
      unbounded = true;
    }
  }

  private void add(@Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  /** Whether a template may have given this name a meaning of its own. */
  boolean contains(String name) {
    return unbounded || names.contains(name);
  }

  boolean isMacro(String name) {
    return macros.contains(name);
  }
}
